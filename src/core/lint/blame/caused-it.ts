import type { BlameMatch, Detector } from "./blame-span.ts";
import { deeds, harm, whoseDeed } from "./culprit.ts";
import { doerOf, ownerBefore, phraseBehind } from "./doer.ts";
import { isAdverb, isOpen, stops, words } from "./grammar-words.ts";
import { isDenied, isSupposed } from "./guards.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { acts } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

/** "Caused the outage", "broke production", "took down the site": people as the cause. */
export const causedIt: Detector = (tokens, at) => {
  const group = verbGroup(tokens, at);
  if (group.modal !== undefined || group.negated || isSupposed(tokens, group.first)) return undefined;
  if (group.passive) return causedBy(tokens, at, group.first);
  const word = wordAt(tokens, at);
  const object = tokens.slice(at + 1, at + 6).map((token) => token.word);
  if (!isHarmful(word, object)) return undefined;
  const isTheirs =
    subjectBefore(tokens, group.first) === "person" ||
    isBySomebody(tokens, group.first - 1) ||
    isDeedOfTheirs(tokens, group.first - 1);
  return isTheirs ? { kind: "fault", from: at, to: at } : undefined;
};

/** "The manager's decision to postpone it": such a subject. */
export function isDeedOfTheirs(tokens: readonly Token[], at: number): boolean {
  for (let back = at; back >= 0 && at - back < 12 && !stops.has(wordAt(tokens, back)); back -= 1)
    if (deeds.has(wordAt(tokens, back)) && ownerBefore(tokens, back) === "person") return true;
  return false;
}

/** "A change by the network team": the end of such a subject. */
function isBySomebody(tokens: readonly Token[], at: number): boolean {
  const { subject, start } = nounPhrase(tokens, at);
  return subject === "person" && wordAt(tokens, start - 1) === "by";
}

function isHarmful(word: string, object: readonly string[]): boolean {
  if (word === "caused" || word === "causing") return object.some((noun) => harm.has(noun));
  if (word === "led" || word === "resulted")
    return /^(?:to|in)$/.test(object[0] ?? "") && object.some((noun) => harm.has(noun));
  if (sparks.test(word)) return object.some((noun, index) => isHarmAlone(noun, object[index + 1] ?? "."));
  if (/^(?:took|taken|taking|brought|bringing)$/.test(word))
    return (
      (object.includes("down") || object.includes("offline")) &&
      object.some((noun) => downed.has(noun)) &&
      (word.startsWith("b") || !object.includes("for"))
    );
  return object.some((noun) => broken.has(noun));
}

const sparks = /^(?:triggered|sparked|provoked)$/;

/** "The incident", and not "the incident call". */
function isHarmAlone(noun: string, next: string): boolean {
  return harm.has(noun) && (!isOpen(next) || next === "by");
}

/** What nobody takes down to work on it. */
const downed = words(
  "production prod site website everything checkout billing payments login internet company us vpn application app applications terminals network dns portal mail email phones intranet half",
);

export const broken = words(
  "production prod build builds site website service services cluster database everything master main pipeline platform system network",
);

function causedBy(tokens: readonly Token[], at: number, first: number): BlameMatch | undefined {
  const by =
    wordAt(tokens, at) === "brought" && /^(?:about|on)$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  if (wordAt(tokens, by) !== "by") return undefined;
  if (mayBeWanted.test(wordAt(tokens, at)) && !harm.has(wordAt(tokens, first - 1))) return undefined;
  const subject = phraseBehind(tokens, by + 1);
  if (wordAt(tokens, by + 1) === "people") return undefined;
  return subject === "person" || subject === "we"
    ? { kind: "fault", from: at, to: at + 1, mild: subject === "we" }
    : undefined;
}

/** What is also done to things on purpose: a deploy is triggered. */
const mayBeWanted = /^(?:triggered|sparked|provoked|took|taken|taking|brought|bringing)$/;

/** "It is down to the manager", "the outage is on the team", "due to an engineer running it". */
export const downTo: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  const word = wordAt(tokens, at);
  if (word === "due" || word === "because" || word === "owing" || word === "thanks")
    return becauseOf(tokens, at);
  const be = wordAt(tokens, at - 1);
  if (!/^(?:is|was|were|are|'s|comes|came|boils|boiled|squarely|entirely|solely|all)$/.test(be))
    return undefined;
  if (word === "down" && wordAt(tokens, at + 1) !== "to") return undefined;
  const from = word === "down" ? at + 2 : at + 1;
  const subject = phraseBehind(tokens, from);
  if (subject !== "person" && !/^(?:us|me|him|them)$/.test(wordAt(tokens, from))) return undefined;
  if (word === "on" && !blamable(tokens, at)) return undefined;
  return { kind: "fault", from: at - 1, to: from, mild: subject !== "person" };
};

/** Whether the clause is about harm, or ends with whom it is on. */
function blamable(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 2; back >= 0 && at - back < 12; back -= 1) {
    const word = wordAt(tokens, back);
    if (harm.has(word) || /^(?:this|that|it|one)$/.test(word)) return true;
    if (stops.has(word)) return false;
  }
  return false;
}

function becauseOf(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const link = wordAt(tokens, at + 1);
  if (link !== "to" && link !== "of") return undefined;
  if (wordAt(tokens, at) !== "thanks" && whoseDeed(tokens, at + 2) === "person")
    return { kind: "fault", from: at, to: at + 1 };
  for (let head = at + 2; head < at + 8; head += 1) {
    const next = wordAt(tokens, head + 1);
    if (stops.has(wordAt(tokens, head)) || wordAt(tokens, head) === ",") return undefined;
    const ends = stops.has(next) || (next === "," && stops.has(wordAt(tokens, at - 1)));
    if (!/.{2}ing$/.test(next) && !(ends && wordAt(tokens, at) !== "thanks")) continue;
    const { subject, start } = nounPhrase(tokens, head);
    return subject === "person" && wordAt(tokens, head) !== "people" && start <= at + 2
      ? { kind: "fault", from: at, to: ends ? head : head + 1 }
      : undefined;
  }
  return undefined;
}

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

/** What it is to somebody's credit to have begun. */
const wanted = words("idea proposal suggestion request design fix plan project report initiative");

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
