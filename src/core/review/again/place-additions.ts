import type { ReadDocument } from "../../incident/read-document.ts";
import { timelineOf } from "../../incident/timeline-of.ts";
import { insertHeaded } from "../../lint/insert-section.ts";
import type { Policy } from "../../policy/policy.ts";
import type { Section } from "../../model/section.ts";
import { titleOf } from "../../model/title-of.ts";
import type { TextEdit } from "../../text/edit.ts";
import { placeEntry } from "../../timeline/place-entry.ts";
import type { Piece } from "../write/piece.ts";
import { sectionLines, type DraftSection } from "../write/render-review.ts";
import type { Addition, ComparedBlock, Comparison } from "./comparison.ts";
import { placePieces } from "./place-pieces.ts";

/**
 * Edits that add what was chosen to a review, each at its place: nothing but insertions, so that what stands there stays to
 * the byte. What finds no place has none among them.
 */
export function placeAdditions(
  review: ReadDocument,
  { sections }: Comparison,
  chosen: readonly Addition[],
  policy: Policy,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const byBlock = new Map<ComparedBlock, Piece[]>();
  for (const { of } of chosen) {
    if (of.kind === "section") edits.push(...placeSection(review, sections, of.section));
    else byBlock.set(of.within, [...(byBlock.get(of.within) ?? []), of.piece]);
  }
  for (const [within, pieces] of byBlock) {
    const isDated = review.snapshot.timeline.some(({ instant }) => instant !== undefined);
    if (within.block.form === "timeline" && isDated) edits.push(...placeEntries(review, pieces, policy));
    else edits.push(...placePieces(review.document, within, pieces));
  }
  return edits;
}

function placeSection(
  { document, snapshot }: ReadDocument,
  sections: Comparison["sections"],
  section: DraftSection,
): readonly TextEdit[] {
  const rank = sections.findIndex((other) => other.section === section);
  const isThere = (there: Section | undefined): there is Section => there !== undefined;
  const title = titleOf(snapshot.sections);
  const usual = snapshot.sections.find((other) => other !== title);
  const lines = sectionLines(section).slice(1);
  const edit = insertHeaded(
    document,
    {
      heading: section.heading ?? "",
      lines: trimmed(lines),
      after: sections
        .slice(0, rank)
        .map(({ there }) => there)
        .findLast(isThere),
      before: sections
        .slice(rank + 1)
        .map(({ there }) => there)
        .find(isThere),
    },
    usual,
  );
  return edit === undefined ? [] : [edit];
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, last + 1);
}

function placeEntries(review: ReadDocument, pieces: readonly Piece[], policy: Policy): readonly TextEdit[] {
  const timeline = timelineOf(review, { policy });
  return pieces.flatMap(({ entry }) => {
    const placed = entry === undefined ? undefined : placeEntry(timeline, entry);
    return placed?.kind === "placed" ? placed.edits : [];
  });
}
