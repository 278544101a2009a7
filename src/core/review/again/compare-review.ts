import type { ReadDocument } from "../../incident/read-document.ts";
import type { Instant } from "../../model/instant.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import type { TextRange } from "../../text/range.ts";
import type { Piece } from "../write/piece.ts";
import type { DraftSection } from "../write/render-review.ts";
import type { Addition, ComparedBlock, Comparison, Difference, PlacedSection } from "./comparison.ts";
import { differenceIn, differenceOfEntry } from "./differences.ts";
import { matchEntries } from "./match-entries.ts";
import { matchPieces } from "./match-pieces.ts";
import { placeSections, preambleOf, sectionKey } from "./place-sections.ts";
import { leftOutOf, seenOf } from "./taken-in.ts";
import { sameWords, unitsOf, type Unit } from "./units.ts";

/**
 * Compares a review with a fresh draft of it, by entry, fact and section. What is listed in `left-out:` is neither missing nor
 * different. `deeper` are sections that a depth chosen just now brings along.
 */
export function compareReview(
  review: ReadDocument,
  draft: readonly DraftSection[],
  policy: Policy,
  deeper: ReadonlySet<string> = new Set(),
): Comparison {
  const leftOut = leftOutOf(review);
  const seen = seenOf(review);
  const isNew = (since: Instant | undefined): boolean =>
    since !== undefined && seen !== undefined && since > seen;
  const sections = placeSections(review, draft, policy);
  const standing = standingIn(review);
  const additions: Addition[] = [];
  const differences: Difference[] = [];
  for (const placed of sections) {
    const key = sectionKey(placed.section);
    if (leftOut.has(key)) continue;
    const blocks = compareBlocks(review, placed, standing);
    const pieces = blocks.flatMap((within) => within.block.pieces.map((piece) => ({ piece, within })));
    if (isMissing(placed, blocks)) {
      const isFresh =
        deeper.has(key) || (pieces.length > 0 && pieces.every(({ piece }) => isNew(piece.since)));
      additions.push({
        key,
        label: `## ${placed.section.heading}`,
        isNew: isFresh,
        of: { kind: "section", section: placed.section },
      });
      continue;
    }
    for (const { piece, within } of pieces.filter((other) => !leftOut.has(other.piece.key))) {
      if (!within.units.has(piece) && !within.entries.has(piece))
        additions.push({
          key: piece.key,
          label: labelOf(piece),
          isNew: isNew(piece.since),
          of: { kind: "piece", piece, within },
        });
      else differences.push(...differencesOf(review, piece, within));
    }
  }
  return { sections, additions, differences };
}

/** What stands in a review, and what of it is known to state a piece already. */
interface Standing {
  readonly units: readonly Unit[];
  readonly taken: Set<Unit>;
}

function standingIn({ document, snapshot }: ReadDocument): Standing {
  const entries = snapshot.timeline.map(({ range }) => range);
  const isEntry = ({ range }: Unit): boolean =>
    entries.some((entry: TextRange) => range.start >= entry.start && range.end <= entry.end);
  const units = unitsOf(document).filter((unit) => !isEntry(unit));
  return { units: [...units, ...actionHeadings(snapshot)], taken: new Set() };
}

/** Actions that are headings, known by their words alone. */
function actionHeadings({ actions }: Pick<Snapshot, "actions">): readonly Unit[] {
  return actions
    .filter(({ form }) => form === "heading")
    .map(({ text, range }) => ({
      form: "paragraph",
      range,
      words: sameWords(text),
      cells: [],
      within: undefined,
    }));
}

function compareBlocks(
  review: ReadDocument,
  { section, there }: PlacedSection,
  { units, taken }: Standing,
): readonly ComparedBlock[] {
  const place = section.heading === undefined ? preambleOf(review) : there?.body;
  return section.parts.flatMap((part): readonly ComparedBlock[] => {
    if (part.kind === "line") return [];
    const { block } = part;
    return block.form === "timeline"
      ? [{ block, place, units: new Map(), entries: matchEntries(block.pieces, review.snapshot.timeline) }]
      : [{ block, place, units: matchPieces(block, units, place, taken), entries: new Map() }];
  });
}

/** A section without a heading of its own counts where something of it stands. */
function isMissing({ section, there }: PlacedSection, blocks: readonly ComparedBlock[]): boolean {
  if (section.heading === undefined || there !== undefined) return false;
  return blocks.every(({ units, entries }) => units.size + entries.size === 0);
}

function labelOf({ cells }: Piece): string {
  return cells
    .filter((text) => text !== "")
    .join(" · ")
    .replace(/^- /, "");
}

function differencesOf(
  { document }: ReadDocument,
  piece: Piece,
  { units, entries }: ComparedBlock,
): readonly Difference[] {
  const unit = units.get(piece);
  const entry = entries.get(piece);
  const found = unit ? differenceIn(piece, unit) : entry && differenceOfEntry(document, piece, entry);
  return found === undefined ? [] : [{ key: piece.key, ...found }];
}
