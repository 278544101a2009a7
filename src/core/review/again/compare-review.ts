import type { ReadDocument } from "../../incident/read-document.ts";
import { conceptOf, bareHeading } from "../../lint/sections.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import type { Instant } from "../../model/instant.ts";
import { parseInstant } from "../../model/instant.ts";
import type { Section } from "../../model/section.ts";
import { titleOf } from "../../model/title-of.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { actionUnits } from "./action-units.ts";
import type { Block, Piece, ReviewSource } from "../write/piece.ts";
import type { DraftSection } from "../write/render-review.ts";
import { differenceIn, differenceOfEntry } from "./differences.ts";
import { matchEntries } from "./match-entries.ts";
import { matchPieces } from "./match-pieces.ts";
import { unitsOf, type Unit } from "./units.ts";

/** Something the record says and a review does not. */
export interface Addition {
  /** What `left-out:` calls it. */
  readonly key: string;
  /** The Markdown that would be added, in a line. */
  readonly label: string;
  /** Whether the record came to say it after the review was last written: nobody can have taken it out. */
  readonly isNew: boolean;
  readonly of:
    | { readonly kind: "section"; readonly section: DraftSection }
    | { readonly kind: "piece"; readonly piece: Piece; readonly within: ComparedBlock };
}

/** A fact that a review states otherwise than the record. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/** A block of a draft, and what of it stands in the review. */
export interface ComparedBlock {
  readonly block: Block;
  readonly place: TextRange | undefined;
  readonly units: ReadonlyMap<Piece, Unit>;
  readonly entries: ReadonlyMap<Piece, TimelineEntry>;
}

export interface Comparison {
  /** The sections of a fresh draft, and where the review has them. */
  readonly sections: readonly { readonly section: DraftSection; readonly there: Section | undefined }[];
  readonly additions: readonly Addition[];
  readonly differences: readonly Difference[];
}

/** The keys of a review's front matter that speak of the record. */
export function seenOf({ frontMatter }: ReadDocument): Instant | undefined {
  return parseInstant(frontMatter?.text("seen") ?? "");
}

export function leftOutOf({ frontMatter }: ReadDocument): ReadonlySet<string> {
  return new Set(frontMatter?.list("left-out") ?? []);
}

/**
 * Compares a review with a fresh draft of it, by entry, fact and section. What is listed in `left-out:` is neither missing nor
 * different. `deeper` are sections that a depth chosen just now brings along.
 */
export function compareReview(
  review: ReadDocument,
  draft: readonly DraftSection[],
  { policy }: Pick<ReviewSource, "policy">,
  deeper: ReadonlySet<string> = new Set(),
): Comparison {
  const { document, snapshot } = review;
  const leftOut = leftOutOf(review);
  const seen = seenOf(review);
  const units = [...unitsOf(document), ...actionUnits(snapshot)];
  const entryRanges = snapshot.timeline.map(({ range }) => range);
  const plain = units.filter((unit) => !isEntry(unit, entryRanges));
  const taken = new Set<Unit>();
  const title = titleOf(snapshot.sections);
  const used = new Set<Section>();
  const isNew = (since: Instant | undefined): boolean =>
    since !== undefined && seen !== undefined && since > seen;
  const sections = draft.map((section) => ({
    section,
    there: counterpart(section, snapshot.sections, title, used),
  }));
  function counterpart(
    { heading }: DraftSection,
    all: readonly Section[],
    without: Section | undefined,
    known: Set<Section>,
  ): Section | undefined {
    if (heading === undefined) return undefined;
    const concept = conceptOf({ text: heading, concept: conceptOfHeading(heading) }, policy);
    const free = all.filter((section) => section !== without && !known.has(section));
    const found =
      free.find(({ text }) => bareHeading(text) === bareHeading(heading)) ??
      (vague.has(concept)
        ? undefined
        : free.find((section) => meetsConcept(conceptOf(section, policy), concept)));
    if (found !== undefined) known.add(found);
    return found;
  }
  const additions: Addition[] = [];
  const differences: Difference[] = [];
  for (const { section, there } of sections) {
    const key = sectionKey(section);
    if (leftOut.has(key)) continue;
    const place = section.heading === undefined ? preamble(review, title) : there?.body;
    const blocks = section.parts.flatMap((part) => (part.kind === "block" ? [part.block] : []));
    const compared = blocks.map((block): ComparedBlock => {
      const isTimeline = block.form === "timeline";
      const entries = isTimeline
        ? matchEntries(block.pieces, snapshot.timeline)
        : new Map<Piece, TimelineEntry>();
      return {
        block,
        place,
        entries,
        units: isTimeline ? new Map() : matchPieces(block, plain, place, taken),
      };
    });
    const isThere =
      section.heading === undefined ||
      there !== undefined ||
      compared.some(({ entries, units: found }) => entries.size + found.size > 0);
    const pieces = compared.flatMap(({ block }) => block.pieces);
    if (!isThere) {
      const fresh = deeper.has(key) || (pieces.length > 0 && pieces.every(({ since }) => isNew(since)));
      const label = `## ${section.heading}`;
      additions.push({ key, label, isNew: fresh, of: { kind: "section", section } });
      continue;
    }
    for (const within of compared) {
      for (const piece of within.block.pieces) {
        if (leftOut.has(piece.key)) continue;
        const unit = within.units.get(piece);
        const entry = within.entries.get(piece);
        if (unit === undefined && entry === undefined) {
          const label = piece.cells
            .filter((text) => text !== "")
            .join(" · ")
            .replace(/^- /, "");
          additions.push({
            key: piece.key,
            label,
            isNew: isNew(piece.since),
            of: { kind: "piece", piece, within },
          });
        } else {
          const difference = unit
            ? differenceIn(piece, unit)
            : entry && differenceOfEntry(document, piece, entry);
          if (difference !== undefined) differences.push({ key: piece.key, ...difference });
        }
      }
    }
  }
  return { sections, additions, differences };
}

/** Concepts that hold sections of many kinds: there the heading's words must be the same. */
const vague: ReadonlySet<string> = new Set(["other", "metadata", "appendix", "background"]);

function meetsConcept(there: string, asked: string): boolean {
  return (
    there === asked ||
    (asked === "summary" && there === "narrative") ||
    (asked === "narrative" && there === "summary")
  );
}

/** `section impact`; of one that is about nothing known its words. */
export function sectionKey({ heading = "" }: DraftSection): string {
  const concept = conceptOfHeading(heading);
  return `section ${vague.has(concept) ? bareHeading(heading) : concept}`;
}

/** What stands above the first section below the title. */
function preamble({ document, snapshot, frontMatter }: ReadDocument, title: Section | undefined): TextRange {
  const start = title?.heading.end ?? frontMatter?.range.end ?? 0;
  const first = snapshot.sections.find((section) => section !== title);
  return { start, end: first?.heading.start ?? document.text.length };
}

function isEntry({ range }: Unit, entries: readonly TextRange[]): boolean {
  return entries.some(({ start, end }) => range.start >= start && range.end <= end);
}
