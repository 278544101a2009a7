import { daysBetween, parseCalendarDate, type CalendarDate } from "../../model/calendar-date.ts";
import { oncePer } from "../../text/once-per.ts";
import type { WrittenDate } from "./written-date.ts";

/** Which of two numbers of a date is the month. */
export type DateOrder = "day-first" | "month-first";

/**
 * The day that a written date means. A missing year is that which brings it nearest to `reference`; without a
 * reference it stays unknown and so does the day.
 */
export function resolveDate(
  date: WrittenDate,
  order: DateOrder,
  reference: CalendarDate | undefined,
): CalendarDate | undefined {
  const by = meanings(date);
  const key = `${order} ${reference ?? ""}`;
  if (!by.has(key)) by.set(key, meant(date, order, reference));
  return by.get(key);
}

/** What each date was found to mean, by order and reference: of both there are one or two in a document. */
const meanings = oncePer((_: WrittenDate) => new Map<string, CalendarDate | undefined>());

function meant(
  date: WrittenDate,
  order: DateOrder,
  reference: CalendarDate | undefined,
): CalendarDate | undefined {
  const { year, month, day } = inOrder(date, order);
  if (day === undefined) return undefined;
  if (year !== undefined) return toDate(year, month, day);
  if (reference === undefined) return undefined;
  const base = Number(reference.slice(0, 4));
  return [base, base - 1, base + 1]
    .map((candidate) => toDate(candidate, month, day))
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

function toDate(year: number, month: number, day: number): CalendarDate | undefined {
  const two = (number: number): string => String(number).padStart(2, "0");
  return parseCalendarDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
}
