import type { Instant, StepRef } from "../../src/protocol/cockpit.ts";
import { fieldsOf, integer, oneOf, optional, record, text } from "../../src/protocol/decoder.ts";

/** What the responder was in the middle of in one incident. Kept by the editor while the page is hidden or reloaded. */
export interface Memory {
  /** The step looked at; undefined follows the current one. */
  readonly viewed: StepRef | undefined;
  readonly log: LogDraft;
  readonly asking: Asking | undefined;
}

export interface LogDraft {
  readonly text: string;
  /** When the first key of this text was pressed; undefined while there is no text. */
  readonly begun: Instant | undefined;
}

/** The question about a step that is open (why it is skipped or blocked, what to note), and the answer so far. */
export interface Asking {
  readonly mark: "skip-step" | "block-step" | "note-step";
  readonly step: StepRef;
  readonly reason: string;
  /** When the first key of the answer was pressed; undefined while there is none. */
  readonly begun: Instant | undefined;
}

export const blankMemory: Memory = {
  viewed: undefined,
  log: { text: "", begun: undefined },
  asking: undefined,
};

/** All memories, by the incident's id. */
export type Memories = Readonly<Record<string, Memory>>;

/** Reads what was kept; entries that cannot be understood are as if never kept. */
export function decodeMemories(state: unknown): Memories {
  const kept = Object.entries(fieldsOf(fieldsOf(state)?.["incidents"]) ?? {});
  return Object.fromEntries(kept.map(([id, value]) => [id, memory(value)?.value ?? blankMemory]));
}

/** What to keep, in the form `decodeMemories` reads. */
export function encodeMemories(memories: Memories): { readonly incidents: Memories } {
  return { incidents: memories };
}

const step = record<StepRef>({ text, occurrence: integer(1) });

const memory = record<Memory>({
  viewed: optional(step),
  log: record<LogDraft>({ text, begun: optional(integer()) }),
  asking: optional(
    record<Asking>({
      mark: oneOf(["skip-step", "block-step", "note-step"]),
      step,
      reason: text,
      begun: optional(integer()),
    }),
  ),
});
