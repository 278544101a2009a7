import { t } from "../../text/say.ts";
import type { Word } from "./words-in.ts";

/** What the words around a name say about its being a person's. */
export interface Evidence {
  /** Above 0 for a person, below against. */
  readonly weight: number;
  /** As it reads behind "a given name": "before `forgot`". Empty where it speaks against. */
  readonly words: string;
}

export const noEvidence: Evidence = Object.freeze({ weight: 0, words: "" });

/** A run of capital words that may be a name: `words[first]` to `words[last]`. */
export interface Place {
  readonly prose: string;
  readonly words: readonly Word[];
  readonly first: number;
  readonly last: number;
}

/** The word so many places behind the name, in the same sentence. */
export function wordBehind({ words, last }: Place, distance: number): Word | undefined {
  for (let index = last + 1; index <= last + distance; index += 1)
    if (words[index]?.opens !== false) return undefined;
  return words[last + distance];
}

/** The word so many places before the name, in the same sentence. */
export function wordBefore({ words, first }: Place, distance: number): Word | undefined {
  for (let index = first; index > first - distance; index -= 1)
    if (words[index]?.opens !== false) return undefined;
  return words[first - distance];
}

/** The last words of the sentence behind the name, in lower case, at most `count`. */
export function wordsBehind(place: Place, count: number): readonly string[] {
  const found: string[] = [];
  for (let distance = 1; distance <= count; distance += 1) {
    const word = wordBehind(place, distance);
    if (word === undefined) break;
    found.push(word.lower);
  }
  return found;
}

/** What stands right behind the name, possessive ending included. */
export function textBehind({ prose, words, last }: Place, length: number): string {
  const end = words[last]?.end ?? prose.length;
  return prose.slice(end, end + length);
}

/** What stands right before the name. */
export function textBefore({ prose, words, first }: Place, length: number): string {
  const start = words[first]?.start ?? 0;
  return prose.slice(Math.max(0, start - length), start);
}

/** How a name reads, with what stands beside it. */
export function explained(reads: string, support: Evidence): string {
  if (support === noEvidence || support.words === "") return reads;
  return t({
    message: "{0} {1}",
    args: [reads, support.words],
    comment: "How a word reads, then what stands beside it: reads like a name before `forgot`",
  });
}
