import { codeOfWordAt, otherWordAt, type CodedWords } from "./coded-words.ts";
import { mayBePeople } from "./human-nouns.ts";
import { isParticiple } from "./participles.ts";
import { gerund, participle, peopleNoun, type Words } from "./sketch.ts";
import { hashOf, otherAdverb, otherWord, type WordCodes } from "./word-codes.ts";

/** Whether the word at an index is one of some words; before the first and behind the last a full stop stands. */
export type WordMatcher = (words: CodedWords, at: number) => boolean;

/** A way to make matchers of words, and of kinds of words by their names, for texts in which the `known` words have codes. */
export function wordMatchers(known: readonly string[], codes: WordCodes): (of: Words) => WordMatcher {
  const codeOf = (word: string): number => codes.codeOf(hashOf(word));
  const fullStop = codeOf(".");
  const knownOf = new Map(kinds.map(([name, isOne]) => [name, known.filter(isOne).map(codeOf)]));
  return (of) => {
    const some = new Set(of);
    if (some.size <= few && !kinds.some(([name]) => some.has(name))) {
      const wanted = Array.from(some, codeOf);
      return (words, at) => wanted.includes(codeOfWordAt(words, at, fullStop));
    }
    const marks = new Uint8Array(codes.size);
    for (const word of some) for (const code of knownOf.get(word) ?? [codeOf(word)]) marks[code] = 1;
    const asked = kinds.flatMap(([name, isOne]) => (some.has(name) ? [isOne] : []));
    // Of a word that is not of letters alone nothing is known here, so it may be of any kind.
    if (asked.length > 0) marks[otherWord] = marks[otherAdverb] = 1;
    return (words, at) => {
      const code = codeOfWordAt(words, at, fullStop);
      return code < 0 ? asked.some((isOne) => isOne(otherWordAt(words.text, code))) : marks[code] === 1;
    };
  };
}

/** So few words are looked through one by one. */
const few = 6;

const kinds: readonly (readonly [name: string, isOne: (word: string) => boolean])[] = [
  [peopleNoun, mayBePeople],
  [participle, isParticiple],
  [gerund, (word) => word.endsWith("ing")],
];
