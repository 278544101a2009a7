import type { TimelineEntry } from "../../model/entry.ts";
import { applyEdits, inOrder, type TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { treeOutside } from "./tree-outside.ts";
import type { TimelineDocument } from "./timeline-document.ts";

/**
 * Whether edits change what they mean to and nothing else: every entry outside them reads as before, in the same order,
 * the tree outside them is the same, and what is read inside them is what `expected` wants.
 */
export function verifyEdits(
  read: TimelineDocument,
  edits: readonly TextEdit[],
  expected: (inside: readonly TimelineEntry[], timeline: readonly TimelineEntry[]) => boolean,
): boolean {
  const after = read.reread(applyEdits(read.document.text, edits));
  const holes = holesAfter(edits);
  const [, keptBefore] = parted(read.timeline, edits);
  const [inside, keptAfter] = parted(after.timeline, holes);
  if (keptBefore.length !== keptAfter.length || !expected(inside, after.timeline)) return false;
  const isSame = keptBefore.every((entry, index) => isAsBefore(entry, keptAfter[index]));
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

/** The entries whose first character, or whose time, is inside one of the ranges, and the others. */
function parted(
  timeline: readonly TimelineEntry[],
  ranges: readonly TextRange[],
): readonly [readonly TimelineEntry[], readonly TimelineEntry[]] {
  const isInside = (entry: TimelineEntry): boolean =>
    ranges.some(({ start, end }) => {
      const reachesIn = entry.range.start >= start && entry.range.start < end;
      return reachesIn;
    });
  return [timeline.filter(isInside), timeline.filter((entry) => !isInside(entry))];
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
