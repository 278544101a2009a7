import { Temporal } from "temporal-polyfill";
import type { Instant } from "./instant.ts";

/** A day of the calendar, written `2026-11-27`; it has no zone. */
export type CalendarDate = string;

/** Reads `2026-11-27`. Undefined where the text is not of that form or the day does not exist (`2026-02-30`). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    return undefined; // Temporal throws on days that do not exist
  }
}

/** Less than 0 where `a` is before `b`, 0 on the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b), { largestUnit: "day" }).days;
}

/** The day that comes so many days later. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The date `days` business days after the day of `instant` in `zone`. Saturdays, Sundays and the listed holidays do not
 * count; the day itself never counts, so "5 business days" from a Friday night is the next Friday.
 */
export function businessDaysAfter(
  instant: Instant,
  days: number,
  zone: string,
  holidays: readonly CalendarDate[],
): CalendarDate {
  let date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  for (let left = days; left > 0;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5 && !holidays.includes(date.toString())) left -= 1;
  }
  return date.toString();
}
