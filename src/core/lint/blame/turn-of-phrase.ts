import type { BlameMatch, Detector } from "./blame-span.ts";
import { stops } from "./grammar-words.ts";
import { isDenied, isSupposed } from "./guards.ts";
import { listed, type Phrase } from "./phrase-list.ts";
import { subjectBefore } from "./subject.ts";
import { verbGroup } from "./verb-group.ts";
import { phraseAt, wordAt } from "./words-at.ts";

/** Turns of phrase that blame as they stand. */
export const turnOfPhrase: Detector = (tokens, at) => {
  for (const phrase of byFirst.get(wordAt(tokens, at)) ?? []) {
    if (!phraseAt(tokens, at, phrase.words)) continue;
    const match: BlameMatch = { kind: phrase.kind, from: at, to: at + phrase.words.length - 1 };
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

/** The phrases by their first word. */
const byFirst: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirst();

function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const phrase of listed) {
    for (const first of phrase.words[0] ?? []) found.set(first, [...(found.get(first) ?? []), phrase]);
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
    let: /^(?:expire|lapse|run|slip|slide|rot|languish|grow|fill)$/,
    left: /^(?:enabled|disabled|open|on|off|running|exposed|unattended|unlocked|unprotected|unpatched|unmonitored|half|out|behind|unencrypted|public)$/,
  }),
);
