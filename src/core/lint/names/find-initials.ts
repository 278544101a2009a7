import { t } from "../../text/say.ts";
import { wordClass } from "../lexicon/lexicon.ts";
import { textBefore, textBehind, wordBefore, wordBehind, type Place } from "./evidence.ts";
import type { NamedPerson, NameSources } from "./named-person.ts";
import { acronyms } from "./acronyms.ts";
import { adverbs, toldWords, saidBy } from "./person-words.ts";
import { verbKind } from "./verb-kind.ts";
import type { Word } from "./words-in.ts";

/** Initials where a person acts or is named: `A.K.`, `MK restarted`. They are never more than information. */
export function findInitials(
  prose: string,
  words: readonly Word[],
  sources: NameSources,
): readonly NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const [index, word] of words.entries()) {
    if (!isInitials(word.text) || sources.products.has(word.lower)) continue;
    const known = sources.people.find(({ name, sure }) => sure && sameInitials(name, word.text));
    const place: Place = { prose, words, first: index, last: index };
    const dotted = /^\p{Lu}$/u.test(word.text) ? dottedAt(prose, word.start) : undefined;
    const text = dotted ?? word.text;
    const end = word.start + text.length;
    if (text.length < 2) continue;
    const evidence = known?.evidence ?? evidenceOf(place, dotted !== undefined, sources);
    const score = known === undefined ? 0.62 : 0.85;
    if (evidence !== undefined) found.push({ start: word.start, end, text, score, evidence });
  }
  return found;
}

/** One to three capitals; most words are told by their length or by their first letter. */
function isInitials(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length <= 3 && (first < 97 || first > 127) && /^\p{Lu}{1,3}$/u.test(text);
}

/** A roster may hold `A.K.` or `MK` itself. */
function sameInitials(name: string, text: string): boolean {
  return /^[\p{Lu}.]{2,6}$/u.test(name) && name.replaceAll(".", "") === text;
}

function dottedAt(prose: string, start: number): string | undefined {
  if (/[\p{L}\p{N}.]/u.test(prose.slice(Math.max(0, start - 1), start))) return undefined;
  return /^(?:\p{Lu}\.){2,3}(?![\p{L}\p{N}])/u.exec(prose.slice(start, start + 8))?.[0];
}

function evidenceOf(place: Place, dotted: boolean, { lexicon }: NameSources): string | undefined {
  const word = place.words[place.first];
  if (word === undefined || acronyms.has(word.text)) return undefined;
  const { technology, commonWord } = wordClass;
  if (!dotted && (lexicon.classesOf(word.lower) & (technology | commonWord)) !== 0) return undefined;
  const previous = wordBefore(place, 1)?.lower ?? "";
  if (previous === "by" && saidBy.has(wordBefore(place, 2)?.lower ?? ""))
    return t("reads like initials behind `by`");
  if (toldWords.has(previous)) return t("reads like initials behind `{0}`", previous);
  if (dotted) return previous === "by" ? t("reads like initials behind `by`") : undefined;
  if (
    /\d:\d\d(?: ?[\p{L}]{2,4})?[\s|)\]*:–—-]*$/u.test(textBefore(place, 20)) &&
    /^ \p{Ll}/u.test(textBehind(place, 2))
  )
    return t("reads like initials behind a time");
  const next = wordBehind(place, 1);
  const verb = next !== undefined && adverbs.has(next.lower) ? wordBehind(place, 2) : next;
  const kind = textBehind(place, 1).startsWith(" ") && verb !== undefined ? verbKind(verb.lower) : undefined;
  const acts = kind === "person" || (kind === "mostly-person" && !(verb?.lower ?? "").endsWith("s"));
  return acts || (kind === "shared" && /ed$|ran$/.test(verb?.lower ?? "") && word.opens)
    ? t("reads like initials before `{0}`", verb?.lower ?? "")
    : undefined;
}
