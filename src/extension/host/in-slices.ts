import type { Steps } from "../../core/text/steps.ts";

/** How long the extension works before it lets keys, views and other extensions have their turn, in milliseconds. */
const sliceMs = 8;

/**
 * Does work in slices, with a turn for everybody else between them: also where much is done in slices at once, for then they
 * take turns. Undefined where it was given up: `signal` is asked before each slice.
 */
export async function inSlices<Value>(work: Steps<Value>, signal: AbortSignal): Promise<Value | undefined> {
  if (waiting.length > 0) await aTurnForOthers();
  for (;;) {
    if (signal.aborted) return undefined;
    const end = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await aTurnForOthers();
  }
}

/** Who wants to go on, in the order they asked. */
const waiting: (() => void)[] = [];

/**
 * One goes on per timer. With a timer for each, two that work in turn would keep the loop among its timers, where each finds
 * the other's time has come, and no file, message or key would be heard until both are done.
 */
function aTurnForOthers(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setTimeout(next, 0);
  });
}

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(next, 0);
}
