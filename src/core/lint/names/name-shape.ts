import { once } from "../../text/once.ts";
import { wordClass } from "../lexicon/lexicon.ts";
import type { NameSources } from "./named-person.ts";
import { openingWords, roleNouns, teamWords, thingNouns } from "./person-words.ts";
import { verbKind } from "./verb-kind.ts";
import type { Word } from "./words-in.ts";

/** Whether a word is written like a name: `Jane`, `Jean-Luc`, `O'Brien`, `MacLeod`. */
export function isNameShaped(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most words are small: they are told without the pattern.
  return text.length > 1 && (first < 97 || first > 127) && shape().test(text);
}

const shape = once(
  () =>
    /^(?:(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|[OD]['’])?\p{Lu}[\p{Ll}\p{Lo}\p{M}]+)(?:[-'’]\p{L}[\p{Ll}\p{M}]+)*$/u,
);

/** Whether a word is neither part of a path, an address or an identifier. */
export function isWrittenFree(prose: string, { start, end, owns }: Word): boolean {
  if (isBlank(prose, start - 1) && isBlank(prose, end)) return true; // most words
  if (/[\p{L}\p{N}_./@#$:\\=-]/u.test(prose.slice(Math.max(0, start - 1), start))) return false;
  return owns || !/^(?:[-./:@=][\p{L}\p{N}]|::|[_/(=\\])/u.test(prose.slice(end, end + 2));
}

/** Whether white space stands there, or nothing. */
function isBlank(text: string, at: number): boolean {
  const code = at < 0 || at >= text.length ? space : text.charCodeAt(at);
  return code === space || code === 10 || code === 13;
}

const space = 32;

/** The last word of the name that begins with `words[first]`: over particles and surnames, at most three capital words. */
export function nameEnd(words: readonly Word[], first: number, sources: NameSources): number {
  let last = first;
  if (!mayBeGiven(words[first], sources)) return last;
  let capitals = 1;
  while (capitals < 3 && words[last]?.owns === false) {
    let next = last + 1;
    while (next < last + 3 && words[next]?.gap === " " && particles.has(words[next]?.lower ?? "")) next += 1;
    const word = words[next];
    if (word === undefined || !/^ (?:\p{Lu}\. )?$/u.test(word.gap)) break;
    if (!isNameShaped(word.text) || !maySurname(word, isPlainGiven(words[first], sources), sources)) break;
    last = next;
    capitals += 1;
  }
  return last;
}

const particles = new Set(
  "van von de da do dos del della der den di la le bin ibn al el ter ten te y af zu".split(" "),
);

/** Whether a name can begin with a word: not with `Promoted` or `Then`. */
function mayBeGiven(word: Word | undefined, { lexicon }: NameSources): boolean {
  if (word === undefined || openingWords.has(word.lower) || placeOpeners.has(word.lower)) return false;
  const classes = lexicon.classesOf(word.text);
  const { given, rareGiven } = wordClass;
  return (
    (classes & (given | rareGiven)) !== 0 || /^[^a-z]/i.test(word.text) || lexicon.likenessOf(word.text) > 0.3
  );
}

/** `Los Angeles`, `San Diego`, `New York`: what begins with one of them is a place. */
const placeOpeners = new Set(
  "los las san santa santo sao são new north south east west saint st port fort mount lake el upper lower".split(
    " ",
  ),
);

/** A given name that is nothing else: behind it even `Doe` is a surname. */
function isPlainGiven(word: Word | undefined, { lexicon }: NameSources): boolean {
  return word !== undefined && lexicon.classesOf(word.text) === wordClass.given;
}

function maySurname({ text, lower }: Word, plain: boolean, { lexicon, products }: NameSources): boolean {
  if (thingNouns.has(lower) || teamWords.has(lower) || roleNouns.has(lower) || products.has(lower))
    return false;
  if (/^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return true;
  const { commonWord, word, technology, place, surname, given, rareGiven } = wordClass;
  const classes = lexicon.classesOf(text);
  if ((classes & (given | surname | rareGiven)) !== 0) return true;
  if ((classes & (technology | place)) !== 0) return false;
  if (plain) return verbKind(lower) === undefined && !openingWords.has(lower);
  if ((classes & commonWord) !== 0) return false;
  return (classes & word) === 0 && lexicon.likenessOf(text) > 0.2 && verbKind(lower) === undefined;
}
