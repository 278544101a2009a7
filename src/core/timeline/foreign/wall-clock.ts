import { Temporal } from "temporal-polyfill";
import { parseInstant, type Instant } from "../../model/instant.ts";

/**
 * The moment of a wall clock in a zone (IANA name or offset); undefined where date, time or zone is unknown. A clock that
 * a change to or from summer time skips or repeats is read as Temporal's `compatible` does.
 */
export function instantOf(
  date: string | undefined,
  time: string | undefined,
  zone: string | undefined,
): Instant | undefined {
  if (date === undefined || time === undefined || zone === undefined) return undefined;
  if (zone === "UTC") return parseInstant(`${date}T${time}Z`);
  try {
    const clock = Temporal.PlainDateTime.from(`${date}T${time}`);
    return clock.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
  } catch {
    return undefined; // Temporal throws on zones it does not know and on times outside its range
  }
}
