import type { Detector } from "./blame-span.ts";
import { ownerBefore, phraseBehind } from "./doer.ts";
import { isOpen, stops, words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import type { Subject } from "./human-nouns.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** "The culprit was an engineer", "the root cause was a developer". */
export const culprit: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  const verb = behindOf(tokens, at + 1);
  if (/^(?:was|is|were|being|turned)$/.test(wordAt(tokens, verb))) {
    const from = wordAt(tokens, verb + 1) === "out" ? verb + 4 : verb + 1;
    const subject = phraseBehind(tokens, from) ?? whoseDeed(tokens, from);
    return subject === undefined || subject === "nobody" ? undefined : { kind: "fault", from: at, to: verb };
  }
  const group = verbGroup(tokens, wordAt(tokens, at - 1) === "the" ? at - 1 : at);
  const subject = group.passive ? subjectBefore(tokens, group.first) : undefined;
  if (subject === undefined || subject === "nobody") return undefined;
  if (isCause(wordAt(tokens, at)) && !(subject === "person" && isReasonWhy(tokens, at))) return undefined;
  return { kind: "fault", from: group.first, to: at };
};

/** "The administrator's command": whose deed the phrase at `at` is. */
export function whoseDeed(tokens: readonly Token[], at: number): Subject | undefined {
  for (let deed = at + 1; deed < at + 6 && !stops.has(wordAt(tokens, deed)); deed += 1)
    if (deeds.has(wordAt(tokens, deed))) return ownerBefore(tokens, deed) === "person" ? "person" : undefined;
  return undefined;
}

/** What somebody does, as a noun. */
export const deeds = words(
  "action actions attempt backfill behaviour behavior change choice choices click command commit conduct decision decisions deploy deployment edit insistence merge migration push request script typing upload",
);

/** "The team is the reason why we were offline". */
function isReasonWhy(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:reason|cause|source)$/.test(wordAt(tokens, at)) &&
    /^(?:why|we|for|of|it|that)$/.test(wordAt(tokens, at + 1))
  );
}

/** "The cause of this outage was": behind what it is the cause of. */
function behindOf(tokens: readonly Token[], at: number): number {
  if (!/^(?:of|for)$/.test(wordAt(tokens, at))) return at;
  for (let next = at + 2; next < at + 6; next += 1)
    if (/^(?:was|is|were)$/.test(wordAt(tokens, next))) return next;
  return at;
}

function isCause(word: string): boolean {
  return !/^(?:culprits?|offender|villain|perpetrator)$/.test(word);
}

/** "Responsible for the outage", "held accountable", "guilty of". */
export const answerable: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  const attributive = wordAt(tokens, at) === "responsible" && isOpen(wordAt(tokens, at + 1));
  const held = attributive ? undefined : heldBefore(tokens, at);
  if (held !== undefined) return { kind: "fault", from: held, to: at };
  const word = wordAt(tokens, at);
  if (word === "guilty" && /^(?:party|parties|person|team|engineer|one)$/.test(wordAt(tokens, at + 1))) {
    return { kind: "fault", from: at, to: at + 1 };
  }
  if (isInverted(tokens, at)) return { kind: "fault", from: at, to: at + 1 };
  const group = verbGroup(tokens, at);
  const subject = group.passive
    ? subjectBefore(tokens, group.first)
    : (subjectBefore(tokens, at) ?? nounPhrase(tokens, at - 1).subject);
  if (subject === undefined || subject === "nobody" || group.modal !== undefined) return undefined;
  if (word === "guilty" || word === "culpable" || word === "blameworthy")
    return { kind: "fault", from: group.first, to: at };
  if (wordAt(tokens, at + 1) !== "for") return undefined;
  for (let next = at + 2; next < at + 7; next += 1) {
    if (harm.has(wordAt(tokens, next))) return { kind: "fault", from: at, to: next };
    if (stops.has(wordAt(tokens, next)) || wordAt(tokens, next) === ",") break;
  }
  return undefined;
};

/** "Responsible for the outage was the person who". */
function isInverted(tokens: readonly Token[], at: number): boolean {
  if (!stops.has(wordAt(tokens, at - 1)) || wordAt(tokens, at + 1) !== "for") return false;
  for (let be = at + 3; be < at + 8 && !stops.has(wordAt(tokens, be)); be += 1)
    if (/^(?:was|is|were|are)$/.test(wordAt(tokens, be))) return phraseBehind(tokens, be + 1) === "person";
  return false;
}

function heldBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let back = at - 1; back >= 0 && at - back <= 6; back -= 1) {
    const word = wordAt(tokens, back);
    if (/^(?:hold|holds|held|holding)$/.test(word)) return back;
    if (stops.has(word)) return undefined;
  }
  return undefined;
}

export const harm = words(
  "outage outages deletion incident incidents failure failures mistake mistakes error errors damage loss leak breach downtime disruption breakage bug mess blunder crash disaster misconfiguration causing breaking deleting",
);

/** "The engineer admitted". */
export const confessed: Detector = (tokens, at) => {
  const { first, modal, negated, passive } = verbGroup(tokens, at);
  if (modal !== undefined || negated || passive) return undefined;
  return subjectBefore(tokens, first) === "person" ? { kind: "fault", from: at, to: at } : undefined;
};
