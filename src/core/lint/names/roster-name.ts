import { wordClass, type Lexicon } from "../lexicon/lexicon.ts";
import type { Place } from "./evidence.ts";
import { evidenceAgainst } from "./evidence-against.ts";
import { evidenceFor } from "./evidence-for.ts";
import type { NamedPerson, NameSources } from "./named-person.ts";
import type { KnownPerson } from "./known-person.ts";
import type { Word } from "./words-in.ts";

/** Somebody known, by the whole name or by one word of it; undefined where nobody known is named. */
export function rosterName(
  prose: string,
  words: readonly Word[],
  first: number,
  sources: NameSources,
): NamedPerson | undefined {
  const word = words[first];
  if (word === undefined || sources.people.length === 0) return undefined;
  return (
    fullName(prose, word.start, sources) ?? partName({ prose, words, first, last: first }, word, sources)
  );
}

function fullName(prose: string, start: number, { people }: NameSources): NamedPerson | undefined {
  const person = people.find(({ name }) => name.includes(" ") && startsWithName(prose, start, name));
  if (person === undefined) return undefined;
  const end = start + person.name.length;
  return { start, end, text: person.name, score: person.sure ? 0.98 : 0.85, evidence: person.evidence };
}

function startsWithName(prose: string, start: number, name: string): boolean {
  return (
    prose.startsWith(name, start) &&
    !/^[\p{L}\p{N}_]/u.test(prose.slice(start + name.length, start + name.length + 1))
  );
}

/** A given name or a surname alone: what products and places are called too must not have a system's verb behind it. */
function partName(place: Place, word: Word, sources: NameSources): NamedPerson | undefined {
  if (sources.products.has(word.lower)) return undefined;
  const person = sources.people.find((known) => known.sure && isPartOf(word.text, known));
  if (person === undefined) return undefined;
  const score = valueOfPart(word.text, sources.lexicon) + evidenceFor(place).weight + evidenceAgainst(place);
  if (score < 0.6) return undefined;
  const { start, end, text } = word;
  return { start, end, text, score: Math.min(1, score), evidence: person.evidence };
}

function isPartOf(text: string, { name }: KnownPerson): boolean {
  return name.split(/\s+/).some((part) => part === text);
}

function valueOfPart(text: string, lexicon: Lexicon): number {
  const classes = lexicon.classesOf(text);
  if ((classes & (wordClass.technology | wordClass.place)) !== 0) return 0.62;
  if ((classes & wordClass.commonWord) !== 0) return 0.75;
  return (classes & wordClass.word) !== 0 ? 0.8 : 0.95;
}
