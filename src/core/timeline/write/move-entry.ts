import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { applyEdits, inOrder, type TextEdit } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import { dateOrder } from "../foreign/date-order.ts";
import { placeEntry } from "../place-entry.ts";
import { keyOf, placeAmong } from "./anchor.ts";
import type { NewEntry } from "../write-entry.ts";
import { changed } from "./change-entry.ts";
import { deleteEntry } from "./delete-entry.ts";
import { templateOf } from "./entry-template.ts";
import { carrierAt } from "./node-at.ts";
import { placeLike } from "./place-like.ts";
import type { Placement } from "./placement.ts";
import { readsBack } from "./reads-back.ts";
import { saysMoment, stampsLike } from "./stamps.ts";
import { contentStart } from "./templates-near.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { belowIn, writtenAgain } from "./written-again.ts";
import { verifyEdits } from "./verify-edits.ts";

/**
 * Plans another moment for an entry: where it stays between its neighbours its time alone is written anew, else it is
 * taken out and put where it belongs, with all that stands below it as it was written.
 */
export function moveEntry(read: TimelineDocument, entry: TimelineEntry, instant: Instant): Placement {
  const edit = staysInPlace(read, entry, instant) ? restamped(read, entry, instant) : undefined;
  if (edit !== undefined) return { kind: "placed", edits: [edit], within: entry.range };
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
    if (verifyEdits(read, [edit], isSaid, { changed: entry })) return edit;
  }
  return undefined;
}

function elsewhere(read: TimelineDocument, entry: TimelineEntry, instant: Instant): Placement {
  const deleted = deleteEntry(read, entry);
  if (deleted.kind === "refused") return deleted;
  const { edits } = deleted;
  const without = { ...read, ...read.reread(applyEdits(read.document.text, edits)) };
  const moved = { ...changed(entry, {}), instant };
  const placed =
    entry.endLine === entry.line ? placeEntry(without, moved) : withAllBelow(read, entry, without, moved);
  if (placed.kind === "refused") return { ...placed, line: entry.line };
  return {
    kind: "placed",
    edits: [...edits, ...placed.edits.map((edit) => backThen(edit, edits))],
    within: entry.range,
  };
}

/** Puts the source of an entry of several lines where it belongs; what stands below it must be there what it was here. */
function withAllBelow(
  read: TimelineDocument,
  entry: TimelineEntry,
  without: TimelineDocument,
  moved: NewEntry,
): Placement {
  const refusal: Placement = {
    kind: "refused",
    reason: t(
      "The entry at line {0} has more than one line, which would read differently where it belongs. Move it by hand.",
      entry.line,
    ),
    line: entry.line,
  };
  const again = writtenAgain(read.document, entry);
  const place = placeAmong(without.timeline, without.sections, moved.instant);
  if (again === undefined || place === undefined) return refusal;
  const placed = placeLike(without, place, moved, again);
  if (placed.kind === "refused") return refusal;
  const after = without.reread(applyEdits(without.document.text, placed.edits));
  const start = placed.edits[0]?.start ?? 0;
  const back = after.timeline.find(({ range, text }) => range.end > start && text === entry.text);
  const isSame = back && belowIn(after.document, back) === belowIn(read.document, entry);
  return isSame === true ? placed : refusal;
}

/** An edit planned on the text that `edits` make, as one on the text before them. */
function backThen(edit: TextEdit, edits: readonly TextEdit[]): TextEdit {
  let shift = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    if (edit.start + shift <= start) break;
    shift += end - start - newText.length;
  }
  return { ...edit, start: edit.start + shift, end: edit.end + shift };
}
