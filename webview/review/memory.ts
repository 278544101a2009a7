import { senseAnswers, standingBlock, whyAnswers } from "../../src/protocol/decode-review-desk.ts";
import { fieldsOf, integer, oneOf, optional, record, text } from "../../src/protocol/decoder.ts";
import {
  factorKinds,
  severityVerdicts,
  type FactorKind,
  type SenseAnswer,
  type SeverityVerdict,
  type StandingBlock,
  type WhyAnswer,
} from "../../src/protocol/review-desk.ts";

export const tabs = ["whys", "sense", "factor", "severity", "read"] as const;

/** What is worked on. */
export type Tab = (typeof tabs)[number];

/** What somebody is in the middle of in one review. Kept by the editor while the page is hidden or reloaded. */
export interface DeskMemory {
  readonly tab: Tab;
  readonly problem: string;
  readonly answers: readonly WhyAnswer[];
  /** Those of the review that are gone on with. */
  readonly replaces: StandingBlock | undefined;
  readonly about: string;
  readonly sense: readonly SenseAnswer[];
  readonly factor: string;
  readonly factorKind: FactorKind | undefined;
  readonly verdict: SeverityVerdict;
  readonly better: string | undefined;
  readonly severityWords: string;
  /** Index of the entry that is read. */
  readonly reading: number;
  /** The entry's new words, while it is corrected. */
  readonly correcting: string | undefined;
  /** An entry to come behind it, while it is worded. */
  readonly adding: AddedEntry | undefined;
}

export interface AddedEntry {
  readonly when: string;
  readonly text: string;
}

export const blankMemory: DeskMemory = {
  tab: "whys",
  problem: "",
  answers: [{ depth: 0, text: "" }],
  replaces: undefined,
  about: "",
  sense: [],
  factor: "",
  factorKind: undefined,
  verdict: "right",
  better: undefined,
  severityWords: "",
  reading: 0,
  correcting: undefined,
  adding: undefined,
};

/** All that is kept, by the review's id. */
export type DeskMemories = Readonly<Record<string, DeskMemory>>;

/** Reads what was kept; what cannot be understood is as if never kept. */
export function decodeDesks(state: unknown): DeskMemories {
  const kept = Object.entries(fieldsOf(fieldsOf(state)?.["desks"]) ?? {});
  return Object.fromEntries(kept.map(([id, value]) => [id, memory(value)?.value ?? blankMemory]));
}

/** What to keep, in the form `decodeDesks` reads. */
export function encodeDesks(memories: DeskMemories): { readonly desks: DeskMemories } {
  return { desks: memories };
}

const memory = record<DeskMemory>({
  tab: oneOf(tabs),
  problem: text,
  answers: whyAnswers,
  replaces: standingBlock,
  about: text,
  sense: senseAnswers,
  factor: text,
  factorKind: optional(oneOf(factorKinds)),
  verdict: oneOf(severityVerdicts),
  better: optional(text),
  severityWords: text,
  reading: integer(0),
  correcting: optional(text),
  adding: optional(record<AddedEntry>({ when: text, text })),
});
