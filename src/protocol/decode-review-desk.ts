import { factorKinds } from "../core/model/factor.ts";
import {
  senseQuestions,
  severityVerdicts,
  type FactorBlock,
  type ReviewBlock,
  type SenseAnswer,
  type SenseBlock,
  type SeverityBlock,
  type StandingBlock,
  type WhyAnswer,
  type WhysBlock,
} from "../core/model/review-block.ts";
import { reviewStates } from "../core/model/review-state.ts";
import {
  filledText,
  flag,
  integer,
  list,
  oneByKind,
  oneOf,
  optional,
  record,
  text,
  type ByKind,
  type Decoder,
} from "./decoder.ts";
import type {
  DeskBlock,
  DeskEntry,
  DeskReview,
  FromReviewDesk,
  ToReviewDesk,
  TypedWords,
  WordsNote,
} from "./review-desk.ts";

/** A message to the Review Desk, as it arrives in the webview. Undefined where it is none we know. */
export function decodeToReviewDesk(value: unknown): ToReviewDesk | undefined {
  return oneByKind<ToReviewDesk>(down, value)?.value;
}

/** A message of the Review Desk, as it arrives in the host. Undefined where it is none we know. */
export function decodeFromReviewDesk(value: unknown): FromReviewDesk | undefined {
  return oneByKind<FromReviewDesk>(up, value)?.value;
}

export const whyAnswers: Decoder<readonly WhyAnswer[]> = list(record<WhyAnswer>({ depth: integer(0), text }));

export const senseAnswers: Decoder<readonly SenseAnswer[]> = list(
  record<SenseAnswer>({ question: oneOf(senseQuestions), text }),
);

type Up<K extends FromReviewDesk["kind"]> = Extract<FromReviewDesk, { readonly kind: K }>;
type Down<K extends ToReviewDesk["kind"]> = Extract<ToReviewDesk, { readonly kind: K }>;

const review = filledText;

export const standingBlock: Decoder<StandingBlock | undefined> = optional(
  record<StandingBlock>({ line: integer(1), text: filledText }),
);

const whys: Decoder<WhysBlock> = record<WhysBlock>({
  kind: oneOf(["whys"]),
  problem: text,
  answers: whyAnswers,
  replaces: standingBlock,
});

const blocks: ByKind<ReviewBlock> = {
  whys,
  sense: record<SenseBlock>({ kind: oneOf(["sense"]), about: text, answers: senseAnswers }),
  factor: record<FactorBlock>({
    kind: oneOf(["factor"]),
    text,
    factorKind: optional(oneOf(factorKinds)),
  }),
  severity: record<SeverityBlock>({
    kind: oneOf(["severity"]),
    verdict: oneOf(severityVerdicts),
    text,
    first: optional(filledText),
    better: optional(filledText),
    criteria: optional(filledText),
  }),
};

const block: Decoder<ReviewBlock> = (value) => oneByKind<ReviewBlock>(blocks, value);

const up: ByKind<FromReviewDesk> = {
  "check-words": record<Up<"check-words">>({
    kind: oneOf(["check-words"]),
    review,
    turn: integer(0),
    fields: list(record<TypedWords>({ field: filledText, text })),
  }),
  "write-block": record<Up<"write-block">>({ kind: oneOf(["write-block"]), review, block }),
  "set-state": record<Up<"set-state">>({ kind: oneOf(["set-state"]), review, state: oneOf(reviewStates) }),
  "plan-meeting": record<Up<"plan-meeting">>({ kind: oneOf(["plan-meeting"]), review }),
  "open-line": record<Up<"open-line">>({
    kind: oneOf(["open-line"]),
    review,
    of: oneOf(["record", "review"]),
    line: integer(1),
  }),
  "correct-entry": record<Up<"correct-entry">>({
    kind: oneOf(["correct-entry"]),
    review,
    line: integer(1),
    was: text,
    text: filledText,
  }),
  "add-entry": record<Up<"add-entry">>({
    kind: oneOf(["add-entry"]),
    review,
    when: text,
    near: optional(integer()),
    text: filledText,
  }),
};

const desk = record<DeskReview>({
  id: filledText,
  title: text,
  marks: list(text),
  state: optional(oneOf(reviewStates)),
  next: optional(oneOf(reviewStates)),
  openActions: integer(0),
  due: optional(text),
  meeting: optional(text),
  firstSeverity: optional(text),
  severity: optional(text),
  severities: list(text),
  blocks: list(
    record<DeskBlock>({
      kind: oneOf(["whys", "sense", "factor"]),
      text,
      line: integer(1),
      factorKind: optional(oneOf(factorKinds)),
      whys: optional(whys),
    }),
  ),
  entriesOf: oneOf(["record", "review"]),
  entries: list(
    record<DeskEntry>({
      line: integer(1),
      when: text,
      at: optional(integer()),
      type: text,
      star: flag,
      words: text,
      text,
    }),
  ),
});

const down: ByKind<ToReviewDesk> = {
  desk: record<Down<"desk">>({ kind: oneOf(["desk"]), review: optional(desk) }),
  "words-checked": record<Down<"words-checked">>({
    kind: oneOf(["words-checked"]),
    review,
    turn: integer(0),
    notes: list(record<WordsNote>({ field: filledText, said: text })),
  }),
  "block-written": record<Down<"block-written">>({
    kind: oneOf(["block-written"]),
    review,
    block: oneOf(["whys", "sense", "factor", "severity"]),
    said: text,
  }),
  "entry-written": record<Down<"entry-written">>({ kind: oneOf(["entry-written"]), review, said: text }),
  "not-written": record<Down<"not-written">>({ kind: oneOf(["not-written"]), review, said: text }),
  "read-through": record<Down<"read-through">>({ kind: oneOf(["read-through"]), review }),
};
