import type { TextRange } from "../text/range.ts";

export type StepState = "open" | "done" | "skipped" | "blocked";

/** One step of a runbook, as it stands in a file. */
export interface Step {
  /** The step with its body and sub-steps. */
  readonly range: TextRange;
  /** Its first line, from 1. */
  readonly line: number;
  /** 0 at the top. */
  readonly depth: number;
  /** Its box; undefined where it has none (ordered items and "Step N" headings of a runbook source). */
  readonly checked: boolean | undefined;
  readonly state: StepState;
  /** Why it was skipped or is blocked. */
  readonly reason: string | undefined;
  /** The step's first paragraph or heading as plain text, without box and reason. Identity is this and `occurrence`. */
  readonly text: string;
  /** 1 for the first step of this text in the document, 2 for the second … */
  readonly occurrence: number;
  /** Who does it, where the step says so: `(Communications Lead, within 15 min)`. */
  readonly owner: string | undefined;
  /** Minutes from the declaration until it is due, where the step says so. */
  readonly within: number | undefined;
  /** The phase: the text of the nearest heading above it inside the runbook. */
  readonly phase: string | undefined;
  /** Markdown of what stands below the first paragraph, without its indent; empty where nothing does. */
  readonly body: string;
  /** Code of the fenced blocks inside the step. */
  readonly commands: readonly string[];
  /** The language each of those is marked with, in lower case; empty where it has none. */
  readonly languages: readonly string[];
  /** Where a mark goes; undefined where the step has no box and so cannot be marked. */
  readonly anchors: StepAnchors | undefined;
}

/** A step's text without the bracket or the attributes that say who does it and by when: what people call it. */
export function stepTitle({ text, owner, within }: Pick<Step, "text" | "owner" | "within">): string {
  return owner === undefined && within === undefined
    ? text
    : text.replace(/\s*(?:\([^()]+\)[.:]?|\{[^{}]+\})$/, "");
}

/** The places of a step's line that marking it touches. */
export interface StepAnchors {
  /** The one character between the brackets. */
  readonly box: TextRange;
  /** Where ` (skipped: reason)` goes: the end of the first paragraph without it. */
  readonly textEnd: number;
  /** The ` (skipped: reason)` or ` (blocked: reason)` that is there, with its leading space. */
  readonly suffix: TextRange | undefined;
}
