import { wordClass } from "./lexicon.ts";

const { given, rareGiven, surname, commonWord, word, technology, place } = wordClass;

/**
 * The classes that a stored number stands for; a number beyond them is a word the table does not know. The fewer they are,
 * the less often a word that is not stored is taken for one that is.
 */
export const wordCodes: readonly number[] = [
  0,
  given,
  rareGiven,
  surname,
  given | commonWord,
  given | word,
  given | technology,
  given | place,
  surname | word,
  commonWord,
  technology,
];

/**
 * Codes are stored spread over all values of a byte: were they small, words the table does not know would come out small
 * as well and pass for known ones.
 */
export function byteOfCode(code: number): number {
  return (code * 151 + 17) & 255;
}

/** The way back; beyond them for the bytes that stand for nothing. */
export function codeOfByte(byte: number): number {
  return ((byte + 239) * 39) & 255;
}
