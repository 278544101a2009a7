import { oncePerText } from "../text/once-per-text.ts";
import { conceptWords } from "./section-concept-data.ts";
import type { SectionConcept } from "./section.ts";

/**
 * What a heading's text says its section is about; `other` where it says nothing known. Emoji, their shortcodes,
 * numbering, remarks in brackets, a value behind a colon and the like are noise. A heading that begins with a date or
 * a clock time is an entry or a day of a timeline, and none of its words is a section's name.
 */
export const conceptOfHeading: (text: string) => SectionConcept = oncePerText((text) => {
  if (stamped.test(text)) return "other";
  const words = wordsOf(text);
  const label = wordsOf(text.split(":")[0] ?? "");
  return wholeMatch(words) ?? wholeMatch(label) ?? phraseIn(words) ?? "other";
});

const stamped = /^[\s~({[]{0,9}(?:\d{4}-\d|\d{1,2}[:./-]\d)/;

/** By the whole of a heading's words; of two concepts that know them, the first counts. */
const wholes: ReadonlyMap<string, SectionConcept> = new Map(
  conceptWords
    .flatMap(({ concept, whole, within }) => [...whole, ...within].map((words) => [words, concept] as const))
    .reverse(),
);

function wholeMatch(words: string): SectionConcept | undefined {
  return wholes.get(words);
}

/** A section's name is short or a question; in a longer heading, a title for instance, only the beginning tells. */
function phraseIn(words: string): SectionConcept | undefined {
  const spaced = ` ${words} `;
  const isShort = words.split(" ").length <= (/^(?:what|where|how|why|who|when)\b/.test(words) ? 12 : 6);
  return phrases.find(([phrase]) => (isShort ? spaced.includes(phrase) : spaced.startsWith(phrase)))?.[1];
}

/** What may stand within a heading, a blank on either side, in the order of the concepts. */
const phrases: readonly (readonly [string, SectionConcept])[] = conceptWords.flatMap(({ concept, within }) =>
  within.map((phrase) => [` ${phrase} `, concept] as const),
);

/** The heading's words, lower case, single spaces between them: `:eye: 2. **What didn't work?** (UTC)` → `what didnt work`. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/:[a-z][a-z_]*:/g, " ")
    .replace(/\([^()]*\)/g, " ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^\d+ (?=\p{L})/u, "")
    .replace(/^(?:the|our) /, "");
}
