import type { TimelineEntry } from "../model/entry.ts";

/** A decision and the reason that was given for it. */
export interface Decided {
  readonly what: string;
  /** Undefined where nobody said. */
  readonly why: string | undefined;
}

/** The decisions of a timeline with their reasons, in the order of the file; lines count from 1. */
export function decisionsOf(
  timeline: readonly TimelineEntry[],
): readonly (Decided & { readonly line: number })[] {
  return timeline
    .filter(({ type }) => type === "decision")
    .map(({ text, line }) => ({ ...readDecision(text), line }));
}

/** The text of a decision's entry: `Roll back to 4.1. Why: the fix needs a day`. Without a reason, what was decided. */
export function writeDecision(what: string, why: string | undefined): string {
  const [decision, reason] = [what.trim(), why?.trim() ?? ""];
  if (reason === "" || decision === "") return decision;
  return `${decision}${/[.!?…。！？:;]$/u.test(decision) ? "" : "."} Why: ${reason}`;
}

/** Takes the text of a decision's entry apart at the first `Why:` that follows the end of a sentence or begins a line. */
export function readDecision(text: string): Decided {
  const match = /(?:(?<=[.!?…。！？:;])\s+|\n\s*)why:\s*(?=\S)/iu.exec(text);
  if (match === null) return { what: text, why: undefined };
  return {
    what: text.slice(0, match.index).trimEnd(),
    why: text.slice(match.index + match[0].length).trim(),
  };
}
