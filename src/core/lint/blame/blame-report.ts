import type { TextRange } from "../../text/range.ts";
import type { Prose } from "../prose.ts";
import type { RuleReport } from "../rule.ts";
import type { BlameKind } from "./blame-span.ts";

/** What a kind of blame is called, and the question whose answer a review wants in its place. */
interface Wording {
  readonly name: string;
  readonly question: string;
}

const wordings: Readonly<Record<BlameKind | "system", Wording>> = Object.freeze({
  "error-label": {
    name: "error label",
    question: "What made this the reasonable thing to do, and what did the tool show?",
  },
  negligence: {
    name: "judgement",
    question: "What competed for attention, and which signals were there to see?",
  },
  fault: { name: "fault", question: "Which conditions would have led anybody there?" },
  "failure-verb": { name: "failing", question: "What was seen and done instead, and why did it make sense?" },
  counterfactual: { name: "look back", question: "What happened instead, and how did it make sense then?" },
  exhortation: { name: "appeal", question: "Which change helps a tired person to get it right?" },
  system: { name: "wish for a machine", question: "What is it built to do, and what did it do?" },
});

/** The report on a span of a piece of prose: what it says and the question to answer in its place. */
export function blameReport(
  prose: Prose,
  span: TextRange & { readonly kind: BlameKind | "system" },
): RuleReport {
  const { name, question } = wordings[span.kind];
  const words = prose.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
  return {
    message: `Unexpected ${name} \`${words}\`, expected the answer to “${question}”.`,
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
