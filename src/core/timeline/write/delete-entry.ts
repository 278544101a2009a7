import type { TimelineEntry } from "../../model/entry.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import type { RootContent } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { t } from "../../text/say.ts";
import { dayAbove } from "./day-heading.ts";
import { carrierAt } from "./node-at.ts";
import type { Placement } from "./placement.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";

/**
 * Plans the removal of an entry with all that belongs to it and the line break or blank line that set it apart. The first
 * item of a numbered list leaves its number to the next one; a day's heading under which nothing else stands goes too. A
 * list that was loose for the blank line at the entry alone is tight without it.
 */
export function deleteEntry(read: TimelineDocument, entry: TimelineEntry): Placement {
  const isGone = (inside: readonly TimelineEntry[]): boolean => inside.length === 0;
  const ways = [...waysToDelete(read, entry)];
  const edits =
    ways.find((way) => verifyEdits(read, way, isGone)) ??
    ways.find((way) => verifyEdits(read, way, isGone, { gaps: "ignored" }));
  if (edits !== undefined) return { kind: "placed", edits, within: entry.range };
  return {
    kind: "refused",
    reason: t(
      "The entry at line {0} can't be removed without changing how the rest of the document reads. Remove it by hand.",
      entry.line,
    ),
    line: entry.line,
  };
}

function* waysToDelete(read: TimelineDocument, entry: TimelineEntry): Generator<readonly TextEdit[]> {
  const ranges = rangesToDelete(read, entry);
  for (const range of ranges) yield [{ ...range, newText: "" }];
  const number = numberToNext(read, entry);
  if (number !== undefined) for (const range of ranges) yield [{ ...range, newText: "" }, number];
  const day = lonelyDay(read.document, entry);
  if (day === undefined) return;
  for (const { start, end } of ranges) {
    const isNext = day.end >= start;
    yield isNext
      ? [{ start: Math.min(start, day.start), end, newText: "" }]
      : [day, { start, end }].map((range) => ({ ...range, newText: "" }));
  }
}

/** The number of the first item of a list, for the second one: it is what the list begins to count from. */
function numberToNext({ document }: TimelineDocument, entry: TimelineEntry): TextEdit | undefined {
  const carrier = carrierAt(document, entry.range.start);
  if (carrier?.kind !== "item" || carrier.list.children[0] !== carrier.item) return undefined;
  const next = carrier.list.children[1];
  const numberAt = (offset: number): string | undefined => /^\d+/.exec(document.text.slice(offset))?.[0];
  const start = next && rangeOf(document, next).start;
  const [own, theirs] = [numberAt(entry.range.start), start === undefined ? undefined : numberAt(start)];
  if (start === undefined || own === undefined || theirs === undefined) return undefined;
  return { start, end: start + theirs.length, newText: own };
}

/**
 * The day that an entry alone stands under, up to what follows it: a comment between the two is somebody's and stays.
 * Undefined where there is no day, or more than the entry.
 */
function lonelyDay(document: MarkdownDocument, entry: TimelineEntry): TextRange | undefined {
  const { children } = document.root;
  const block = children.findLast((node) => rangeOf(document, node).start <= entry.range.start);
  const day = block && dayAbove(children, block);
  if (day === undefined) return undefined;
  const at = children.indexOf(day);
  const behind = children.slice(at + 1);
  const depth = day.type === "heading" ? day.depth : 6;
  const next = behind.findIndex((node) => node.type === "heading" && node.depth <= depth);
  const under = next === -1 ? behind : behind.slice(0, next);
  const [first] = under;
  if (first === undefined || !under.every((node) => saysNothing(node) || isAllOf(document, node, entry)))
    return undefined;
  return { start: rangeOf(document, day).start, end: rangeOf(document, first).start };
}

function saysNothing(node: RootContent): boolean {
  const isComment = node.type === "html" && /^<!--[^]*-->$/.test(node.value.trim());
  return isComment || node.type === "definition" || node.type === "footnoteDefinition";
}

/** Whether a block is of an entry and of no other: within it, or a table with its row alone. */
function isAllOf(document: MarkdownDocument, node: RootContent, { range }: TimelineEntry): boolean {
  const { start, end } = rangeOf(document, node);
  if (start >= range.start - 3 && end <= range.end) return true; // its item may be indented
  return node.type === "table" && node.children.length === 2 && start < range.start && range.end <= end;
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
  // A comment beside the entry is somebody's, and no parse would miss it.
  const isOwn = (range: TextRange): boolean =>
    !(text.slice(range.start, start) + text.slice(end, range.end)).includes("<!--");
  return (isLastLine ? [...ranges.slice(2), ...ranges] : ranges).filter(isOwn);
}
