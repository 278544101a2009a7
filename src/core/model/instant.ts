import { Temporal } from "temporal-polyfill";

/** A moment: milliseconds since 1970-01-01T00:00:00Z. It has no zone; text and views give it one. */
export type Instant = number;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/**
 * Reads an ISO 8601 instant: date, `T`, time, and `Z` or an offset. Undefined where the text is anything else, has no
 * zone, or names a moment that does not exist (`2026-02-30T10:00Z`).
 */
export function parseInstant(text: string): Instant | undefined {
  if (!isoInstant.test(text)) return undefined;
  const ours = plainUtc(text);
  if (ours !== undefined) return ours;
  try {
    return Temporal.Instant.from(text.toUpperCase()).epochMilliseconds;
  } catch {
    return undefined; // Temporal throws on dates and times that do not exist
  }
}

/** The form that our files hold, a hundred times faster than the calendar of the library; undefined for any other. */
function plainUtc(text: string): Instant | undefined {
  if (!/^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z$/.test(text)) return undefined;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const [hour, minutes] = [Number(text.slice(11, 13)), Number(text.slice(14, 16))];
  const second = text.length === 20 ? Number(text.slice(17, 19)) : 0;
  const midnight = Date.UTC(Number(text.slice(0, 4)), month - 1, day);
  const date = new Date(midnight);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && hour < 24 && minutes < 60 && second < 60
    ? midnight + ((hour * 60 + minutes) * 60 + second) * 1000
    : undefined;
}

/** Writes an instant as our files hold it: UTC, seconds, `Z`: `2026-11-21T14:02:11Z`. */
export function formatInstant(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: "second" });
}

/** Writes an instant for people's sentences, to the minute: `2026-11-21T14:35Z`. */
export function formatInstantToMinute(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ smallestUnit: "minute" });
}

/** The instant cut to whole seconds, which is all a file keeps. */
export function toSecond(instant: Instant): Instant {
  return Math.floor(instant / 1000) * 1000;
}

/** The date of an instant in an IANA zone (or offset): `2026-11-21`. */
export function dateIn(instant: Instant, zone: string): string {
  if (zone === "UTC") return new Date(instant).toISOString().replace(/T.*/, "");
  return zoned(instant, zone).toPlainDate().toString();
}

/** The wall clock of an instant in a zone, 24 hours: `14:02`. */
export function clockIn(instant: Instant, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The date, the wall clock and the offset of an instant in a zone, as ISO 8601: `2026-11-21T19:47:11+05:45`. */
export function localStamp(instant: Instant, zone: string): string {
  return zoned(instant, zone).toString({ smallestUnit: "second", timeZoneName: "never" });
}

/** Whether a zone name is one that times can be shown in. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false; // Temporal throws a RangeError on a zone it does not know
  }
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}
