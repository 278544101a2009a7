import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import type { Block, Piece } from "../write/piece.ts";
import type { DraftSection } from "../write/render-review.ts";
import type { Unit } from "./units.ts";

/** What a review and a fresh draft of it have in common, and what not. */
export interface Comparison {
  /** The sections of the draft, and where the review has them. */
  readonly sections: readonly PlacedSection[];
  readonly additions: readonly Addition[];
  readonly differences: readonly Difference[];
}

export interface PlacedSection {
  readonly section: DraftSection;
  readonly there: Section | undefined;
}

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
  /** None where it is written in a way that only its author can change. */
  readonly edits: readonly TextEdit[];
}

/** A block of a draft, and what of it stands in the review. */
export interface ComparedBlock {
  readonly block: Block;
  /** The section that it belongs to; undefined where the review has none. */
  readonly place: TextRange | undefined;
  readonly units: ReadonlyMap<Piece, Unit>;
  readonly entries: ReadonlyMap<Piece, TimelineEntry>;
}
