import { calendarDate, daysBetween, type CalendarDate } from "../../model/calendar-date.ts";
import type { WrittenDate } from "./written-date.ts";

/** Which of two numbers of a date is the month. */
export type DateOrder = "day-first" | "month-first";

/** A document's order, which only dates of two numbers ask for. */
export type AskedOrder = () => DateOrder;

/** The same as `resolveDate`, by an order that is not worked out unless the date depends on it. */
export function resolveDateBy(
  date: WrittenDate,
  order: AskedOrder,
  reference: CalendarDate | undefined,
): CalendarDate | undefined {
  return resolveDate(date, date.kind === "numeric" ? order() : "day-first", reference);
}

/**
 * The day that a written date means. A missing year is that which brings it nearest to `reference`; without a
 * reference it stays unknown and so does the day.
 */
export function resolveDate(
  date: WrittenDate,
  order: DateOrder,
  reference: CalendarDate | undefined,
): CalendarDate | undefined {
  const { year, month, day } = inOrder(date, order);
  if (day === undefined) return undefined;
  if (year !== undefined) return calendarDate(year, month, day);
  return reference === undefined ? undefined : nearest(month, day, reference);
}

function nearest(month: number, day: number, reference: CalendarDate): CalendarDate | undefined {
  const base = Number(reference.slice(0, 4));
  return [base, base - 1, base + 1]
    .map((candidate) => calendarDate(candidate, month, day))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0];
}

interface Parts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number | undefined;
}

/** Month and day; a number above 12 is the day, whatever the document's order. */
function inOrder(date: WrittenDate, order: DateOrder): Parts {
  if (date.kind === "calendar") return date;
  const { first, second, year, separator } = date;
  // `03-26` is ISO's order without the year, whatever the order of full dates.
  const isIso = year === undefined && separator === "-";
  const dayFirst = first > 12 || (order === "day-first" && !isIso && second <= 12);
  return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}
