import type { TimelineEntry } from "../../model/entry.ts";
import { sameSent } from "../sent-tail.ts";
import { applyEdits, inOrder, type TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { treeOutside } from "./tree-outside.ts";
import type { TimelineDocument } from "./timeline-document.ts";

/**
 * Whether edits change what they mean to and nothing else: every entry outside them reads as before, in the same order,
 * the tree outside them is the same, and what is read inside them is what `expected` wants. `changed` is an entry that
 * is to read differently, in its place; with `gaps` ignored lists may turn tight.
 */
export function verifyEdits(
  read: TimelineDocument,
  edits: readonly TextEdit[],
  expected: (inside: readonly TimelineEntry[], timeline: readonly TimelineEntry[]) => boolean,
  { changed, gaps }: { readonly changed?: TimelineEntry; readonly gaps?: "compared" | "ignored" } = {},
): boolean {
  const after = read.reread(applyEdits(read.document.text, edits));
  const holes = holesAfter(edits);
  const place = changed === undefined ? -1 : read.timeline.indexOf(changed);
  const [isInside, isInHole] = [insideOf(read.document.text, edits), insideOf(after.document.text, holes)];
  const before = read.timeline.filter((entry, index) => index !== place && !isInside(entry));
  const kept = after.timeline.filter((entry, index) => index !== place && !isInHole(entry));
  if (before.length !== kept.length) return false;
  const inside = after.timeline.filter((entry, index) => index === place || isInHole(entry));
  if (!expected(inside, after.timeline)) return false;
  const isSame = before.every((entry, index) => isAsBefore(entry, kept[index]));
  return isSame && treeOutside(read.document, edits, gaps) === treeOutside(after.document, holes, gaps);
}

/** Tells which entries begin inside ranges. One whose item's number alone is inside keeps what it says. */
function insideOf(text: string, ranges: readonly TextRange[]): (entry: TimelineEntry) => boolean {
  return ({ range }) =>
    ranges.some(
      ({ start, end }) =>
        range.start >= start && range.start < end && !isNumber(text.slice(range.start, end + 1)),
    );
}

/** `1.` or `1)`, with the character behind an edit of the number. */
function isNumber(source: string): boolean {
  return /^\d+[.)]$/.test(source);
}

/** Where the new texts stand once all edits are made. */
export function holesAfter(edits: readonly TextEdit[]): readonly TextRange[] {
  let shift = 0;
  return inOrder(edits).map(({ start, end, newText }) => {
    const hole = { start: start + shift, end: start + shift + newText.length };
    shift += newText.length - (end - start);
    return hole;
  });
}

function isAsBefore(before: TimelineEntry, after: TimelineEntry | undefined): boolean {
  return (
    after !== undefined &&
    compared.every((key) => before[key] === after[key]) &&
    sameSent(before.sent, after.sent)
  );
}

const compared = [
  "raw",
  "date",
  "time",
  "zone",
  "instant",
  "type",
  "qualifier",
  "actor",
  "star",
  "text",
] as const;
