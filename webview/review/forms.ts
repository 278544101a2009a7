import {
  factorKinds,
  senseQuestions,
  severityVerdicts,
  type DeskReview,
  type FactorKind,
  type ReviewBlock,
  type WordsNote,
} from "../../src/protocol/review-desk.ts";
import { button } from "../elements/button.ts";
import { radioChoice, selectChoice } from "../elements/choice.ts";
import { guidedField, type GuidedField } from "../elements/guided-field.ts";
import { make, setHidden, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { DeskMemory } from "./memory.ts";
import { factorKindWords, senseWords, verdictWords } from "./words.ts";

/** What a form shows: what was typed, what speaks against it, and the review it is for. */
export interface FormContent {
  readonly memory: DeskMemory;
  readonly notes: readonly WordsNote[];
  readonly review: DeskReview;
}

export interface FormCommands {
  /** Keeps what was typed or chosen. `checked`: words that will stand among the causes. */
  readonly keep: (change: Partial<DeskMemory>, checked?: boolean) => void;
  readonly write: (block: ReviewBlock) => void;
}

export interface Form extends Part<FormContent> {
  readonly focus: () => void;
}

/** The notes on one field. */
export function notesOn(notes: readonly WordsNote[], field: string): readonly string[] {
  return notes.filter((note) => note.field === field).map(({ said }) => said);
}

/** How it made sense: each question with room for its answer. */
export function createSenseForm({ keep, write }: FormCommands): Form {
  let shown: DeskMemory | undefined;
  const about = guidedField({
    id: "sense-about",
    typed: (text) => {
      keep({ about: text }, true);
    },
  });
  about.setLabel(t("What was done that looks odd from now?"));
  const answers = senseQuestions.map((question): readonly [typeof question, GuidedField] => {
    const field = guidedField({
      id: `sense-${question}`,
      typed: (text) => {
        const others = shown?.sense.filter((answer) => answer.question !== question) ?? [];
        const all = [...others, { question, text }];
        keep({ sense: senseQuestions.flatMap((one) => all.filter((each) => each.question === one)) }, true);
      },
    });
    field.setLabel(senseWords(question));
    return [question, field];
  });
  const send = button({
    label: t("Write into Review"),
    primary: true,
    press: () => {
      if (shown !== undefined) write({ kind: "sense", about: shown.about, answers: shown.sense });
    },
  });
  const element = make(
    "div",
    { class: "form" },
    make(
      "p",
      { class: "hint" },
      t("Nobody chooses to do what seems wrong to them. Ask what it looked like then."),
    ),
    about.element,
    ...answers.map(([, field]) => field.element),
    make("div", { class: "buttons" }, send),
  );
  return {
    element,
    focus: about.focus,
    show: ({ memory, notes }) => {
      shown = memory;
      about.setText(memory.about);
      about.setNotes(notesOn(notes, "about"));
      for (const [question, field] of answers) {
        field.setText(memory.sense.find((answer) => answer.question === question)?.text ?? "");
        field.setNotes(notesOn(notes, question));
      }
    },
  };
}

/** A contributing factor, and of what kind it is: asked for, never guessed. */
export function createFactorForm({ keep, write }: FormCommands): Form {
  let shown: DeskMemory | undefined;
  const words = guidedField({
    id: "factor-words",
    typed: (text) => {
      keep({ factor: text }, true);
    },
  });
  words.setLabel(t("Which condition made it possible, or worse?"));
  const isKind = (value: string): value is FactorKind => factorKinds.some((kind) => kind === value);
  const kind = radioChoice("factor-kind", t("Of what kind is it?"), (value) => {
    keep({ factorKind: isKind(value) ? value : undefined });
  });
  const send = button({
    label: t("Write into Review"),
    primary: true,
    press: () => {
      if (shown !== undefined) write({ kind: "factor", text: shown.factor, factorKind: shown.factorKind });
    },
  });
  const kinds = [
    ...factorKinds.map((value) => ({ value, label: factorKindWords(value) })),
    { value: "unknown", label: t("Not known yet") },
  ];
  return {
    element: make(
      "div",
      { class: "form" },
      words.element,
      kind.element,
      make("div", { class: "buttons" }, send),
    ),
    focus: words.focus,
    show: ({ memory, notes }) => {
      shown = memory;
      words.setText(memory.factor);
      words.setNotes(notesOn(notes, "factor"));
      kind.show(kinds, memory.factorKind ?? "unknown");
    },
  };
}

/** Whether the first severity was right, and which line of the criteria would have told. */
export function createSeverityForm({ keep, write }: FormCommands): Form {
  let shown: FormContent | undefined;
  const question = make("p");
  const verdict = radioChoice("severity-verdict", t("Looking back, the first severity was"), (value) => {
    const found = severityVerdicts.find((known) => known === value);
    if (found !== undefined) keep({ verdict: found });
  });
  const better = selectChoice("severity-better", t("Which would have been right?"), (value) => {
    keep({ better: value === "" ? undefined : value });
  });
  const words = guidedField({
    id: "severity-words",
    typed: (text) => {
      keep({ severityWords: text }, true);
    },
  });
  words.setLabel(t("What would have told?"));
  const send = button({
    label: t("Write into Review"),
    primary: true,
    press: () => {
      if (shown === undefined) return;
      const { memory, review } = shown;
      const { verdict: said, severityWords: text, better: right } = memory;
      const first = review.firstSeverity;
      const isRight = said === "right";
      write({
        kind: "severity",
        verdict: said,
        text,
        first,
        better: isRight ? undefined : right,
        criteria: undefined,
      });
    },
  });
  return {
    element: make(
      "div",
      { class: "form" },
      question,
      verdict.element,
      better.element,
      words.element,
      make("div", { class: "buttons" }, send),
    ),
    focus: () => {
      verdict.element.querySelector("input")?.focus();
    },
    show: (content) => {
      shown = content;
      const { memory, notes, review } = content;
      question.textContent =
        review.firstSeverity === undefined
          ? t("The first severity is unknown.")
          : t("First it was {0}, in the end {1}.", review.firstSeverity, review.severity ?? t("unknown"));
      verdict.show(
        severityVerdicts.map((value) => ({ value, label: verdictWords(value) })),
        memory.verdict,
      );
      const none = { value: "", label: t("Not known") };
      better.show(
        [none, ...review.severities.map((value) => ({ value, label: value }))],
        memory.better ?? "",
      );
      setHidden(better.element, memory.verdict === "right");
      words.setText(memory.severityWords);
      words.setNotes(notesOn(notes, "severity"));
    },
  };
}
