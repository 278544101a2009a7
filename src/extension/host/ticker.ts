import type { Instant } from "../../core/model/instant.ts";
import type { WakingClock } from "./clock.ts";
import type { Lifetime } from "./lifetime.ts";

/** Wakes up when something changes with time alone, and at no other moment. */
export interface Ticker extends Lifetime {
  /** Asks anew when that is: something else changed. */
  readonly again: () => void;
}

/**
 * Calls `tick` at each instant that `next` names, of which it is asked anew after each; while that is undefined no timer
 * runs. A timer that fires late, as after sleep, is as good as one in time: `tick` looks at the clock. One that fires
 * early, which the clock of `wakeAt` allows, does nothing but ask again.
 */
export function createTicker(
  clock: Pick<WakingClock, "now" | "wakeAt">,
  next: (now: Instant) => Instant | undefined,
  tick: () => void,
): Ticker {
  let waiting: Lifetime | undefined;
  const again = (): void => {
    waiting?.dispose();
    const at = next(clock.now());
    waiting =
      at === undefined
        ? undefined
        : clock.wakeAt(at, () => {
            if (clock.now() >= at) tick();
            again();
          });
  };
  again();
  return {
    again,
    dispose: () => {
      waiting?.dispose();
      waiting = undefined;
    },
  };
}
