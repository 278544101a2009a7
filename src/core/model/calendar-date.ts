import { Temporal } from "temporal-polyfill";
import { day as dayLength, type Instant } from "./instant.ts";

/** A day of the calendar, written `2026-11-27`; it has no zone. */
export type CalendarDate = string;

/** Reads `2026-11-27`. Undefined where the text is not of that form or the day does not exist (`2026-02-30`). */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day >= 1 && day <= daysOf(year, month) ? text : undefined;
}

/** A day by its numbers, the year of four digits at most; undefined where it does not exist. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  if (day < 1 || day > daysOf(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** How many days a month has; none where there is no such month. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Less than 0 where `a` is before `b`, 0 on the same day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return (Date.parse(b) - Date.parse(a)) / dayLength;
}

/** The day that comes so many days later. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  const [moved = date] = new Date(Date.parse(date) + days * dayLength).toISOString().split("T");
  return moved;
}

/** The first instant of a day in a zone; `later`: of the day so many days later. */
export function startOfDay(date: CalendarDate, zone: string, later = 0): Instant {
  if (zone === "UTC") return Date.parse(date) + later * dayLength;
  return Temporal.PlainDate.from(date).add({ days: later }).toZonedDateTime(zone).epochMilliseconds;
}

/** Its day of the week; Monday is 1, Sunday 7. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7;
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
