import type { Steps } from "../../core/text/steps.ts";

/** How long the extension works before it lets keys, views and other extensions have their turn, in milliseconds. */
const sliceMs = 8;

/**
 * Does work in slices, with a turn for everybody else between them. Undefined where it was given up: `signal` is asked
 * before each slice.
 */
export async function inSlices<Value>(work: Steps<Value>, signal: AbortSignal): Promise<Value | undefined> {
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

function aTurnForOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
