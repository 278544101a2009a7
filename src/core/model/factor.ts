import type { TextRange } from "../text/range.ts";

/** What kind of condition a contributing factor is. */
export const factorKinds = ["technical", "process", "organisational"] as const;

export type FactorKind = (typeof factorKinds)[number];

/** A condition that made an incident possible, as a review states it. */
export interface Factor {
  /** As a reader sees it on one line, without its kind. */
  readonly text: string;
  /** Undefined where the review does not say. */
  readonly kind: FactorKind | undefined;
  /** Its first line, from 1. */
  readonly line: number;
  /** An item, a row, a paragraph or a heading, with what belongs to it on the same block. */
  readonly range: TextRange;
  readonly form: "item" | "row" | "heading" | "paragraph";
  /** Where its kind goes: a cell of its own from bar to bar, else the beginning of its words. */
  readonly kindPlace: TextRange;
}
