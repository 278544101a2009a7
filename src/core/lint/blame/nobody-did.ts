import type { Detector } from "./blame-span.ts";
import { phraseBehind } from "./doer.ts";
import { isAdverb, stops, words } from "./grammar-words.ts";
import { isAsked } from "./guards.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { looksFinite } from "./shared-subject.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { duties, personalDuties } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Nobody checked", "none of us thought to ask", "no reviewer noticed". */
export const nobodyDid: Detector = (tokens, at) => {
  if (!startsNobody(tokens, at) || isAsked(tokens, at)) return undefined;
  for (let next = at + 1; next < tokens.length && next - at < 9; next += 1) {
    const word = wordAt(tokens, next);
    if (
      stops.has(word) ||
      word === "," ||
      word === "not" ||
      word === "with" ||
      /^(?:could|would|can|will|is|are|may|knew|should)$/.test(word)
    )
      return undefined;
    if (word === "was" || word === "were") {
      const then = pastAdverbs(tokens, next + 1);
      return attending.has(wordAt(tokens, then)) ? { kind: "failure-verb", from: at, to: then } : undefined;
    }
    if (next === at + 1 && attending.has(word)) return { kind: "failure-verb", from: at, to: next };
    if (word === "had" && wordAt(tokens, next + 1) === "the" && mettle.has(wordAt(tokens, next + 2)))
      return { kind: "failure-verb", from: at, to: next + 2 };
    if (word === "had" || isAdverb(word)) continue;
    if (word === "did" && /^(?:any|a|some)thing$/.test(wordAt(tokens, next + 1))) return undefined;
    if (word === "acted" || word === "behaved") return undefined; // "nobody acted carelessly" clears everybody
    if (looksFinite(word) || word === "read" || duties.get(word)?.form === "present") {
      return nobodyExcused.has(word) || isOutOfUse(tokens, next + 1) || isOfThing(tokens, at, word)
        ? undefined
        : { kind: "failure-verb", from: at, to: next };
    }
  }
  return undefined;
};

/** "Tested nothing", "asked no one": what somebody ought to have done, and did to nothing at all. */
export const didNothing: Detector = (tokens, at) => {
  const duty = duties.get(wordAt(tokens, at - 1));
  if (duty === undefined || duty.form === "gerund" || !personalDuties.has(duty.base) || isAsked(tokens, at))
    return undefined;
  const { first, modal, passive } = verbGroup(tokens, at - 1);
  const subject = modal !== undefined || passive ? undefined : subjectBefore(tokens, first);
  if (subject !== "person" && subject !== "we") return undefined;
  return { kind: "failure-verb", from: at - 1, to: at, mild: subject === "we" };
};

/** What somebody ought to have had. */
const mettle = words("courage decency foresight guts nerve presence sense wit");

const attending = words(
  "watching monitoring paying looking checking following listening testing keeping reviewing",
);

/** What nobody did without falling short: what befalls people, what they cannot help, and what merely did not happen. */
const nobodyExcused = words(`
  affected changed complained deployed touched connected died expected felt got heard hurt impacted injured intended involved knew logged lost needed
  received reported saw seen showed suffered used wanted wished worked paged assigned notified been told experienced left
  remained lived
`);

/** "An address that nobody reads any more" tells of the address. */
function isOutOfUse(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return word === "anymore" || (word === "any" && /^(?:more|longer)$/.test(wordAt(tokens, at + 1)));
}

/** "A warning that nobody reads": what a thing is like, and not what somebody did not do. */
function isOfThing(tokens: readonly Token[], at: number, verb: string): boolean {
  return (
    /^(?:that|which)$/.test(wordAt(tokens, at - 1)) &&
    (duties.get(verb)?.form === "present" || (verb === "reads" && wordAt(tokens, at) === "nobody"))
  );
}

function startsNobody(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  if (word === "neither" && next !== "of" && next !== "one") return subjectBefore(tokens, at) !== undefined;
  if (word === "none" || word === "neither")
    return (
      next === "of" &&
      (wordAt(tokens, at + 2) === "us" ||
        phraseBehind(tokens, at + 2) !== undefined ||
        (wordAt(tokens, at + 2) === "them" && hasPeopleBefore(tokens, at)))
    );
  if (word !== "no" || next === "one") return true;
  return nounPhrase(tokens, at + 1).subject === "nobody" || nounPhrase(tokens, at + 2).subject === "nobody";
}

/** Whether "them" may be people: somebody is spoken of in the same sentence. */
function hasPeopleBefore(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 16 && wordAt(tokens, back) !== "."; back -= 1)
    if (nounPhrase(tokens, back).subject === "person") return true;
  return false;
}
