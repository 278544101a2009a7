import { t } from "../../text/say.ts";
import { wordClass } from "../lexicon/lexicon.ts";
import { explained, wordBefore, type Place } from "./evidence.ts";
import { evidenceAgainst } from "./evidence-against.ts";
import { evidenceFor } from "./evidence-for.ts";
import type { NamedPerson, NameSources } from "./named-person.ts";
import { isNameShaped, isWrittenFree, nameEnd } from "./name-shape.ts";
import { nameValue } from "./name-value.ts";
import { rosterName } from "./roster-name.ts";
import { namesakes, openingWords, personNouns, roleNouns, teamWords } from "./person-words.ts";
import { verbKind } from "./verb-kind.ts";
import { wordList } from "./word-list.ts";
import type { Word } from "./words-in.ts";

/** Names in capital letters: each run of capital words is weighed once, by its letters and by what stands around it. */
export function findCapitalised(
  prose: string,
  words: readonly Word[],
  sources: NameSources,
): readonly NamedPerson[] {
  const found: NamedPerson[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const word = words[first];
    if (word === undefined || !isNameShaped(word.text) || !isWrittenFree(prose, word)) continue;
    if (titles.has(word.text)) continue;
    if (storms.has(word.text)) {
      first += 1; // theirs is the name behind it
      continue;
    }
    const name = rosterName(prose, words, first, sources) ?? weighed(prose, words, first, sources);
    if (name === undefined || (name.score < neighbourScore && name.score > 0)) continue;
    if (name.score > 0) found.push(name);
    while ((words[first + 1]?.start ?? Infinity) < name.end) first += 1;
  }
  return found.map((name, index) => besideAnother(prose, name, [found[index - 1], found[index + 1]]));
}

/** In front of a name, and no part of it. */
const titles: ReadonlySet<string> = new Set(
  "Mr Mrs Ms Mx Dr Prof Herr Frau Captain Lieutenant Sergeant Colonel Inspector Constable".split(" "),
);

/** In front of the name of a storm. */
const storms: ReadonlySet<string> = new Set(["Storm", "Hurricane", "Typhoon", "Cyclone"]);

/** What a name has to have of its own for a name beside it to count. */
const neighbourScore = 0.38;

/** `from Nikhil to Bea`, `Yuvi and Carol`: a name joined to one that is beyond doubt is one too. */
function besideAnother(
  prose: string,
  name: NamedPerson,
  others: readonly (NamedPerson | undefined)[],
): NamedPerson {
  if (name.score >= 0.6) return name;
  const joined = others.some(
    (other) =>
      other !== undefined &&
      other.score >= 0.75 &&
      /^(?:,| and| or| to| with|\/| &|, and) ?$/.test(between(prose, name, other)),
  );
  return joined
    ? { ...name, score: name.score + 0.25, evidence: t("{0} beside another", name.evidence) }
    : name;
}

function between(prose: string, one: NamedPerson, other: NamedPerson): string {
  return one.start < other.start ? prose.slice(one.end, other.start) : prose.slice(other.end, one.start);
}

/** What the letters and the surroundings say together; undefined where it can be nobody, 0 where none of its words can. */
function weighed(
  prose: string,
  words: readonly Word[],
  first: number,
  sources: NameSources,
): NamedPerson | undefined {
  if (isNobody(words[first]?.lower ?? "")) return undefined;
  const last = nameEnd(words, first, sources);
  if (last === first && articles.has(words[first]?.lower ?? "")) return undefined;
  const place: Place = { prose, words, first, last };
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const text = prose.slice(start, end);
  if (last > first && namesakes.has(text.toLowerCase().replaceAll(" ", "_")))
    return { start, end, text, score: 0, evidence: "" };
  const { products } = sources;
  if (products.has(text.toLowerCase()) || products.has(words[first]?.lower ?? "")) return undefined;
  const value = nameValue(words.slice(first, last + 1), sources.lexicon);
  if (value.score <= 0.05) return undefined;
  const support = evidenceFor(place);
  const against = evidenceAgainst(place) - secondHalf(place) - whereTo(place, support.weight, sources);
  // What is no person's by its letters alone needs a person's doing, not a hint of one.
  const score = Math.min(1, value.score + support.weight + against);
  return { start, end, text, score, evidence: explained(value.reads, support), guessed: true };
}

/** `Traffic to Sydney`: a place behind a preposition, unless much speaks for a person. */
function whereTo(place: Place, support: number, { lexicon }: NameSources): number {
  const isPlace = (lexicon.classesOf(place.words[place.first]?.text ?? "") & wordClass.place) !== 0;
  return isPlace && support < 0.35 && /^(?:to|from|at)$/.test(wordBefore(place, 1)?.lower ?? "") ? 0.3 : 0;
}

/** `They've`, `Attacker`, `Security`: words of sentences, of persons in general and of teams. */
function isNobody(word: string): boolean {
  return (
    openingWords.has(word) ||
    personNouns.has(word) ||
    roleNouns.has(word) ||
    teamWords.has(word) ||
    /['’](?:ve|re|ll|d|m|t)$/.test(word)
  );
}

/** What opens sentences of reviews in other languages, much of it a given name somewhere. */
const articles = wordList(`
  au aux ce ces cette das de dem den der des die du een ein eine el elle het il ils la las le les lo los os un una une uno
`);

/** `Martin` of "Lockheed Martin": a capital word right before it that does not merely open the sentence. */
function secondHalf(place: Place): number {
  const { words, first } = place;
  const previous = wordBefore(place, 1);
  if (previous === undefined || words[first]?.gap !== " " || !/^\p{Lu}/u.test(previous.text)) return 0;
  if (titles.has(previous.text) || roleNouns.has(previous.lower) || (previous.owns && !previous.opens))
    return 0;
  if (/^(?:UTC|GMT|AM|PM|[A-Z]{1,3}T)$/.test(previous.text)) return 0;
  if (!previous.opens) return 0.55;
  const opening = openingWords.has(previous.lower) || verbKind(previous.lower) !== undefined;
  return opening || previous.lower.endsWith("ly") ? 0 : 0.4;
}
