import type { TextRange } from "../text/range.ts";

/** What a section of a review is about, however its heading says it. */
export const sectionConcepts = [
  "summary",
  "impact",
  "timeline",
  "contributing-factors",
  "actions",
  "resolution",
  "response",
  "detection",
  "trigger",
  "narrative",
  "background",
  "went-well",
  "went-wrong",
  "lucky",
  "lessons",
  "participants",
  "metadata",
  "conclusion",
  "appendix",
  "runbook",
  "internal",
  "other",
] as const;

export type SectionConcept = (typeof sectionConcepts)[number];

/** A heading and what stands under it. */
export interface Section {
  /** The heading's own line, from 1. */
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** The heading as plain text. */
  readonly text: string;
  readonly concept: SectionConcept;
  /** The heading. */
  readonly heading: TextRange;
  /** From behind the heading to the next heading of the same or a higher level (or the end of the document). */
  readonly body: TextRange;
}
