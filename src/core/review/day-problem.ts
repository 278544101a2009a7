import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";
import { dayAbroadAt } from "./day-abroad.ts";
import { dateAt } from "../timeline/foreign/written-date.ts";
import { bothReadings, isDayLike, withoutLead } from "./written-day.ts";

/** Why a due date that is written is no day. */
export type DayProblem =
  | { readonly kind: "impossible" }
  | { readonly kind: "two-days"; readonly days: readonly CalendarDate[] }
  /** Day and month without the year. */
  | { readonly kind: "no-year"; readonly month: number; readonly day: number }
  /** A month, quarter, half or year; `last` is its last day. */
  | { readonly kind: "period"; readonly last: CalendarDate }
  | { readonly kind: "vague" };

/** What is wrong with a due date that reading took no day from. */
export function dayProblemOf(written: string): DayProblem {
  const bare = withoutLead(written);
  const date = dateAt(bare, 0)?.date;
  if (date === undefined && dayAbroadAt(bare, 0) !== undefined) return { kind: "impossible" };
  if (date === undefined) return isDayLike(bare) ? { kind: "impossible" } : periodOf(bare);
  if (date.kind === "calendar" && date.day === undefined) return periodOf(bare);
  if (date.kind === "calendar" && date.year === undefined) {
    return { kind: "no-year", month: date.month, day: date.day ?? 1 };
  }
  const days = bothReadings(date);
  return days.length === 2 ? { kind: "two-days", days } : { kind: "impossible" };
}

/** `Q4 2026`, `end of March 2027`, `2027-01`: a time of a known year has a last day. */
function periodOf(written: string): DayProblem {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(written)?.[0];
  const month = year === undefined ? undefined : lastMonthOf(written);
  if (year === undefined || month === undefined) return { kind: "vague" };
  const last = [31, 30, 29, 28]
    .map((day) => parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${day}`))
    .find((day) => day !== undefined);
  return last === undefined ? { kind: "vague" } : { kind: "period", last };
}

/** The last month of a quarter, half, month or year, from 1. */
function lastMonthOf(written: string): number | undefined {
  const [, quarter] = /\bQ([1-4])\b/i.exec(written) ?? [];
  if (quarter !== undefined) return Number(quarter) * 3;
  const [, half] = /\bH([12])\b/i.exec(written) ?? [];
  if (half !== undefined) return Number(half) * 6;
  const named = written.search(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? 20\d\d/i);
  const date = dateAt(written, Math.max(0, named))?.date;
  if (date?.kind === "calendar") return date.month;
  return /^(?:in |end of )?20\d\d$/i.test(written) ? 12 : undefined;
}
