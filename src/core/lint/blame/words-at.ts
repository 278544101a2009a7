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

/** A turn of phrase: for each place the words that may stand there. */
export type Phrasing = readonly (readonly string[])[];

/** `drop/dropped the ball` as a phrasing. */
export function phrasingOf(text: string): Phrasing {
  return text.split(" ").map((part) => part.split("/"));
}

/** Whether the phrasing stands at `at`. */
export function phraseAt(tokens: readonly Token[], at: number, phrasing: Phrasing): boolean {
  return phrasing.every((part, index) => part.includes(wordAt(tokens, at + index)));
}
