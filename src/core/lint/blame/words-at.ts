import { isAdverb } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";

export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? ".";
}

/** The next index from `at` on that holds no adverb. */
export function pastAdverbs(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < tokens.length && next - at < 4 && isAdverb(wordAt(tokens, next))) next += 1;
  return next;
}

/** Whether the words of `phrase` stand at `at`; `/` parts what may stand in one place. */
export function phraseAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => part.split("/").includes(wordAt(tokens, at + index)));
}
