import type { BlameMatch, Detector } from "./blame-span.ts";
import { deeds, harm, whoseDeed } from "./culprit.ts";
import { ownerBefore, phraseBehind } from "./doer.ts";
import { isOpen, stops, words } from "./grammar-words.ts";
import { isDenied, isSupposed } from "./guards.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
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

/** "Due to an engineer running it", "because of somebody's push": what stands behind the word at `at`. */
export function becauseOf(tokens: readonly Token[], at: number): BlameMatch | undefined {
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
