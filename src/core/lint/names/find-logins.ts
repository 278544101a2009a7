import { oncePer } from "../../text/once-per.ts";
import { t } from "../../text/say.ts";
import { explained, noEvidence, wordBefore, type Evidence, type Place } from "./evidence.ts";
import { evidenceFor } from "./evidence-for.ts";
import type { NamedPerson, NameSources } from "./named-person.ts";
import { wordClass, type Lexicon } from "../lexicon/lexicon.ts";
import type { KnownPerson } from "./known-person.ts";
import { openingWords } from "./person-words.ts";
import { wordList } from "./word-list.ts";
import type { Word } from "./words-in.ts";

/**
 * Small words that are somebody: logins of the roster, and without one `jsmith` where a person acts, and `hamza` where
 * only a person does.
 */
export function findLogins(
  prose: string,
  words: readonly Word[],
  sources: NameSources,
): readonly NamedPerson[] {
  const known = knownLogins(sources);
  const found: NamedPerson[] = [];
  for (const [index, word] of words.entries()) {
    const { start, end, text } = word;
    const person = known.get(text);
    if (person === undefined && !(isLoginLong(text) && isSmall(text.charCodeAt(0)))) continue; // most words
    const place: Place = { prose, words, first: index, last: index };
    if ((person === undefined && !standsAlone(place)) || !isLogin(word, prose)) continue;
    if (person !== undefined) found.push({ start, end, text, score: 0.9, evidence: person.evidence });
    else if (readsLikeLogin(text, sources)) {
      const evidence: Evidence = sources.products.has(text) ? noEvidence : evidenceFor(place);
      if (evidence.weight < 0.2) continue;
      const reason = t("reads like a person's login {0}", evidence.words);
      found.push({ start, end, text, score: Math.min(0.74, 0.4 + evidence.weight), evidence: reason });
    } else if (isGivenName(text, sources)) {
      const evidence = evidenceFor(place);
      if (evidence.weight < 0.15) continue;
      const reason = explained(t("reads like a given name"), evidence);
      const score = Math.min(0.74, 0.45 + evidence.weight);
      found.push({ start, end, text, score, evidence: reason, guessed: true });
    }
  }
  return found;
}

/** The logins of everybody that is known for sure. */
const knownLogins = oncePer(
  ({ people }: NameSources): ReadonlyMap<string | undefined, KnownPerson> =>
    new Map(
      people
        .filter(({ sure }) => sure)
        .flatMap((person) => [person.handle, person.name].map((login) => [login, person] as const)),
    ),
);

/** An initial and a surname have so many letters. */
function isLoginLong({ length }: string): boolean {
  return length >= 5 && length <= 14;
}

/** `a` to `z`. */
function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** What these stand before is a thing: `the rollout`. */
const determiners = wordList(
  "a an another any each every its no one our some that the their these this those",
);

/** Not the second half of a compound: a login opens a clause, or stands behind `by`, `from`, `when` and the like. */
function standsAlone(place: Place): boolean {
  const previous = wordBefore(place, 1)?.lower;
  return previous === undefined || (openingWords.has(previous) && !determiners.has(previous));
}

function isLogin({ text, start, end }: Word, prose: string): boolean {
  return (
    /^[a-z][a-z\d_-]{2,38}$/.test(text) &&
    !/[\w./@#$:\\~-]/.test(prose.slice(Math.max(0, start - 1), start)) &&
    !/^(?:[./:@\\=(-]\w|[-/@=(])/.test(prose.slice(end, end + 2))
  );
}

/** An initial and a surname, or a given name and an initial: `jsmith`, `marcusw`; never a word or a product. */
function readsLikeLogin(text: string, { lexicon }: NameSources): boolean {
  if (!isLoginLong(text) || !/^[a-z]+\d{0,2}$/.test(text)) return false;
  const bare = text.replace(/\d+$/, "");
  const { given, rareGiven, surname, commonWord, word, technology, place } = wordClass;
  const classes = lexicon.classesOf(bare);
  if ((classes & (commonWord | word | technology | place)) !== 0 || lexicon.likenessOf(bare) < 0.15)
    return false;
  if ((classes & (given | rareGiven | surname)) !== 0) return false;
  return (
    isNameAlone(bare.slice(1), surname | given | rareGiven, lexicon) ||
    isNameAlone(bare.slice(0, -1), given, lexicon)
  );
}

/** Somebody wrote in a hurry; words and products are left alone. */
function isGivenName(text: string, { lexicon, products }: NameSources): boolean {
  return (
    /^[a-z]+$/.test(text) &&
    !products.has(text) &&
    lexicon.classesOf(text) === wordClass.given &&
    lexicon.likenessOf(text) > 0.6
  );
}

/** Listed as what is asked for and as nothing else, or of letters that hardly anything else has. */
function isNameAlone(text: string, asked: number, lexicon: Lexicon): boolean {
  const classes = lexicon.classesOf(text);
  if (classes === 0) return text.length > 3 && lexicon.likenessOf(text) > 0.9;
  return (classes & asked) !== 0 && (classes & (wordClass.commonWord | wordClass.word)) === 0;
}
