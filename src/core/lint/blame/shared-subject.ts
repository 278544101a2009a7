import {
  auxiliaries,
  determiners,
  isAdverb,
  isOpen,
  modals,
  openers,
  prepositions,
  stops,
  subjectPronouns,
} from "./grammar-words.ts";
import type { Subject } from "./human-nouns.ts";
import { mayBeNamed, nounPhrase, relative, subjectOfPronoun } from "./noun-phrase.ts";
import { person, type Token } from "./tokens.ts";
import { wordAt } from "./words-at.ts";

/** The subject of the clause whose second verb follows `at` (`saw it but did not respond`). */
export function sharedSubject(tokens: readonly Token[], at: number): Subject | undefined {
  for (let start = at - 1; start >= 0 && at - start < 32; start -= 1) {
    const word = wordAt(tokens, start);
    if (stops.has(word)) return undefined;
    const pronoun = subjectPronouns.has(word) && word !== "it" ? subjectOfPronoun(tokens, start) : "noun";
    if (pronoun !== "noun") return pronoun;
    if ((word === person || mayBeNamed(tokens, start)) && !prepositions.has(wordAt(tokens, start - 1)))
      return "person";
    if (word === "who") return relative(tokens, start);
    if (startsClause(tokens, start)) {
      const subject = phraseFrom(tokens, start);
      if (subject !== "none") return subject;
    }
  }
  return undefined;
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return stops.has(before) || openers.has(before) || before === "," || before === "—" || before === "(";
}

/** The subject of a clause that begins at `start`; "none" where what stands there is no noun phrase before a verb. */
function phraseFrom(tokens: readonly Token[], start: number): Subject | "none" | undefined {
  let at = start;
  while (isAdverb(wordAt(tokens, at))) at += 1;
  const first = wordAt(tokens, at);
  if (openers.has(first) && !determiners.has(first)) return "none";
  if (prepositions.has(first) || auxiliaries.has(first) || modals.has(first)) return "none";
  let head = at;
  while (
    head - at < 6 &&
    (isOpen(wordAt(tokens, head + 1)) || wordAt(tokens, head + 1) === "'s") &&
    !looksFinite(wordAt(tokens, head + 1)) &&
    !(isAdverb(wordAt(tokens, head + 1)) && looksFinite(wordAt(tokens, head + 2)))
  ) {
    head += 1;
  }
  const next = wordAt(tokens, head + 1);
  const follows =
    looksFinite(next) ||
    auxiliaries.has(next) ||
    modals.has(next) ||
    next === "who" ||
    prepositions.has(next) ||
    isAdverb(next);
  return follows && !looksFinite(wordAt(tokens, head)) ? nounPhrase(tokens, head).subject : "none";
}

const irregularPasts = new Set(
  "saw ran took made wrote did had went came gave put set let left kept thought knew told said found sent read lost built began chose broke brought caught drove fell felt got heard held hit hurt led met paid rode shut slept spoke spent stood stuck taught threw understood woke won".split(
    " ",
  ),
);

/** Whether the word may be a verb in the past. */
export function looksFinite(word: string): boolean {
  return irregularPasts.has(word) || /[a-z]{2}ed$/.test(word);
}
