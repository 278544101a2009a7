import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";
import { resolveDate } from "../timeline/foreign/resolve-date.ts";
import { dayAbroadAt } from "./day-abroad.ts";
import { dateAt, type WrittenDate } from "../timeline/foreign/written-date.ts";

/** The day that a text begins with, behind `EOD` or `Friday,`; undefined where none is sure. */
export function writtenDay(text: string): CalendarDate | undefined {
  const bare = withoutLead(text);
  const exact = parseCalendarDate(bare);
  if (exact !== undefined) return exact;
  const date = dateAt(bare, 0)?.date;
  const [day, other] = date === undefined ? [] : bothReadings(date);
  return date === undefined ? dayAbroadAt(bare, 0)?.day : other === undefined ? day : undefined;
}

/** Where the day ends that begins at an offset, whether or not the calendar has it; undefined where none begins. */
export function writtenDayEnd(text: string, at: number): number | undefined {
  const rest = text.slice(at, at + 80);
  if (!/\d/.test(text.slice(at, at + 160))) return undefined; // as no day is without a digit
  const bare = withoutLead(rest);
  const start = at + rest.length - bare.length;
  const end = dateAt(text, start)?.end ?? dayAbroadAt(text, start)?.end;
  if (end !== undefined) return end;
  return isDayLike(bare) ? start + (/^[\d/.-]*\d/.exec(bare)?.[0].length ?? 0) : undefined;
}

/** `EOD Friday, 4 December` without what stands in front of the day. */
export function withoutLead(text: string): string {
  return text
    .replace(
      /^(?:by )?(?:(?:eod|cob|end of day|the|on|~)\s*)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?/i,
      "",
    )
    .replace(weekdayAbroad, "");
}

const weekdayAbroad =
  /^(?:(?:am|den|le|el|il) )?(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|(?:lune|marte|mercole|giove|vener)dì|(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag)),?\s+(?=\d)/iu;

/** Numbers in the form of a day. */
export function isDayLike(text: string): boolean {
  return /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?!\d)/.test(text);
}

/** `05/07/2026` is either of two days; with dots the day comes first everywhere. */
export function bothReadings(date: WrittenDate): readonly CalendarDate[] {
  const dayFirst = resolveDate(date, "day-first", undefined);
  const dotted = date.kind === "numeric" && date.separator === ".";
  const monthFirst = dotted ? dayFirst : resolveDate(date, "month-first", undefined);
  return [...new Set([dayFirst, monthFirst])].filter((day) => day !== undefined);
}
