import type { Detector } from "./blame-span.ts";
import { phraseBehind } from "./doer.ts";
import { isOpen, stops, words } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
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
    const subject = phraseBehind(tokens, from);
    return subject === undefined || subject === "nobody" ? undefined : { kind: "fault", from: at, to: verb };
  }
  const group = verbGroup(tokens, wordAt(tokens, at - 1) === "the" ? at - 1 : at);
  const subject = group.passive ? subjectBefore(tokens, group.first) : undefined;
  if (subject === undefined || subject === "nobody" || isCause(wordAt(tokens, at))) return undefined;
  return { kind: "fault", from: group.first, to: at };
};

/** "The cause of this outage was": behind what it is the cause of. */
function behindOf(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== "of") return at;
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
