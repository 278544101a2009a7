import type { TimelineEntry } from "../../model/entry.ts";
import { applyEdits, inOrder, type TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { treeOutside } from "./tree-outside.ts";
import type { TimelineDocument } from "./timeline-document.ts";

/**
 * Whether edits change what they mean to and nothing else: every entry outside them reads as before, in the same order,
 * the tree outside them is the same, and what is read inside them is what `expected` wants. `changed` is an entry that
 * is to read differently, in its place.
 */
export function verifyEdits(
  read: TimelineDocument,
  edits: readonly TextEdit[],
  expected: (inside: readonly TimelineEntry[], timeline: readonly TimelineEntry[]) => boolean,
  changed?: TimelineEntry,
): boolean {
  const after = read.reread(applyEdits(read.document.text, edits));
  const holes = holesAfter(edits);
  const place = changed === undefined ? -1 : read.timeline.indexOf(changed);
  const isInside = (ranges: readonly TextRange[]) => (entry: TimelineEntry, index: number) =>
    index === place || ranges.some(({ start, end }) => entry.range.start >= start && entry.range.start < end);
  const before = read.timeline.filter((entry, index) => !isInside(edits)(entry, index));
  const kept = after.timeline.filter((entry, index) => !isInside(holes)(entry, index));
  if (before.length !== kept.length) return false;
  if (!expected(after.timeline.filter(isInside(holes)), after.timeline)) return false;
  const isSame = before.every((entry, index) => isAsBefore(entry, kept[index]));
  return isSame && treeOutside(read.document, edits) === treeOutside(after.document, holes);
}

/** Where the new texts stand once all edits are made. */
function holesAfter(edits: readonly TextEdit[]): readonly TextRange[] {
  let shift = 0;
  return inOrder(edits).map(({ start, end, newText }) => {
    const hole = { start: start + shift, end: start + shift + newText.length };
    shift += newText.length - (end - start);
    return hole;
  });
}

function isAsBefore(before: TimelineEntry, after: TimelineEntry | undefined): boolean {
  return after !== undefined && compared.every((key) => before[key] === after[key]);
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
