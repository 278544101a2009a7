import { Temporal } from "temporal-polyfill";
import { oncePerText } from "../../text/once-per-text.ts";
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
  return zone === "UTC" ? parseInstant(`${date}T${time}Z`) : inZone(`${date}T${time} ${zone}`);
}

const inZone = oncePerText((text): Instant | undefined => {
  const [dateTime = "", zone = ""] = text.split(" ");
  try {
    const clock = Temporal.PlainDateTime.from(dateTime);
    return clock.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
  } catch {
    return undefined; // Temporal throws on zones it does not know and on times outside its range
  }
});
