import type { FactorKind } from "./factor.ts";
import type { SeverityId } from "./severity.ts";

/** What somebody has worded with a guide, to be written into a review. */
export type ReviewBlock = WhysBlock | SenseBlock | FactorBlock | SeverityBlock;

/** Five Whys, of which there may be fewer or more, and several answers to one. */
export interface WhysBlock {
  readonly kind: "whys";
  /** What happened, of which is asked why. */
  readonly problem: string;
  readonly answers: readonly WhyAnswer[];
  /** Those of the review that they take the place of; undefined for new ones. */
  readonly replaces?: StandingBlock | undefined;
}

/** A block that stands in a review. */
export interface StandingBlock {
  /** Of its heading, from 1. */
  readonly line: number;
  /** Its source from the heading on, with `\n` as line break. */
  readonly text: string;
}

/** An answer to the nearest one above it that is one less deep; 0 answers why the problem happened. */
export interface WhyAnswer {
  readonly depth: number;
  readonly text: string;
}

/** How what was done made sense to those who did it. */
export interface SenseBlock {
  readonly kind: "sense";
  /** What was done. */
  readonly about: string;
  readonly answers: readonly SenseAnswer[];
}

export interface SenseAnswer {
  readonly question: SenseQuestion;
  readonly text: string;
}

/** What is asked, in this order. */
export const senseQuestions = ["saw", "expected", "goal", "reasonable", "unknown", "pressure"] as const;

export type SenseQuestion = (typeof senseQuestions)[number];

export interface FactorBlock {
  readonly kind: "factor";
  readonly text: string;
  /** Undefined where nobody has said. */
  readonly factorKind: FactorKind | undefined;
}

/** Whether the first severity was right, looked at from now. */
export interface SeverityBlock {
  readonly kind: "severity";
  readonly verdict: SeverityVerdict;
  /** What would have told, or why it was right. */
  readonly text: string;
  readonly first: SeverityId | undefined;
  /** Which it should have been, where it was wrong. */
  readonly better: SeverityId | undefined;
  /** Where the criteria say so: the destination of a link, as Markdown has it. */
  readonly criteria: string | undefined;
}

export const severityVerdicts = ["right", "too low", "too high"] as const;

export type SeverityVerdict = (typeof severityVerdicts)[number];

/** All that was typed, a line each: what must not be lost where it can't be written. */
export function wordsOfBlock(block: ReviewBlock): string {
  const typed = (): readonly string[] => {
    switch (block.kind) {
      case "whys":
        return [block.problem, ...block.answers.map(({ depth, text }) => `${"  ".repeat(depth)}${text}`)];
      case "sense":
        return [block.about, ...block.answers.map(({ text }) => text)];
      case "factor":
      case "severity":
        return [block.text];
    }
  };
  return typed()
    .filter((line) => line.trim() !== "")
    .join("\n");
}
