import { isAdverb } from "./grammar-words.ts";
import { isMisdeed } from "./is-misdeed.ts";
import { pieceEnd } from "./piece-end.ts";
import { plainEnd } from "./plain-end.ts";
import { wordsOf } from "./tokens.ts";
import { hashOf, hashOn, otherAdverb, otherMisdeed, otherWord, type WordCodes } from "./word-codes.ts";

/** The words of a text as numbers. */
export interface CodedWords {
  readonly text: string;
  /** The code of each word and mark in order; for a word of letters alone that is not known, `-1 -` where it stands. */
  readonly codes: readonly number[];
}

/** The code of the word at an index; `beyond` before the first and behind the last. */
export function codeOfWordAt({ codes }: CodedWords, at: number, beyond: number): number {
  return at < 0 || at >= codes.length ? beyond : (codes[at] ?? beyond);
}

/** A text for somebody who knows but some words: cut as `tokensOf` cuts it, with nothing made of a word. */
export function codedWords(text: string, known: WordCodes): CodedWords {
  const codes: number[] = [];
  let start = 0;
  while (start < text.length) {
    const first = text.charCodeAt(start);
    const role = roleOf(first);
    if (role === letter || role === wordMark) start = addWord(text, start, known, codes);
    else if (role === other || (role === space && roleOf(codeAt(text, start + 1)) === space))
      start = addPiece(text, start, known, codes);
    else {
      if (role === mark) codes.push(known.codeOf(hashOn(0, first)));
      start += 1;
    }
  }
  return { text, codes };
}

/**
 * Adds the word of ASCII that begins at `start`, in lower case, and gives its end. It goes on as the pattern in piece-end.ts
 * says; what is more than one word, or may go on beyond ASCII, is left to `addPiece`.
 */
function addWord(text: string, start: number, known: WordCodes, codes: number[]): number {
  let hash = 0;
  let end = start;
  let next = text.charCodeAt(start);
  let isPlain = true;
  for (let how = howOn(next); how === byLetter || goesOnAt(text, end, how); how = howOn(next)) {
    hash = hashOn(hash, how === byLetter ? next | small : next);
    isPlain &&= how === byLetter;
    end += 1;
    next = codeAt(text, end);
  }
  const code = known.codeOf(hash);
  const isTwo = code !== otherWord && code < known.twoBelow;
  if (isTwo || (howOn(next) !== notOn && mayGoBeyond(text, end, next)))
    return addPiece(text, start, known, codes);
  codes.push(
    code !== otherWord ? code : (kindOfOther(text, start, end) ?? (isPlain ? -1 - start : otherWord)),
  );
  return end;
}

/** Whether a word of ASCII goes on with a character that is no letter. */
function goesOnAt(text: string, at: number, how: number): boolean {
  return how === byMark || (how === byJoint && howOn(codeAt(text, at + 1)) <= byMark);
}

/** Whether a word that ends here for ASCII may go on, as the pattern of all pieces sees it. */
function mayGoBeyond(text: string, at: number, code: number): boolean {
  return howOn(code) !== byJoint || codeAt(text, at + 1) > 127;
}

/** What is told of a word that is not known. */
function kindOfOther(text: string, start: number, end: number): number | undefined {
  const first = text.charCodeAt(start) | small;
  const last = text.charCodeAt(end - 1) | small;
  if (last === letterY && isAdverb(text.slice(start, end).toLowerCase())) return otherAdverb;
  if (first !== letterM || (text.charCodeAt(start + 2) | small) !== letterS) return undefined;
  return isMisdeed(text.slice(start, end).toLowerCase()) ? otherMisdeed : undefined;
}

/** Adds the words of any other piece. Gives where to go on. */
function addPiece(text: string, start: number, known: WordCodes, codes: number[]): number {
  const end = pieceEnd(text, start);
  if (end === start) return start + 1;
  for (const word of wordsOf(text.slice(start, end)))
    codes.push(known.codeOf(hashOf(word)) || (kindOfOther(word, 0, word.length) ?? otherWord));
  return end;
}

/** The word that a code stands for which is below 0. */
export function otherWordAt(text: string, code: number): string {
  const start = -1 - code;
  return text.slice(start, plainEnd(text, start)).toLowerCase();
}

/** Behind the end a space stands. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 32;
}

/** The bit by which a small letter of ASCII differs from its capital. */
const small = 32;
const letterM = 109;
const letterS = 115;
const letterY = 121;

const nothing = 0;
const letter = 1;
/** Digits and `_`. */
const wordMark = 2;
/** What is a word of its own. */
const mark = 3;
const space = 4;
const other = 5;

/** What each character of ASCII begins: see piece-end.ts. A space alone parts two words. */
const roles = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) return letter;
  if (/[\d_]/.test(character)) return wordMark;
  if (".,;:!?()".includes(character)) return mark;
  if (character === " " || character === "\t") return space;
  return "@&'-".includes(character) ? other : nothing;
});

function roleOf(code: number): number {
  return code < 128 ? (roles[code] ?? other) : other;
}

/** How a word of ASCII goes on, if it does, with a character. */
const byLetter = 0;
/** With a digit or `_`. */
const byMark = 1;
/** With what joins two parts of it. */
const byJoint = 2;
/** With an apostrophe, or beyond ASCII. */
const perhaps = 3;
const notOn = 4;

const ways = Uint8Array.from({ length: 128 }, (_, code) => {
  if (roleOf(code) === letter) return byLetter;
  if (roleOf(code) === wordMark) return byMark;
  const character = String.fromCharCode(code);
  return character === "'" ? perhaps : ".@/+-".includes(character) ? byJoint : notOn;
});

function howOn(code: number): number {
  return code < 128 ? (ways[code] ?? notOn) : perhaps;
}
