import { compareDates, parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";

/** The first day on or after `from` with this month (from 1) and day; undefined where the next eight years have none. */
export function nextSuchDay(
  { month, day }: { readonly month: number; readonly day: number },
  from: CalendarDate,
): CalendarDate | undefined {
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  const first = Number(from.slice(0, 4));
  for (let year = first; year <= first + 8; year += 1) {
    const date = parseCalendarDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
    if (date !== undefined && compareDates(date, from) >= 0) return date;
  }
  return undefined;
}
