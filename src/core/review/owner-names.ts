import { wordClass } from "../lint/lexicon/lexicon.ts";
import { smallLexicon } from "../lint/lexicon/small-lexicon.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { notInitials, teamNames } from "./read-owner-data.ts";

/** One to four capital words, or several names with commas, slashes or "and" between them. */
export function looksLikeNames(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every(
      (word) => /^(?:@?\p{Lu}[\p{L}\p{M}'’-]*|\p{Lu}\.)$/u.test(word) || /^(?:@[\w./-]+|team)$/.test(word),
    ) &&
    !words.every((word) => notInitials.has(word))
  );
}

/** Whether a text is somebody's name beyond doubt: a handle, an address, or a given name, alone or with a surname. */
export const isPerson: (text: string) => boolean = oncePerText((text) => {
  if (address.test(text)) return true;
  const [first = "", second] = wordsOf(text);
  if (!looksLikeNames(text)) return false;
  const classes = smallLexicon.classesOf(first.split("-")[0] ?? "");
  // `Maria` may be more than a person, `Maria Garcia` is one.
  return (
    first.startsWith("@") ||
    classes === wordClass.given ||
    (second !== undefined && (classes & wordClass.given) !== 0)
  );
});

/** Whether a single word is a given name, though it may be a thing as well: `Grace`, `Max`. */
export function mayBePerson(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(word) && (smallLexicon.classesOf(word) & wordClass.given) !== 0;
}

const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Whether a word names a team by what it does: `SRE`, `Security`. */
export function isTeam(text: string): boolean {
  return teamNames.has(text.toLowerCase());
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s*[,/&+]\s*|\s+/).filter((word) => word !== "and" && word !== "");
}
