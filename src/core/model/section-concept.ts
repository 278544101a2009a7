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
  return wholeMatch(words) ?? labelMatch(text) ?? phraseIn(words) ?? signIn(words) ?? "other";
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

/** The same of what stands in front of a colon. */
function labelMatch(text: string): SectionConcept | undefined {
  const end = text.indexOf(":");
  return end === -1 ? undefined : wholeMatch(wordsOf(text.slice(0, end)));
}

/** A section's name is short or a question; in a longer heading, a title for instance, only the beginning tells. */
function phraseIn(words: string): SectionConcept | undefined {
  const spaced = ` ${words} `;
  const all = words.split(" ");
  const isShort = all.length <= (/^(?:what|where|how|why|who|when)\b/.test(words) ? 12 : 6);
  let found: Phrase | undefined;
  for (const word of isShort ? all : all.slice(0, 1)) {
    for (const phrase of phrasesFrom.get(word) ?? []) {
      if (found !== undefined && phrase.rank > found.rank) break;
      if (isShort ? spaced.includes(phrase.spaced) : spaced.startsWith(phrase.spaced)) found = phrase;
    }
  }
  return found?.concept;
}

/** The same where words have no blanks between them: `根本原因と寄与要因`. The first of the signs counts; in a sentence none does. */
function signIn(words: string): SectionConcept | undefined {
  if (words.length > 14 || !/[\p{Script=Han}\p{Script=Katakana}]/u.test(words)) return undefined;
  return signs.find(([sign]) => sign.test(words))?.[1];
}

const signs: readonly (readonly [RegExp, SectionConcept])[] = [
  [/再発防止|対応策|対策|改善策|アクション|措施/, "actions"],
  [/原因|要因|因素/, "contributing-factors"],
  [/時系列|タイムライン|経緯|経過|时间[线轴]|時間軸/, "timeline"],
  [/影響|影响/, "impact"],
  [/概要|サマリ|要約|摘要/, "summary"],
  [/検知|検出/, "detection"],
];

/** What may stand within a heading. */
interface Phrase {
  /** With a blank on either side. */
  readonly spaced: string;
  readonly concept: SectionConcept;
  /** Of several that stand there the one with the least counts: the order of the concepts. */
  readonly rank: number;
}

/** By their first words, each in order, so that a heading is not searched for all of them. */
const phrasesFrom: ReadonlyMap<string, readonly Phrase[]> = byFirstWord(
  conceptWords.flatMap(({ concept, within }) => within.map((words) => [words, concept] as const)),
);

function byFirstWord(
  phrases: readonly (readonly [words: string, concept: SectionConcept])[],
): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [rank, [words, concept]] of phrases.entries()) {
    const [first = ""] = words.split(" ");
    const phrase = { spaced: ` ${words} `, concept, rank };
    const others = found.get(first);
    if (others === undefined) found.set(first, [phrase]);
    else others.push(phrase);
  }
  return found;
}

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
