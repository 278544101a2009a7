import type { Detector } from "./blame-span.ts";
import { becauseOf } from "./caused-it.ts";
import { harm, whoseDeed } from "./culprit.ts";
import { doerOf, phraseBehind } from "./doer.ts";
import { isAdverb, isOpen, stops, words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { nounPhrase } from "./noun-phrase.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { acts } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

// Sentences whose form makes people what it began with or came down to, in words that are neutral one by one.

/** "It was the QA team that let it pass". */
export const itWas: Detector = (tokens, at) => {
  const link = isAdverb(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (!/^(?:that|who)$/.test(wordAt(tokens, link))) return undefined;
  const { subject, start } = nounPhrase(tokens, link - 1);
  if (subject !== "person" || !/^(?:was|'s|is)$/.test(wordAt(tokens, start - 1))) return undefined;
  return wordAt(tokens, start - 2) === "it" ? { kind: "fault", from: start - 2, to: at } : undefined;
};

/** What brings harm about. */
export const ruinous =
  "allowed approved broke caused changed deleted deployed disabled enabled forgot ignored introduced let merged missed pushed removed shipped signed wrote";

/** "The failure originated with the identity team". */
export const beganWith: Detector = (tokens, at) => {
  if (!/^(?:with|from)$/.test(wordAt(tokens, at + 1)) || isDenied(tokens, at)) return undefined;
  const { first, modal } = verbGroup(tokens, at);
  const before = wordAt(tokens, first - 1);
  if (
    modal !== undefined ||
    !(wordAt(tokens, at) === "originated" ? isOpen(before) && !wanted.has(before) : harm.has(before))
  )
    return undefined;
  for (let next = at + 2; next < at + 9 && !stops.has(wordAt(tokens, next)); next += 1)
    if (/^(?:being|getting|noticing|receiving|reporting|seeing)$/.test(wordAt(tokens, next)))
      return undefined;
  return phraseBehind(tokens, at + 2) === "person" ? { kind: "fault", from: at, to: at + 1 } : undefined;
};

/** What it is to somebody's credit to have begun. */
const wanted = words("idea proposal suggestion request design fix plan project report initiative");

/** "It happened because a contractor unplugged the switch", and "Because he did." alone. */
export const becauseThey: Detector = (tokens, at) => {
  const before = wordAt(tokens, at - 1);
  if (!befell.test(before) && !stops.has(before)) return undefined;
  for (let verb = at + 2; verb < at + 10 && !stops.has(wordAt(tokens, verb)); verb += 1) {
    const form = acts.get(wordAt(tokens, verb))?.form;
    if (form !== "past") continue;
    if (stops.has(before) && !isWhole(tokens, verb)) return undefined;
    const { first, modal, passive } = verbGroup(tokens, verb);
    if (modal !== undefined || passive || wordAt(tokens, first - 1) === "to") continue;
    const doer = phraseBehind(tokens, at + 1) ?? doerOf(tokens, verb);
    return doer === "person" ? { kind: "fault", from: at, to: verb } : undefined;
  }
  return undefined;
};

const befell = /^(?:happened|happend|occurred|occured|arose|began|started)$/;

/** Whether the sentence goes on without a clause that it is the cause of. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < tokens.length; next += 1) {
    if (wordAt(tokens, next) === ",") return false;
    if (stops.has(wordAt(tokens, next))) return true;
  }
  return true;
}

/** "Can be traced back to one administrator". */
export const tracedTo: Detector = (tokens, at) => {
  const to = wordAt(tokens, at + 1) === "back" ? at + 2 : at + 1;
  if (wordAt(tokens, to) !== "to" || isDenied(tokens, at)) return undefined;
  const subject = phraseBehind(tokens, to + 1) ?? whoseDeed(tokens, to + 1);
  return subject === "person" ? { kind: "fault", from: at, to } : undefined;
};

/** "Was the result of the team raising it", "is the work of an intern". */
export const resultOf: Detector = (tokens, at) => {
  if (wordAt(tokens, at + 1) !== "of" || isDenied(tokens, at)) return undefined;
  const be = [1, 2, 3, 4].find((back) => /^(?:is|was|were|are)$/.test(wordAt(tokens, at - back)));
  const match = be === undefined ? undefined : becauseOf(tokens, at);
  return match && { ...match, from: at };
};

/** "What brought the site down was the data team's backfill". */
export const whatDid: Detector = (tokens, at) => {
  const what = isAdverb(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  if (wordAt(tokens, what) !== "what" || !stops.has(wordAt(tokens, what - 1))) return undefined;
  for (let be = at + 1; be < at + 9 && !stops.has(wordAt(tokens, be)); be += 1) {
    if (!/^(?:was|is|were)$/.test(wordAt(tokens, be))) continue;
    const subject = phraseBehind(tokens, be + 1) ?? whoseDeed(tokens, be + 1);
    return subject === "person" ? { kind: "fault", from: what, to: be } : undefined;
  }
  return undefined;
};

/** What harm is told with. */
export const undone = "broke brought caused crashed knocked led stopped took triggered";
