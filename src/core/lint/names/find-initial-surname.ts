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
  const found: NamedPerson[] = [];
  for (const [index, word] of words.entries()) {
    const initial = words[index - 1];
    if (initial?.text.length !== 1 || !/^\p{Lu}$/u.test(initial.text) || !/^\. ?$/.test(word.gap)) continue;
    const { start } = initial;
    if (/[\p{L}\p{N}.]$/u.test(prose.slice(Math.max(0, start - 1), start))) continue;
    if (!isNameShaped(word.text) || !maySurname(word, sources)) continue;
    const { end } = word;
    const text = prose.slice(start, end);
    found.push({ start, end, text, score: 0.85, evidence: "reads like an initial and a surname" });
  }
  return found;
}

function maySurname({ text, lower }: Word, { lexicon, products }: NameSources): boolean {
  if (thingNouns.has(lower) || roleNouns.has(lower) || products.has(lower)) return false;
  const { given, rareGiven, surname, commonWord, technology } = wordClass;
  const classes = lexicon.classesOf(text);
  if ((classes & (given | rareGiven | surname)) !== 0) return true;
  return (classes & (commonWord | technology)) === 0 && lexicon.likenessOf(text) > 0.25;
}
