import type { BlameMatch } from "./blame-span.ts";
import { blamed } from "./blamed.ts";
import { stops, words } from "./grammar-words.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { skills, virtues } from "./vice.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Wasn't sure how to", "did not know how to", "was not careful", "did not do enough": the `not` is at `at`. */
export function unable(tokens: readonly Token[], at: number, first: number): BlameMatch | undefined {
  const next = wordAt(tokens, at + 1);
  const how = wordAt(tokens, at + 2) === "how" && wordAt(tokens, at + 3) === "to";
  if (!((next === "sure" || next === "know") && how)) return wanting(tokens, at, first);
  const subject = subjectBefore(tokens, first);
  return subject === "person" ? { kind: "failure-verb", from: first, to: at + 3 } : undefined;
}

function wanting(tokens: readonly Token[], at: number, first: number): BlameMatch | undefined {
  const next = pastAdverbs(tokens, at + 1);
  const word = wordAt(tokens, next);
  if (word === "have") return unskilled(tokens, next, first);
  if (!(word === "do" && isTooLittle(tokens, next)) && !qualities.has(word)) return undefined;
  return blamed(subjectBefore(tokens, first), first, next, tokens, true);
}

/** "Did not have the necessary knowledge", of others: what we did not know ourselves is a fact. */
function unskilled(tokens: readonly Token[], have: number, first: number): BlameMatch | undefined {
  for (let at = have + 1; at < have + 5 && !stops.has(wordAt(tokens, at)); at += 1) {
    const word = wordAt(tokens, at);
    if (!virtues.has(word) && !skills.has(word)) continue;
    return subjectBefore(tokens, first) === "person"
      ? { kind: "failure-verb", from: first, to: at }
      : undefined;
  }
  return undefined;
}

/** "Do enough testing", "do their part"; not "do the same". */
function isTooLittle(tokens: readonly Token[], at: number): boolean {
  const object = wordAt(tokens, at + 2);
  return measures.has(wordAt(tokens, at + 1)) && object !== "same" && object !== "so";
}

const measures = words("enough sufficient adequate any proper our his her their the");

export const qualities = words(`
  attentive capable careful competent diligent disciplined fit paying prepared professional qualified rigorous thorough vigilant
`);
