import { wordClass } from "../lexicon/lexicon.ts";
import type { NamedPerson, NameSources } from "./named-person.ts";
import { isNameShaped } from "./name-shape.ts";
import { roleNouns, thingNouns } from "./person-words.ts";
import type { Word } from "./words-in.ts";

/** `J. Smith`, `A. B. Kowalski`: an initial with a full stop and a surname behind it. */
export function findInitialSurnames(
  prose: string,
  words: readonly Word[],
  sources: NameSources,
): readonly NamedPerson[] {
  return words.flatMap((word, index): readonly NamedPerson[] => {
    const initial = words[index - 1];
    if (initial?.text.length !== 1 || !/^\p{Lu}$/u.test(initial.text) || !/^\. ?$/.test(word.gap)) return [];
    if (/[\p{L}\p{N}.]$/u.test(prose.slice(0, initial.start).slice(-1))) return [];
    if (!isNameShaped(word.text) || !maySurname(word, sources)) return [];
    const { start } = initial;
    const text = prose.slice(start, word.end);
    return [{ start, end: word.end, text, score: 0.85, evidence: "reads like an initial and a surname" }];
  });
}

function maySurname({ text, lower }: Word, { lexicon, products }: NameSources): boolean {
  if (thingNouns.has(lower) || roleNouns.has(lower) || products.has(lower)) return false;
  const { given, rareGiven, surname, commonWord, technology } = wordClass;
  const classes = lexicon.classesOf(text);
  if ((classes & (given | rareGiven | surname)) !== 0) return true;
  return (classes & (commonWord | technology)) === 0 && lexicon.likenessOf(text) > 0.25;
}
