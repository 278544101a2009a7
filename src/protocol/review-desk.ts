import type { FactorKind } from "../core/model/factor.ts";
import type { Instant } from "../core/model/instant.ts";
import type { ReviewBlock, WhysBlock } from "../core/model/review-block.ts";
import type { ReviewState } from "../core/model/review-state.ts";

export { factorKinds, type FactorKind } from "../core/model/factor.ts";
export type { Instant } from "../core/model/instant.ts";
export {
  senseQuestions,
  severityVerdicts,
  type ReviewBlock,
  type SenseAnswer,
  type SenseQuestion,
  type SeverityVerdict,
  type StandingBlock,
  type WhyAnswer,
  type WhysBlock,
} from "../core/model/review-block.ts";
export type { ReviewState } from "../core/model/review-state.ts";

/**
 * What the Review Desk and its host say to each other. The host reads and writes the files; the page guides, keeps what is
 * half written, and shows what it gets. `review` is the review's URI.
 */
export type FromReviewDesk =
  /** Something was typed that will stand among the causes; answered with `words-checked` of the same turn. */
  | {
      readonly kind: "check-words";
      readonly review: string;
      readonly turn: number;
      readonly fields: readonly TypedWords[];
    }
  /** Answered with `block-written` or `not-written`. */
  | { readonly kind: "write-block"; readonly review: string; readonly block: ReviewBlock }
  | { readonly kind: "set-state"; readonly review: string; readonly state: ReviewState }
  | { readonly kind: "plan-meeting"; readonly review: string }
  | { readonly kind: "open-line"; readonly review: string; readonly of: DeskFile; readonly line: number }
  /** Answered with `entry-written` or `not-written`. */
  | {
      readonly kind: "correct-entry";
      readonly review: string;
      readonly line: number;
      /** What it said. */
      readonly was: string;
      readonly text: string;
    }
  | {
      readonly kind: "add-entry";
      readonly review: string;
      /** As it was typed: `14:12`, `-12m`, an instant. */
      readonly when: string;
      /** The moment of the entry it goes behind: what a clock without a day is near to. */
      readonly near: Instant | undefined;
      readonly text: string;
    };

/** Words of one field of a form. */
export interface TypedWords {
  readonly field: string;
  readonly text: string;
}

export type DeskFile = "record" | "review";

export type ToReviewDesk =
  | { readonly kind: "desk"; readonly review: DeskReview | undefined }
  | {
      readonly kind: "words-checked";
      readonly review: string;
      readonly turn: number;
      readonly notes: readonly WordsNote[];
    }
  | {
      readonly kind: "block-written";
      readonly review: string;
      readonly block: ReviewBlock["kind"];
      readonly said: string;
    }
  | { readonly kind: "entry-written"; readonly review: string; readonly said: string }
  /** What was typed stays in its fields. */
  | { readonly kind: "not-written"; readonly review: string; readonly said: string }
  /** Shows the timeline to be read through. */
  | { readonly kind: "read-through"; readonly review: string };

/** What the linter says of the words of a field. */
export interface WordsNote {
  readonly field: string;
  readonly said: string;
}

/** Everything the desk shows of a review. Times are written out. */
export interface DeskReview {
  readonly id: string;
  readonly title: string;
  /** That it is a drill, or private. */
  readonly marks: readonly string[];
  /** Undefined where the review does not say, or in no words that are known. */
  readonly state: ReviewState | undefined;
  readonly next: ReviewState | undefined;
  readonly openActions: number;
  /** When it is due, or that it is not; undefined where nobody knows. */
  readonly due: string | undefined;
  readonly meeting: string | undefined;
  /** The severity that the incident had first; undefined where unknown. */
  readonly firstSeverity: string | undefined;
  readonly severity: string | undefined;
  /** The severities there are, the worst first. */
  readonly severities: readonly string[];
  readonly blocks: readonly DeskBlock[];
  /** Whose entries they are. */
  readonly entriesOf: DeskFile;
  readonly entries: readonly DeskEntry[];
}

/** Something guided that stands in the review already. */
export interface DeskBlock {
  readonly kind: "whys" | "sense" | "factor";
  readonly text: string;
  readonly line: number;
  /** Of a factor; undefined where nobody has said. */
  readonly factorKind: FactorKind | undefined;
  /** Of Five Whys that can be gone on with; undefined where people wrote them another way. */
  readonly whys?: WhysBlock | undefined;
}

export interface DeskEntry {
  readonly line: number;
  /** `14:09Z · 15:09`; what stands there where it is no time. */
  readonly when: string;
  readonly at: Instant | undefined;
  readonly type: string;
  readonly star: boolean;
  /** As a reader sees it. */
  readonly words: string;
  /** As it can be typed again. */
  readonly text: string;
}
