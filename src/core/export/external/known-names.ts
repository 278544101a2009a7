import type { KnownPerson } from "../../lint/names/known-person.ts";
import { acronyms } from "../../lint/names/acronyms.ts";
import { wordClass, type Lexicon } from "../../lint/lexicon/lexicon.ts";
import type { TextRange } from "../../text/range.ts";
import { isPublicMailbox } from "./find-data.ts";

/** The persons that are known, to be found by the letter. */
export interface KnownNames {
  /**
   * Where their full names, handles and addresses stand, in whatever case and however broken into lines or marked; and their
   * given names in lower case, as people type in a hurry, where those are no words.
   */
  readonly placesIn: (text: string) => readonly TextRange[];
  /** Where prose has their initials: `J.D.`, `J. D.`, and `JD` where that stands for nothing else. */
  readonly initialsIn: (text: string) => readonly TextRange[];
  /** Whether an address, of mail or the web, is or names one of them; an address of mail that is for everybody does not. */
  readonly areIn: (address: string) => boolean;
}

/** What a text is searched for to find these persons. Words that are also words of the language need an `@` for a handle. */
export function knownNames(
  people: readonly KnownPerson[],
  lexicon: Lexicon,
  /** Those of them whose initials count. */
  close: readonly string[] = [],
): KnownNames {
  const names = people.flatMap(({ name }) =>
    /\s/.test(name.trim()) && !unspaced.test(name) ? fullName(name, lexicon) : [],
  );
  const handles = people.flatMap(({ handle }) =>
    handle === undefined ? [] : handlePattern(handle, lexicon),
  );
  const mails = people.flatMap(({ email }) => (email === undefined ? [] : [escaped(email)]));
  const all = [...new Set([...mails, ...names, ...handles])];
  const patterns = [
    ...(all.length === 0 ? [] : [new RegExp(`${before}(?:${all.join("|")})${behind}`, "giu")]),
    ...anyOf(
      people.flatMap(({ name }) => (unspaced.test(name) ? unspacedName(name.trim()) : [])),
      "",
      "",
    ),
    ...anyOf(
      people.flatMap((person) => givenName(person, lexicon)),
      before,
      behind,
    ),
  ];
  const segments = new Set(
    people.flatMap(({ handle }) => (handle === undefined ? [] : [handle.toLowerCase()])),
  );
  const initials = anyOf(
    close.flatMap((name) => initialsOf(name, lexicon)),
    String.raw`(?<![\p{L}\p{N}_/#.-])`,
    String.raw`(?![\p{L}\p{N}_]|[-/]\p{N})`,
  );
  const placesIn = (text: string): readonly TextRange[] => placesOf(patterns, text);
  return {
    placesIn,
    initialsIn: (text) => placesOf(initials, text),
    areIn: (address) => {
      if (/^[^/?#:]+@[^/?#]+$/.test(address)) return !isPublicMailbox(address);
      const parts = address.toLowerCase().split(/[/?#=&~@:]+/);
      return parts.some((part) => segments.has(part)) || placesIn(decoded(address)).length > 0;
    },
  };
}

function placesOf(patterns: readonly RegExp[], text: string): readonly TextRange[] {
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })),
  );
}

const before = String.raw`(?<![\p{L}\p{N}_])`;
const behind = String.raw`(?![\p{L}\p{N}_])`;
/** What may stand between the words of a name: blanks, a line break with the mark of a quotation, marks of emphasis. */
const gap = String.raw`(?:[\s\u00a0*_>.+-]|&nbsp;|&#160;|%20)+`;

/**
 * A name in its own order, in one word too where that is no word of the language, and with the surname first, in both forms
 * that Unicode has of it.
 */
function fullName(name: string, lexicon: Lexicon): readonly string[] {
  return [...new Set([name.normalize("NFC"), name.normalize("NFD")])].flatMap((form) => {
    const bare = form.trim().split(/\s+/);
    const words = bare.map(escaped);
    const last = words.at(-1) ?? "";
    const joined = bare.join("");
    const isOwn = joined.length >= shortestJoined && lexicon.classesOf(joined.toLowerCase()) === 0;
    const initial = (word: string): string => `${escaped(word.charAt(0))}\\.`;
    return [
      words.join(isOwn ? `(?:${gap})?` : gap),
      `${last},\\s+(?:${words.slice(0, -1).join(gap)}|${initial(bare[0] ?? "")})`,
      `${initial(bare[0] ?? "")}[ \u00a0]?${last}`,
      `${words[0] ?? ""} ${initial(bare.at(-1) ?? "")}`,
    ];
  });
}

/** `Al Le` in one word may be anything. */
const shortestJoined = 6;

/** The first letters of a name's words that begin with a capital; without dots only where they are no acronym and no word. */
function initialsOf(name: string, lexicon: Lexicon): readonly string[] {
  const letters = (name.normalize("NFC").match(/(?<![\p{L}\p{M}])\p{Lu}(?=[\p{L}\p{M}])/gu) ?? []).slice(
    0,
    3,
  );
  if (letters.length < 2) return [];
  const bare = letters.join("");
  const isFree = !acronyms.has(bare) && lexicon.classesOf(bare.toLowerCase()) === 0;
  return [letters.join(String.raw`\.[ \u00a0]?`) + String.raw`\.?`, ...(isFree ? [bare] : [])];
}

function anyOf(words: readonly string[], from: string, to: string): readonly RegExp[] {
  return words.length === 0 ? [] : [new RegExp(`${from}(?:${[...new Set(words)].join("|")})${to}`, "gu")];
}

/** Names of scripts that set no blanks between words: two letters at least, since one is a word of its own. */
const unspaced = /^\s*(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー・][\s・]*){2,}$/u;

/** Such a name as a whole, whatever stands around it, and what may be its surname before a form of address. */
function unspacedName(name: string): readonly string[] {
  const words = name.split(/[\s・]+/u).filter((word) => word !== "");
  const letters = Array.from(words.join(""));
  const surnames =
    words.length > 1
      ? words.slice(0, 1)
      : letters.slice(2).map((_, index) => letters.slice(0, index + 2).join(""));
  return [words.join("[\\s・]*"), ...surnames.map((surname) => `${surname}(?=${address})`)];
}

const address = "さん|さま|様|氏|くん|君|先生|部長|課長|씨|님|女士";

/** The first name of a person in lower case, where it is a name and neither a word nor a product nor a place. */
function givenName({ name, sure }: KnownPerson, lexicon: Lexicon): readonly string[] {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const classes = lexicon.classesOf(first);
  const { given, commonWord, word, technology, place } = wordClass;
  const isName = (classes & given) !== 0 && (classes & (commonWord | word | technology | place)) === 0;
  return sure && rest.length > 0 && first.length > 2 && isName ? [escaped(first.toLowerCase())] : [];
}

function handlePattern(handle: string, lexicon: Lexicon): readonly string[] {
  const bare = handle.replace(/^@/, "");
  if (bare === "") return [];
  const isWord = bare.length < 3 || (/^[a-z]+$/i.test(bare) && lexicon.classesOf(bare) !== 0);
  return [isWord ? `@${escaped(bare)}` : `@?${escaped(bare)}`];
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray % is a % there
  }
}
