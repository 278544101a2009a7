import type { TextRange } from "../../text/range.ts";
import { phrase, sayPhrase } from "../../text/say.ts";
import type { Prose } from "../prose.ts";
import type { RuleReport } from "../rule.ts";
import type { BlameKind } from "./blame-span.ts";

/** What a kind of blame is called, and the question whose answer a review wants in its place. */
interface Wording {
  /** A phrase: `{0}` are the words, `{1}` is the question. */
  readonly message: string;
  readonly question: string;
}

const wordings: Readonly<Record<BlameKind | "system", Wording>> = Object.freeze({
  "error-label": {
    message: phrase("Unexpected error label `{0}`, expected the answer to “{1}”."),
    question: phrase("What made this the reasonable thing to do, and what did the tool show?"),
  },
  negligence: {
    message: phrase("Unexpected judgement `{0}`, expected the answer to “{1}”."),
    question: phrase("What competed for attention, and which signals were there to see?"),
  },
  fault: {
    message: phrase("Unexpected fault `{0}`, expected the answer to “{1}”."),
    question: phrase("Which conditions would have led anybody there?"),
  },
  "failure-verb": {
    message: phrase("Unexpected failing `{0}`, expected the answer to “{1}”."),
    question: phrase("What was seen and done instead, and why did it make sense?"),
  },
  counterfactual: {
    message: phrase("Unexpected look back `{0}`, expected the answer to “{1}”."),
    question: phrase("What happened instead, and how did it make sense then?"),
  },
  exhortation: {
    message: phrase("Unexpected appeal `{0}`, expected the answer to “{1}”."),
    question: phrase("Which change helps a tired person to get it right?"),
  },
  system: {
    message: phrase("Unexpected wish for a machine `{0}`, expected the answer to “{1}”."),
    question: phrase("What is it built to do, and what did it do?"),
  },
});

/** The report on a span of a piece of prose: what it says and the question to answer in its place. */
export function blameReport(
  prose: Prose,
  span: TextRange & { readonly kind: BlameKind | "system" },
): RuleReport {
  const { message, question } = wordings[span.kind];
  const words = prose.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  return {
    message: sayPhrase(message, words, sayPhrase(question)),
    range: { start: prose.start + span.start, end: prose.start + span.end },
  };
}

/** Whether one of the phrases, in lower case, takes part in the span. */
export function isAllowed(text: string, { start, end }: TextRange, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const from = Math.max(0, start - phrase.length + 1);
    return (
      phrase !== "" &&
      text
        .slice(from, end + phrase.length - 1)
        .toLowerCase()
        .includes(phrase)
    );
  });
}
