import type { TimelineEntry } from "../model/entry.ts";

/** Where a hypothesis stands. */
export type HypothesisState = "open" | "supported" | "rejected";

export interface Hypothesis {
  readonly text: string;
  readonly state: HypothesisState;
  /** What speaks for the state; undefined where nobody said, or while it is open without a reason. */
  readonly evidence: string | undefined;
  /** The line that first states it, from 1. */
  readonly line: number;
}

/**
 * The hypotheses of a timeline, in the order they came up. `**Hypothesis** Pool too small` opens one;
 * `**Hypothesis** (supported) Pool too small: 98 % in use` repeats its text and says how it went, evidence behind a colon.
 * The latest entry counts, by time and then by the order of the file; the same text without a qualifier opens it again.
 * What repeats no earlier hypothesis is one of its own.
 */
export function hypothesesOf(timeline: readonly TimelineEntry[]): readonly Hypothesis[] {
  const found: Hypothesis[] = [];
  for (const entry of inOrder(timeline)) {
    const state = stateOf(entry.qualifier);
    const index = repeated(found, entry);
    const known = index === undefined ? undefined : found[index];
    if (index === undefined || known === undefined) {
      found.push({ text: entry.text, state, evidence: undefined, line: entry.line });
    } else {
      found[index] = { ...known, state, evidence: evidenceIn(entry.text, known.text) };
    }
  }
  return found;
}

/** The text of an entry that says how a hypothesis went; its qualifier is the state. */
export function writeHypothesis(text: string, evidence: string | undefined): string {
  const reason = evidence?.trim() ?? "";
  return reason === "" ? text.trim() : `${core(text)}: ${reason}`;
}

/** Entries whose moment is unknown stay where they stand among the others. */
function inOrder(timeline: readonly TimelineEntry[]): readonly TimelineEntry[] {
  let last = -Infinity;
  return timeline
    .filter(({ type }) => type === "hypothesis")
    .map((entry) => ({ entry, at: (last = entry.instant ?? last) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ entry }) => entry);
}

function stateOf(qualifier: string | undefined): HypothesisState {
  return qualifier === "supported" || qualifier === "rejected" ? qualifier : "open";
}

/** The hypothesis that an entry repeats, the longest where one begins with another. Only a verdict has evidence. */
function repeated(found: readonly Hypothesis[], { text, qualifier }: TimelineEntry): number | undefined {
  const candidates = found
    .map((hypothesis, index) => ({ index, known: hypothesis.text }))
    .filter(
      ({ known }) => same(text, known) || (qualifier !== undefined && evidenceIn(text, known) !== undefined),
    )
    .sort((a, b) => core(b.known).length - core(a.known).length);
  return candidates[0]?.index;
}

/** What stands behind the known text and a colon. */
function evidenceIn(text: string, known: string): string | undefined {
  const start = core(known);
  const behind = /^[.…]?\s*:\s*(\S[^]*)$/u.exec(text.trim().slice(start.length))?.[1];
  return behind !== undefined && same(text.trim().slice(0, start.length), start) ? behind : undefined;
}

function same(a: string, b: string): boolean {
  return core(a).toLowerCase() === core(b).toLowerCase();
}

/** Without the full stop that a sentence may or may not end in. */
function core(text: string): string {
  return text.trim().replace(/[.…]+$/u, "");
}
