import { auxiliaries, isAdverb, modals } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";
import { wordAt } from "./words-at.ts";

/** What stands between a verb and its subject. */
interface VerbGroup {
  /** Index of the first token of the group: an auxiliary, an adverb, or the verb. */
  readonly first: number;
  readonly modal: string | undefined;
  readonly negated: boolean;
  /** A form of `be` or `get` stands right before the verb. */
  readonly passive: boolean;
}

/** The auxiliaries and adverbs before the verb at `at`. */
export function verbGroup(tokens: readonly Token[], at: number): VerbGroup {
  let first = at;
  let modal: string | undefined;
  let negated = false;
  let passive = false;
  while (first > 0 && at - first < 8) {
    const word = wordAt(tokens, first - 1);
    if (modals.has(word)) modal = word;
    else if (word === "not" || word === "never") negated = true;
    else if (auxiliaries.has(word)) passive ||= be.has(word);
    else if (word === "who" || !isAdverb(word)) break;
    first -= 1;
  }
  return { first, modal, negated, passive };
}

export const be = new Set([
  "am",
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "get",
  "gets",
  "got",
  "'s",
]);
