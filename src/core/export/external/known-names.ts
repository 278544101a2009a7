import type { KnownPerson } from "../../lint/names/known-person.ts";
import type { Lexicon } from "../../lint/lexicon/lexicon.ts";
import type { TextRange } from "../../text/range.ts";
import { isPublicMailbox } from "./find-data.ts";

/** The persons that are known, to be found by the letter. */
export interface KnownNames {
  /** Where their full names, handles and addresses stand, in whatever case and however broken into lines or marked. */
  readonly placesIn: (text: string) => readonly TextRange[];
  /** Whether an address, of mail or the web, is or names one of them; an address of mail that is for everybody does not. */
  readonly areIn: (address: string) => boolean;
}

/** What a text is searched for to find these persons. Words that are also words of the language need an `@` for a handle. */
export function knownNames(people: readonly KnownPerson[], lexicon: Lexicon): KnownNames {
  const names = people.flatMap(({ name }) => (/\s/.test(name.trim()) ? fullName(name) : []));
  const handles = people.flatMap(({ handle }) =>
    handle === undefined ? [] : handlePattern(handle, lexicon),
  );
  const mails = people.flatMap(({ email }) => (email === undefined ? [] : [escaped(email)]));
  const all = [...new Set([...mails, ...names, ...handles])];
  const places = all.length === 0 ? undefined : new RegExp(`${before}(?:${all.join("|")})${behind}`, "giu");
  const segments = new Set(
    people.flatMap(({ handle }) => (handle === undefined ? [] : [handle.toLowerCase()])),
  );
  const placesIn = (text: string): readonly TextRange[] =>
    places === undefined
      ? []
      : Array.from(text.matchAll(places), ({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
        }));
  return {
    placesIn,
    areIn: (address) => {
      if (/^[^/?#:]+@[^/?#]+$/.test(address)) return !isPublicMailbox(address);
      const parts = address.toLowerCase().split(/[/?#=&~@:]+/);
      return parts.some((part) => segments.has(part)) || placesIn(decoded(address)).length > 0;
    },
  };
}

const before = String.raw`(?<![\p{L}\p{N}_])`;
const behind = String.raw`(?![\p{L}\p{N}_])`;
/** What may stand between the words of a name: blanks, a line break with the mark of a quotation, marks of emphasis. */
const gap = String.raw`(?:[\s\u00a0*_>.+-]|&nbsp;|&#160;|%20)+`;

/** A name in its own order and with the surname first, in both forms that Unicode has of it. */
function fullName(name: string): readonly string[] {
  return [...new Set([name.normalize("NFC"), name.normalize("NFD")])].flatMap((form) => {
    const words = form.trim().split(/\s+/).map(escaped);
    const last = words.at(-1) ?? "";
    return [words.join(gap), `${last},\\s+${words.slice(0, -1).join(gap)}`];
  });
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
