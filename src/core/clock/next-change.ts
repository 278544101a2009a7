import { minute, type Instant } from "../model/instant.ts";
import type { Deadline } from "./deadline.ts";

/**
 * When the words for an incident change next, if its file does not: minutes left or late are said in whole ones, and so
 * are those since the declaration. Undefined where nothing of it counts.
 */
export function nextChange(
  deadlines: readonly Deadline[],
  declared: Instant | undefined,
  now: Instant,
): Instant | undefined {
  const counted = [...deadlines.map(({ due }) => due), ...(declared === undefined ? [] : [declared])];
  return earliest(counted.map((instant) => nextFullMinute(instant, now)));
}

/** The earliest of some instants; undefined where there are none. */
export function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce(
    (first, instant) => (first === undefined || (instant !== undefined && instant < first) ? instant : first),
    undefined,
  );
}

/** The next moment behind `now` that is whole minutes away from an instant, before it or after it. */
function nextFullMinute(instant: Instant, now: Instant): Instant {
  return instant + (Math.floor((now - instant) / minute) + 1) * minute;
}
