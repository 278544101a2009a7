import { Temporal } from "temporal-polyfill";
import type { Instant } from "../../model/instant.ts";
import type { Wall } from "./like-clock.ts";

/** What the wall says in a zone (IANA name or offset) at a moment. */
export function wallOf(instant: Instant, zone: string): Wall {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const { year, month, day, dayOfWeek: weekday, hour, minute, second } = at;
  return { year, month, day, weekday, hour, minute, second };
}
