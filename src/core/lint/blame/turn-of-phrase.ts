import { once } from "../../text/once.ts";
import type { BlameMatch, Detector } from "./blame-span.ts";
import { stops } from "./grammar-words.ts";
import { isDenied, isSupposed } from "./guards.ts";
import { listed, type Phrase } from "./phrase-list.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { pastAdverbs, wordAt, type Phrasing } from "./words-at.ts";

/** Turns of phrase that blame as they stand. */
export const turnOfPhrase: Detector = (tokens, at) => {
  for (const phrase of begunAt(tokens, at)) {
    const to = lastOf(tokens, at, phrase.words);
    if (to === undefined) continue;
    const match: BlameMatch = { kind: phrase.kind, from: at, to };
    if (phrase.sure) return isDenied(tokens, at) ? undefined : match;
    const { first, modal, negated, passive } = verbGroup(tokens, at);
    if (modal !== undefined || negated || passive || isSupposed(tokens, first)) return undefined;
    if (!isHarmful(tokens, at)) return undefined;
    const subject = subjectBefore(tokens, first);
    if (subject === undefined || subject === "user" || subject === "firm" || subject === "nobody")
      return undefined;
    return { ...match, mild: subject === "we" };
  }
  return undefined;
};

/**
 * The phrases that the words at `at` begin: many begin with "the" or "is", of which hardly any goes on as the second
 * word says.
 */
function begunAt(tokens: readonly Token[], at: number): readonly Phrase[] {
  const begun = byFirst.get(wordAt(tokens, at))?.();
  return (
    begun?.bySecond.get(wordAt(tokens, at + 1)) ??
    begun?.bySecond.get(wordAt(tokens, pastManner(tokens, at + 1))) ??
    begun?.alone ??
    []
  );
}

/** The last word of a phrase that begins at `at`: adverbs may stand within, "took far too long"; undefined where it does not stand there. */
function lastOf(tokens: readonly Token[], at: number, phrasing: Phrasing): number | undefined {
  let next = at - 1;
  for (const part of phrasing) {
    next += 1;
    if (!part.includes(wordAt(tokens, next))) next = next === at ? next : pastManner(tokens, next);
    if (!part.includes(wordAt(tokens, next))) return undefined;
  }
  return next;
}

function pastManner(tokens: readonly Token[], at: number): number {
  return degrees.has(wordAt(tokens, at)) ? at + 1 : pastAdverbs(tokens, at);
}

/** Of what makes another word stronger, that which is no adverb elsewhere. */
export const degrees: ReadonlySet<string> = new Set(["far", "way", "such", "right"]);

/** Whether the words at `at` may begin a phrase: where they don't, `turnOfPhrase` finds none. */
export function mayBegin(tokens: readonly Token[], at: number): boolean {
  return begunAt(tokens, at).length > 0;
}

/** Phrases with one first word. */
interface Begun {
  /** Those of one word. */
  readonly alone: readonly Phrase[];
  /** By the second word those that have it, and those of one word, in the order of the list. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>;
}

/** Each made when its first word is first met: a text has few of them. */
const byFirst: ReadonlyMap<string, () => Begun> = new Map(
  Array.from(phrasesBy(listed, 0), ([first, phrases]) => [first, once(() => begunBy(phrases))]),
);

function begunBy(phrases: readonly Phrase[]): Begun {
  const alone = phrases.filter(({ words }) => words.length === 1);
  const seconds = [...phrasesBy(phrases, 1).keys()];
  const goingOn = (second: string): readonly Phrase[] =>
    phrases.filter(({ words: [, next] }) => next === undefined || next.includes(second));
  return { alone, bySecond: new Map(seconds.map((second) => [second, goingOn(second)])) };
}

/** The phrases by the words that may stand at a place of theirs. */
function phrasesBy(phrases: readonly Phrase[], place: number): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const word of phrase.words[place] ?? []) {
      const others = found.get(word);
      if (others === undefined) found.set(word, [phrase]);
      else others.push(phrase);
    }
  }
  return found;
}

/** The first words of all phrases. */
export const phraseTriggers: readonly string[] = [...byFirst.keys()];

/** "Left … enabled", "let … expire": the harmBehind stands behind the thing. */
function isHarmful(tokens: Parameters<Detector>[0], at: number): boolean {
  const states = harmBehind.get(wordAt(tokens, at));
  if (states === undefined) return true;
  for (let next = at + 1; next < at + 8; next += 1) {
    const word = wordAt(tokens, next);
    if (stops.has(word) || word === "," || word === "and") return false;
    if (next > at + 1 && states.test(word)) return true;
  }
  return false;
}

const harmBehind: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    let: /^(?:expire|lapse|run|slip|slide|rot|languish|grow|fill|sit|burn|ring|pile|linger|fester|drift)$/,
    left: /^(?:enabled|disabled|open|on|off|running|exposed|unattended|unlocked|unprotected|unpatched|unmonitored|half|out|behind|unencrypted|public)$/,
  }),
);
