import type { Detector } from "./blame-span.ts";
import { blamed } from "./blamed.ts";
import { actBefore, doerOf } from "./doer.ts";
import { isDenied, isSupposed } from "./guards.ts";
import { isParticiple } from "./participles.ts";
import { looksFinite } from "./shared-subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { acts, failing } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Accidentally deleted", "entered it incorrectly", "removed by mistake": where a person did it. */
export const byMistake: Detector = (tokens, at) => {
  const next = pastAdverbs(tokens, at + 1);
  const word = wordAt(tokens, next);
  const isActive = /.ed$/.test(word) || isParticiple(word) || acts.has(word) || failing.has(word);
  const verb = isActive ? next : deedBefore(tokens, at);
  if (verb < 0) return undefined;
  const group = verbGroup(tokens, Math.min(verb, at));
  if (isSupposed(tokens, group.first)) return undefined;
  const doer = doerOf(tokens, verb);
  return blamed(doer, Math.min(verb, at), Math.max(verb, at), tokens, false);
};

function deedBefore(tokens: readonly Token[], at: number): number {
  const from = wordAt(tokens, at - 1) === "by" || wordAt(tokens, at - 1) === "in" ? at - 1 : at;
  return looksFinite(wordAt(tokens, from - 1)) ? from - 1 : actBefore(tokens, from, 9);
}

/** "By mistake", "by accident", "in error". */
export const mistakeAdverbial: Detector = (tokens, at) => {
  const before = wordAt(tokens, at - 1);
  const word = wordAt(tokens, at);
  if (!(before === "by" && word !== "error") && !(before === "in" && word === "error")) return undefined;
  if (wordAt(tokens, at + 1) === "of") return undefined;
  const found = byMistake(tokens, at);
  if (found !== undefined || word === "error" || word === "accident") return found;
  const verb = deedBefore(tokens, at);
  const machine = verb >= 0 && !verbGroup(tokens, verb).passive;
  return machine || isDenied(tokens, at)
    ? undefined
    : { kind: "failure-verb", from: at - 1, to: at, mild: true };
};
