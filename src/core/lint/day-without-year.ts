import { datesIn } from "../timeline/foreign/written-date.ts";
import type { TextRange } from "../text/range.ts";

/** A day of a month in an unknown year, and where it is written. */
export interface YearlessDay extends TextRange {
  readonly month: number;
  readonly day: number;
}

/**
 * The day without a year that an action's text names where its due date could stand: in brackets, between dashes or commas, behind
 * a handle, in front. `Fix what broke on Dec 1` has none: a word in front of a day says what it is the day of.
 */
export function dayWithoutYear(text: string): YearlessDay | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const { date, start, end } of datesIn(text)) {
    if (date.kind !== "calendar" || date.year !== undefined || date.day === undefined) continue;
    if (before.test(text.slice(Math.max(0, start - 60), start)) && behind.test(text.slice(end, end + 10)))
      return { month: date.month, day: date.day, start, end };
  }
  return undefined;
}

const before = /(?:^|[([<,;:|→–—]|\s-|@[\w./-]{1,40})\s*$/;
const behind = /^\.?\s*(?:$|[)\]>,;:(|→–—]|-\s)/;
