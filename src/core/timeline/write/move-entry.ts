import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { dateOrder } from "../foreign/date-order.ts";
import { placeEntry } from "../place-entry.ts";
import { keyOf } from "./anchor.ts";
import { changed } from "./change-entry.ts";
import { deleteEntry } from "./delete-entry.ts";
import { templateOf } from "./entry-template.ts";
import { carrierAt } from "./node-at.ts";
import type { Placement } from "./placement.ts";
import { readsBack } from "./reads-back.ts";
import { saysMoment, stampsLike } from "./stamps.ts";
import { contentStart } from "./templates-near.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";

/**
 * Plans another moment for an entry: where it stays between its neighbours its time alone is written anew, else it is
 * taken out and put where it belongs. One with more lines is not moved past others.
 */
export function moveEntry(read: TimelineDocument, entry: TimelineEntry, instant: Instant): Placement {
  const edit = staysInPlace(read, entry, instant) ? restamped(read, entry, instant) : undefined;
  if (edit !== undefined) return { kind: "placed", edits: [edit], within: entry.range };
  if (entry.endLine !== entry.line) {
    return {
      kind: "refused",
      reason: `The entry at line ${entry.line} has more than one line and can't be moved past others. Move it by hand.`,
      line: entry.line,
    };
  }
  return elsewhere(read, entry, instant);
}

function staysInPlace({ timeline }: TimelineDocument, entry: TimelineEntry, instant: Instant): boolean {
  const at = timeline.indexOf(entry);
  const earlier = timeline.slice(0, at).flatMap((other) => keyOf(other) ?? []);
  const later = timeline.slice(at + 1).flatMap((other) => keyOf(other) ?? []);
  return (earlier.at(-1) ?? -Infinity) <= instant && instant <= (later[0] ?? Infinity);
}

/** The time alone, written in its own manner or one that states more. */
function restamped(read: TimelineDocument, entry: TimelineEntry, instant: Instant): TextEdit | undefined {
  const { document } = read;
  const carrier = carrierAt(document, entry.range.start);
  const from = carrier && contentStart(document, entry, carrier);
  const template = from === undefined ? undefined : templateOf(document, entry, from);
  if (from === undefined || template === undefined) return undefined;
  const start = document.text.indexOf(entry.raw, from);
  const order = dateOrder(document.text, entry.zone);
  for (const stamp of stampsLike(template, instant, order)) {
    const edit = { start, end: start + entry.raw.length, newText: stamp.source };
    const isSaid = ([back]: readonly TimelineEntry[]): boolean =>
      back !== undefined && saysMoment(back, stamp) && readsBack(back, changed(entry, {}), read.ours);
    if (verifyEdits(read, [edit], isSaid, entry)) return edit;
  }
  return undefined;
}

function elsewhere(read: TimelineDocument, entry: TimelineEntry, instant: Instant): Placement {
  const deleted = deleteEntry(read, entry);
  if (deleted.kind === "refused") return deleted;
  const { edits } = deleted;
  const without = { ...read, ...read.reread(applyEdits(read.document.text, edits)) };
  const placed = placeEntry(without, { ...changed(entry, {}), instant });
  if (placed.kind === "refused") return placed;
  return {
    kind: "placed",
    edits: [...edits, ...placed.edits.map((edit) => backThen(edit, edits))],
    within: entry.range,
  };
}

/** An edit planned on the text without what `deletions` take out, as one on the text that still has it. */
function backThen(edit: TextEdit, deletions: readonly TextEdit[]): TextEdit {
  const shift = deletions
    .filter((deletion) => edit.start > deletion.start)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return { ...edit, start: edit.start + shift, end: edit.end + shift };
}
