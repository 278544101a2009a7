import type { Lifetime } from "./lifetime.ts";

/** Work that may be asked for often. */
export interface Paced extends Lifetime {
  readonly ask: () => void;
}

/**
 * Does `work` at once, and then not before nine times as long has passed as it took: what is quick is done each time, what is
 * slow takes a tenth of the time at most. Whoever asked meanwhile is served once, at the end of the rest.
 */
export function paced(work: () => void, now: () => number = () => performance.now()): Paced {
  let restsUntil = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    waiting = undefined;
    const begun = now();
    work();
    const ended = now();
    restsUntil = ended + 9 * (ended - begun);
  };
  return {
    ask: () => {
      if (waiting !== undefined) return;
      const rest = restsUntil - now();
      if (rest < leastRest) run();
      else waiting = setTimeout(run, rest);
    },
    dispose: () => {
      clearTimeout(waiting);
    },
  };
}

/** Milliseconds that are not worth a timer. */
const leastRest = 20;
