import type { Instant } from "../../src/core/model/instant.ts";
import type { Cancelled } from "../../src/core/ports/connection.ts";

/** Time that passes only while everybody waits for it. */
export interface VirtualTime {
  readonly now: () => Instant;
  readonly sleep: (ms: number, signal?: Cancelled) => Promise<void>;
  /** Lets time pass, waiter by waiter, until a promise is settled. @throws what it rejects with; Error where nobody waits. */
  readonly settle: <T>(promise: Promise<T>) => Promise<T>;
  /** Time stands still until a promise is settled that waits for something outside: a real request. */
  readonly outside: <T>(promise: Promise<T>) => Promise<T>;
}

interface Waiter {
  readonly at: Instant;
  readonly wake: () => void;
}

export function virtualTime(start: Instant): VirtualTime {
  let now = start;
  let waiters: readonly Waiter[] = [];
  let outside = 0;

  function next(): Waiter | undefined {
    return waiters.reduce<Waiter | undefined>(
      (first, waiter) => (first === undefined || waiter.at < first.at ? waiter : first),
      undefined,
    );
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const waiter = {
          at: now + Math.max(0, ms),
          wake: () => {
            waiters = waiters.filter((one) => one !== waiter);
            resolve();
          },
        };
        if (signal?.aborted === true) resolve();
        else waiters = [...waiters, waiter];
        signal?.addEventListener("abort", waiter.wake, { once: true });
      }),
    async settle(promise) {
      const state = { settled: false };
      const mark = (): void => {
        state.settled = true;
      };
      promise.then(mark, mark);
      for (;;) {
        await new Promise(setImmediate); // everything that needs no time is done then
        if (state.settled) return promise;
        if (outside > 0) continue;
        const waiter = next();
        if (waiter === undefined) throw new Error("Nobody waits, and nothing comes of it.");
        now = Math.max(now, waiter.at);
        waiter.wake();
      }
    },
    async outside(promise) {
      outside += 1;
      try {
        return await promise;
      } finally {
        outside -= 1;
      }
    },
  };
}
