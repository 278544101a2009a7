import { Temporal } from "temporal-polyfill";
import { oncePerText } from "../../text/once-per-text.ts";
import { day, hour, parseInstant, type Instant } from "../../model/instant.ts";

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
  return zone === "UTC" ? parseInstant(`${date}T${time}Z`) : inZone(date, time, zone);
}

function inZone(date: string, time: string, zone: string): Instant | undefined {
  const asUtc = parseInstant(`${date}T${time}Z`);
  const offset = asUtc === undefined ? undefined : offsetOnDay(`${date} ${zone}`);
  return asUtc === undefined || offset === undefined ? byCalendar(`${date}T${time}`, zone) : asUtc - offset;
}

/** How far a zone's clock is from UTC on a day, in milliseconds; undefined where it changes about then or is not known. */
const offsetOnDay = oncePerText((text): number | undefined => {
  const [date = "", zone = ""] = text.split(" ");
  const midnight = Date.parse(date);
  try {
    const before = offsetAt(midnight - farthestEast, zone);
    return before === offsetAt(midnight + day + farthestWest, zone) ? before : undefined;
  } catch {
    return undefined; // Temporal throws on zones it does not know and on days outside its range
  }
});

/** Between these the day is, wherever on earth. */
const [farthestEast, farthestWest] = [14 * hour, 12 * hour];

function offsetAt(instant: Instant, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

/** By a library that knows all days, and takes a hundred times as long. */
function byCalendar(dateTime: string, zone: string): Instant | undefined {
  try {
    const clock = Temporal.PlainDateTime.from(dateTime);
    return clock.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
  } catch {
    return undefined; // Temporal throws on zones it does not know and on times outside its range
  }
}
