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

/** A clock that also wakes whoever waits for an instant. */
export interface WakingClock extends Clock {
  /**
   * Calls back once, at an instant or as soon as possible after it. An instant far away, or a clock that is set while it
   * waits, makes it call early: whoever is called looks at the clock.
   */
  readonly wakeAt: (instant: Instant, callback: () => void) => Lifetime;
}

/** No timer runs for longer: the machine may sleep or its clock be set meanwhile, and timers know neither. */
const longestWaitMs = 15 * minute;

/** The clock of this computer. */
export const wallClock: WakingClock = {
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
  wakeAt(instant, callback) {
    const timer = setTimeout(callback, Math.max(0, Math.min(instant - Date.now(), longestWaitMs)));
    return {
      dispose: () => {
        clearTimeout(timer);
      },
    };
  },
};
