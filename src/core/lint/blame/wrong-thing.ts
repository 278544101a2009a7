import type { BlameMatch, Detector } from "./blame-span.ts";
import { blamed } from "./blamed.ts";
import { actBefore, agentBehind, doerOf } from "./doer.ts";
import { isOpen, stops, words } from "./grammar-words.ts";
import { isAsked, isSupposed } from "./guards.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { acts } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Typed the wrong name", "used an outdated runbook": a person's deed on a wrong thing. */
export const wrongThing: Detector = (tokens, at) => {
  const verb = actBefore(tokens, at, 7);
  if (verb < 0) return gotWrong(tokens, at) ?? wasWrong(tokens, at);
  const between = tokens.slice(verb + 1, at);
  if (
    between.some(({ word }) =>
      /^(?:was|were|is|are|be|can|may|could|will|had|has|because|and|but|when|who)$/.test(word),
    )
  )
    return undefined;
  const group = verbGroup(tokens, verb);
  if (
    group.negated ||
    /^(?:anything|nothing|something|what|whats)$/.test(wordAt(tokens, at - 1)) ||
    isSupposed(tokens, group.first)
  )
    return undefined;
  if (wordAt(tokens, at) === "extra" && !typeable.has(wordAt(tokens, at + 1))) return undefined;
  if (typed.has(wordAt(tokens, at)) && !typing.has(acts.get(wordAt(tokens, verb))?.base ?? ""))
    return undefined;
  if (mending.has(acts.get(wordAt(tokens, verb))?.base ?? "") && wordAt(tokens, at) !== "wrong")
    return undefined;
  return blamed(doerOf(tokens, verb), verb, at, tokens, false);
};

const typed = words("stray misplaced mistyped misspelled misspelt malformed unintended unrelated extra");

/** Of what is extra, that which is there by a slip of the hand. */
const typeable = words(
  "bracket character comma digit dot letter line quote semicolon slash space zero zeros",
);

const typing = words("enter hit paste press type write copy insert add");

/** Doing this to what is broken mends it. */
const mending = words(
  "change close cut delete disable disconnect drain drop patch pull remove rename replace restore run send stop terminate truncate update upgrade wipe reboot start restart roll revert rollback commit import",
);

/** "The wrong flag was passed by the release engineer". */
function wasWrong(tokens: readonly Token[], at: number): BlameMatch | undefined {
  for (let be = at + 2; be < at + 6; be += 1) {
    const word = wordAt(tokens, be);
    if (stops.has(word)) return undefined;
    if (!/^(?:was|were|got|been)$/.test(word)) continue;
    const verb = pastAdverbs(tokens, be + 1);
    return acts.has(wordAt(tokens, verb))
      ? blamed(agentBehind(tokens, verb + 1), at, verb, tokens, false)
      : undefined;
  }
  return undefined;
}

/** "Got the time zone wrong". */
function gotWrong(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (
    /^(?:anything|nothing|something|what)$/.test(wordAt(tokens, at - 1)) ||
    wordAt(tokens, at) !== "wrong" ||
    (/^[a-z]/.test(wordAt(tokens, at + 1)) && isOpen(wordAt(tokens, at + 1))) ||
    wordAt(tokens, at - 1) === "the"
  )
    return undefined;
  for (let back = at - 1; back >= 0 && at - back < 7; back -= 1) {
    if (!/^(?:got|get|getting|did|had)$/.test(wordAt(tokens, back))) continue;
    const { first, modal, passive } = verbGroup(tokens, back);
    return modal !== undefined || passive || isAsked(tokens, at)
      ? undefined
      : blamed(subjectBefore(tokens, first), back, at, tokens, false);
  }
  return undefined;
}
