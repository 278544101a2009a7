import type { TimelineEntry } from "../../model/entry.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import type { Placement } from "./placement.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";

/** Plans the removal of an entry with all that belongs to it and the line break or blank line that set it apart. */
export function deleteEntry(read: TimelineDocument, entry: TimelineEntry): Placement {
  for (const range of rangesToDelete(read, entry)) {
    const edit: TextEdit = { ...range, newText: "" };
    const isGone = (inside: readonly TimelineEntry[]): boolean => inside.length === 0;
    if (verifyEdits(read, [edit], isGone)) return { kind: "placed", edits: [edit], within: entry.range };
  }
  return {
    kind: "refused",
    reason: `The entry at line ${entry.line} can't be removed without changing how the rest of the document reads. Remove it by hand.`,
    line: entry.line,
  };
}

/** Whole lines with the blank lines behind, without them, from the entry before, up to the entry behind. */
function rangesToDelete(
  { document, timeline }: TimelineDocument,
  entry: TimelineEntry,
): readonly TextRange[] {
  const { text, lines } = document;
  const { start, end } = entry.range;
  const lineStart = lines.startOf(lines.lineAt(start));
  const nextLine = end + (/^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(end))?.[0].length ?? 0);
  const blanks = /^(?:[ \t>]*(?:\r\n|\n|\r))*/.exec(text.slice(nextLine))?.[0].length ?? 0;
  const before = /(?:\r\n|\n|\r)(?:[ \t>]*(?:\r\n|\n|\r))*$/.exec(text.slice(0, lineStart))?.[0].length ?? 0;
  const at = timeline.indexOf(entry);
  const [previous, next] = [timeline[at - 1], timeline[at + 1]];
  const isLastLine = nextLine === text.length && !/[\r\n]$/.test(text);
  const ranges = [
    { start: lineStart, end: nextLine + blanks },
    { start: lineStart, end: nextLine },
    { start: lineStart - before, end },
    ...(previous === undefined ? [] : [{ start: previous.range.end, end }]),
    ...(next === undefined ? [] : [{ start, end: next.range.start }]),
    { start, end },
  ];
  return isLastLine ? [...ranges.slice(2), ...ranges] : ranges;
}
