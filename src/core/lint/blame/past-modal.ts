import { isAdverb } from "./grammar-words.ts";
import { isParticiple } from "./participles.ts";
import type { Token } from "./tokens.ts";
import { avoidance } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

/** A modal of the past: "should have caught", "could not have been". */
export interface PastModal {
  readonly modal: string;
  readonly negated: boolean;
  readonly passive: boolean;
  /** Indices of the modal and of the participle. */
  readonly from: number;
  readonly verb: number;
}

/** Reads `should have (not) (been) <participle>` from the modal at `at`; undefined for anything else. */
export function pastModal(tokens: readonly Token[], at: number): PastModal | undefined {
  let next = at + 1;
  let negated = false;
  let passive = false;
  let had = false;
  for (; next < at + 9; next += 1) {
    const word = wordAt(tokens, next);
    if (word === "not" || word === "never") negated = true;
    else if (word === "have" || (/^(?:of|had)$/.test(word) && next === at + 1)) had = true;
    else if (word === "been" && (had || next === at + 1)) had = passive = true;
    else if (word === "to" && wordAt(tokens, at) === "ought") continue;
    else if (!isAdverb(word) || (had && avoidance.has(word))) break;
  }
  const word = wordAt(tokens, next);
  if (had && passive && /.{2}ing$/.test(word) && /^(?:should|ought|must)$/.test(wordAt(tokens, at)))
    return { modal: wordAt(tokens, at), negated, passive: false, from: at, verb: next };
  if (!had || !(isParticiple(word) || (passive && avoidance.has(word)))) return undefined;
  return { modal: wordAt(tokens, at), negated, passive, from: at, verb: next };
}
