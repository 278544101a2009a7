import type { Lifetime } from "./lifetime.ts";

/** Work that may be asked for often. */
export interface Paced extends Lifetime {
  readonly ask: () => void;
}

/**
 * Does `work` at once, and then not before nine times as long has passed as it took: what is quick is done each time, what is
 * slow takes a tenth of the time at most. Whoever asked meanwhile is served once, at the end of the rest, which lasts `mostRest`
 * milliseconds at the most: for views that somebody waits for.
 */
export function paced(
  work: () => void,
  now: () => number = () => performance.now(),
  mostRest = Number.POSITIVE_INFINITY,
): Paced {
  let restsUntil = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    waiting = undefined;
    const begun = now();
    work();
    const ended = now();
    restsUntil = ended + Math.min(9 * (ended - begun), mostRest);
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

/** As `paced`, for what shows a change that somebody just made: half a second after it at the latest (features, row 2). */
export function pacedForEyes(work: () => void): Paced {
  return paced(work, () => performance.now(), 250);
}

/** Milliseconds that are not worth a timer. */
const leastRest = 20;
