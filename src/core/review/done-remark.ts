import type { Heading, Paragraph, TableCell } from "mdast";
import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";

/** What says at the end of an action's line when it was done, as Sitrep writes it: `(done 2026-11-22)`. */
export function doneRemark(day: CalendarDate): string {
  return `(done ${day})`;
}

/** Such a remark at the end of a text, with the blank before it. */
export const remarkAtEnd = /\s\(done \d{4}-\d\d-\d\d\)\s*$/i;

/** A line without such a remark at its end: an action is known by the same words before and after it is done. */
export function withoutDoneRemark<Line extends Paragraph | Heading | TableCell>(line: Line): Line {
  const last = line.children.at(-1);
  if (last?.type !== "text" || !remarkAtEnd.test(last.value)) return line;
  const value = last.value.replace(remarkAtEnd, "");
  const children = [...line.children.slice(0, -1), ...(value === "" ? [] : [{ ...last, value }])];
  return children.length === 0 ? line : { ...line, children };
}

/** The day that a cell holds and nothing else. */
export function dayAlone(cell: string): CalendarDate | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? parseCalendarDate(cell) : undefined;
}
