import type { TextRange } from "../../text/range.ts";
import type { FindingLevel } from "../finding.ts";
import type { Token } from "./tokens.ts";

export type BlameKind =
  | "error-label"
  | "negligence"
  | "fault"
  | "failure-verb"
  | "counterfactual"
  | "exhortation";

/** A stretch of prose that judges a person. Offsets count from the start of the prose. */
export interface BlameSpan extends TextRange {
  readonly kind: BlameKind;
  readonly level: FindingLevel;
}

/** What a detector found: the tokens from `from` to `to`, both included. */
export interface BlameMatch {
  readonly kind: BlameKind;
  readonly from: number;
  readonly to: number;
  /** Said of ourselves, or of nobody in particular: information, where the kind is a warning. */
  readonly mild?: boolean;
}

/** Looks for one kind of blame that is triggered by the token at `at`. Reads a bounded stretch around it. */
export type Detector = (tokens: readonly Token[], at: number) => BlameMatch | undefined;
