import type { BlameMatch, Detector } from "./blame-span.ts";
import { phraseBehind } from "./doer.ts";
import { stops, subjectPronouns } from "./grammar-words.ts";
import { isParticiple } from "./participles.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { acts, avoidance, duties } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Had the reviewer opened it", "if we had tested it", "if only". */
export const hadTheyOnly: Detector = (tokens, at) => {
  if (wordAt(tokens, at) === "only") {
    return wordAt(tokens, at - 1) === "if" && isRegretted(tokens, at)
      ? { kind: "counterfactual", from: at - 1, to: at }
      : undefined;
  }
  const before = wordAt(tokens, at - 1);
  const pronoun = /^(?:i|we|he|she|they|someone|somebody|anyone|anybody)$/.test(wordAt(tokens, at + 1));
  const inverted = pronoun || stops.has(before) || /^(?:,|and|but|—)$/.test(before) || at === 0;
  return inverted ? invertedHad(tokens, at) : ifHad(tokens, at);
};

/** "If only the type is given" sets a condition. */
function isRegretted(tokens: readonly Token[], only: number): boolean {
  for (let next = only + 1; next < only + 10 && !stops.has(wordAt(tokens, next)); next += 1) {
    const word = wordAt(tokens, next);
    if (/^(?:had|would|could|was|were|did)$/.test(word)) return true;
    if (/^(?:is|are|has|have|can|may|one|a|an)$/.test(word)) return false;
  }
  return true;
}

function invertedHad(tokens: readonly Token[], at: number): BlameMatch | undefined {
  for (let next = at + 1; next < at + 8; next += 1) {
    const word = wordAt(tokens, next);
    if (stops.has(word) || word === "," || word === "not") return undefined;
    if (next === at + 1 || !isParticiple(word)) continue;
    const subject = phraseBehind(tokens, at + 1);
    const somebody =
      subject ??
      (subjectPronouns.has(wordAt(tokens, at + 1)) && wordAt(tokens, at + 1) !== "it" ? "person" : undefined);
    const hiddenPerson =
      wordAt(tokens, next) === "been" && avoidance.has(wordAt(tokens, pastAdverbs(tokens, next + 1)));
    if (!hiddenPerson && (somebody === undefined || somebody === "user")) return undefined;
    return { kind: "counterfactual", from: at, to: next };
  }
  return undefined;
}

function ifHad(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const verb = pastAdverbs(tokens, wordAt(tokens, at + 1) === "not" ? at + 2 : at + 1);
  const word = wordAt(tokens, verb);
  const duty = duties.has(word);
  if (!(duty || acts.has(word) || word === "done") || !isParticiple(word)) return undefined;
  const { first } = verbGroup(tokens, at);
  for (let back = first - 1; back >= 0 && first - back < 7; back -= 1) {
    if (wordAt(tokens, back) !== "if") continue;
    const subject = subjectBefore(tokens, first);
    // What we did with a thing is often a fact; what a person would have had to do is a reproach.
    return subject === undefined ||
      subject === "user" ||
      subject === "nobody" ||
      (!duty && subject !== "person")
      ? undefined
      : { kind: "counterfactual", from: back, to: verb };
  }
  return undefined;
}

/** "The engineer was supposed to", "we were meant to". */
export const supposedTo: Detector = (tokens, at) => {
  if (wordAt(tokens, at + 1) !== "to") return undefined;
  const group = verbGroup(tokens, at);
  if (!group.passive || group.modal !== undefined || group.negated) return undefined;
  return subjectBefore(tokens, group.first) === "person"
    ? { kind: "counterfactual", from: group.first, to: at + 1 }
    : undefined;
};
