import type { TimelineEntry } from "../../model/entry.ts";
import type { TextRange } from "../../text/range.ts";
import type { ReviewModel } from "../review-model.ts";

/** Where the time of an entry is written; the beginning of its first line where none is. */
export function placeOfStamp({ document }: ReviewModel, { raw, range }: TimelineEntry): TextRange {
  const line = document.text.slice(
    range.start,
    Math.min(range.end, document.lines.endOf(document.lines.lineAt(range.start))),
  );
  const at = raw === "" ? -1 : line.indexOf(raw);
  return at === -1
    ? { start: range.start, end: range.start + line.length }
    : { start: range.start + at, end: range.start + at + raw.length };
}

/**
 * The line of an entry that is a list item or a table row on a line of its own, without its line break. Undefined for any
 * other entry: its lines can't be moved or deleted without a thought for those around them.
 */
export function ownLineOf({ document }: ReviewModel, entry: TimelineEntry): TextRange | undefined {
  const line = entry.line - 1;
  const start = document.lines.startOf(line);
  const end = document.lines.endOf(line);
  const isWhole = document.text.slice(start, end).trim() === documentText(document.text, entry.range).trim();
  if (entry.line !== entry.endLine || !isWhole) return undefined;
  return /^ {0,3}(?:[-*+] |\|)/.test(document.text.slice(start, end)) ? { start, end } : undefined;
}

function documentText(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

/** An entry's time as messages name it. */
export function stampOf({ raw, date, time }: TimelineEntry): string {
  return raw === "" ? [date, time].filter((part) => part !== undefined).join(" ") : raw;
}
