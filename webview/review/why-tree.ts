import type { WhyAnswer } from "../../src/protocol/review-desk.ts";

/** Asks why of an answer: the answers with a blank one behind it, one deeper, and where that is. */
export function askWhy(answers: readonly WhyAnswer[], index: number): Asked {
  const depth = (answers[index]?.depth ?? -1) + 1;
  return withBlank(answers, index + 1, depth);
}

/** Another answer to the same question, behind all that was answered to this one. */
export function branch(answers: readonly WhyAnswer[], index: number): Asked {
  const depth = answers[index]?.depth ?? 0;
  const next = answers.findIndex((answer, place) => place > index && answer.depth <= depth);
  return withBlank(answers, next === -1 ? answers.length : next, depth);
}

/** Without an answer; those to it answer what is above. The last one is left blank instead. */
export function withoutAnswer(answers: readonly WhyAnswer[], index: number): Asked {
  const gone = answers[index]?.depth ?? 0;
  const end = answers.findIndex((answer, place) => place > index && answer.depth <= gone);
  const left = answers.flatMap((answer, place) => {
    if (place === index) return [];
    const isBelow = place > index && (end === -1 || place < end);
    return [isBelow ? { ...answer, depth: answer.depth - 1 } : answer];
  });
  return left.length === 0
    ? { answers: [{ depth: 0, text: "" }], at: 0 }
    : { answers: left, at: Math.min(Math.max(index - 1, 0), left.length - 1) };
}

/** What an answer answers: the nearest one above it that is less deep; undefined where that is the problem itself. */
export function asked(answers: readonly WhyAnswer[], index: number): WhyAnswer | undefined {
  const depth = answers[index]?.depth ?? 0;
  return answers.slice(0, index).findLast((above) => above.depth < depth);
}

export interface Asked {
  readonly answers: readonly WhyAnswer[];
  /** The answer to be worked on next. */
  readonly at: number;
}

function withBlank(answers: readonly WhyAnswer[], at: number, depth: number): Asked {
  const there = answers[at];
  // A blank one that was asked for before is used: an impatient second press must not make another.
  if (there?.depth === depth && there.text.trim() === "") return { answers, at };
  return { answers: [...answers.slice(0, at), { depth, text: "" }, ...answers.slice(at)], at };
}
