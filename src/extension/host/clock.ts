import { minute, type Instant } from "../../core/model/instant.ts";
import type { Lifetime } from "./lifetime.ts";

/** The wall clock, handed to whoever needs it. */
export interface Clock {
  readonly now: () => Instant;
  /**
   * Calls back at each full minute of the wall clock. Counted from the clock anew each time, so sleep and a slow machine
   * cannot make it drift.
   */
  readonly everyMinute: (callback: () => void) => Lifetime;
}

/** The clock of this computer. */
export const wallClock: Clock = {
  now: () => Date.now(),
  everyMinute(callback) {
    let timer = setTimeout(tick, minute - (Date.now() % minute));
    function tick(): void {
      timer = setTimeout(tick, minute - (Date.now() % minute));
      callback();
    }
    return {
      dispose: () => {
        clearTimeout(timer);
      },
    };
  },
};
