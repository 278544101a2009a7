import type { OutboxStore } from "../../src/adapters/outbox/store.ts";

/** A process that may be killed between any two of its steps: a write, a request, an answer, a wait. */
export interface Life {
  readonly death: Promise<void>;
  /** Does a step of it: a step before, one after. Of a dead process nothing is done and nothing comes back. */
  readonly mortal: <Given extends readonly unknown[], T>(
    work: (...given: Given) => Promise<T>,
  ) => (...given: Given) => Promise<T>;
  readonly isDead: () => boolean;
  readonly end: () => void;
  readonly onDeath: (listener: () => void) => void;
}

/** A life that ends at its n-th step, or when it is ended. */
export function newLife(killAt: number | undefined): Life {
  const listeners: (() => void)[] = [];
  let steps = 0;
  let isDead = false;
  let die = (): void => undefined;
  const death = new Promise<void>((resolve) => {
    die = resolve;
  });

  function end(): void {
    if (isDead) return;
    isDead = true;
    for (const listener of listeners) listener();
    die();
  }

  function step(): Promise<void> {
    steps += 1;
    if (steps === killAt) end();
    return isDead ? new Promise(() => undefined) : Promise.resolve();
  }

  return {
    death,
    end,
    isDead: () => isDead,
    onDeath: (listener) => listeners.push(listener),
    mortal:
      (work) =>
      async (...given) => {
        await step();
        try {
          return await work(...given);
        } finally {
          await step();
        }
      },
  };
}

const holders = new WeakMap<Map<string, string>, { life: Life; freed: Promise<void> }>();

/** A disk that outlives whoever uses it. A lock of a dead process is free. `isFull` says which writes fail. */
export function mortalStore(disk: Map<string, string>, life: Life, isFull: () => boolean): OutboxStore {
  async function lock<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      const holder = holders.get(disk);
      if (holder === undefined || holder.life.isDead()) break;
      await Promise.race([holder.freed, holder.life.death]);
    }
    let free = (): void => undefined;
    const freed = new Promise<void>((resolve) => {
      free = resolve;
    });
    holders.set(disk, { life, freed });
    try {
      return await work();
    } finally {
      if (holders.get(disk)?.life === life) holders.delete(disk);
      free();
    }
  }

  return {
    lock,
    list: life.mortal(() => Promise.resolve([...disk].map(([name, text]) => ({ name, text })))),
    get: life.mortal((name: string) => Promise.resolve(disk.get(name))),
    put: life.mortal((name: string, text: string) => {
      if (isFull()) return Promise.reject(new Error("No space left on the disk"));
      disk.set(name, text);
      return Promise.resolve();
    }),
    remove: life.mortal((name: string) => {
      disk.delete(name);
      return Promise.resolve();
    }),
  };
}
