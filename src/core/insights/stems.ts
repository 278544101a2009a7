import { stemmer } from "stemmer";
import { oncePerText } from "../text/once-per-text.ts";

/**
 * The words of a text as they are compared: lower case, endings cut as English cuts them, without words that any text has.
 * Japanese and the like are parted by `Intl.Segmenter`. Numbers and what is longer than a word are left out.
 */
export function stemsOf(text: string): readonly string[] {
  return wordsIn(text.normalize("NFKC").toLowerCase())
    .filter((word) => word.length > 1 && word.length <= longest && !common.has(word) && /\p{L}/u.test(word))
    .map(stem);
}

const longest = 40;

/** The stemmer is English; in other writing it would do nothing but take time. */
const stem = oncePerText((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));

function wordsIn(text: string): readonly string[] {
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?|\p{N}+\p{L}[\p{L}\p{N}]*/gu) ?? [];
  return words.flatMap((word) => (unparted.test(word) ? partedIn(word) : [word.replace(/['’].*$/u, "")]));
}

/** Writing that puts no blanks between words. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function partedIn(run: string): readonly string[] {
  return Array.from(segmenter.segment(run))
    .filter(({ isWordLike, segment }) => isWordLike === true && !/^\p{Script=Hiragana}{1,2}$/u.test(segment))
    .map(({ segment }) => segment);
}

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** What says nothing of an incident: function words of English and German, and words that every incident has. */
const common: ReadonlySet<string> = new Set(
  (
    "a about after again all also an and any are as at be because been before being but by can could did do does down " +
    "during each few first for from further had has have he her here his how i if in into is it its just may more most " +
    "new no not now of off on once one only or other our out over own same she should since so some still such than that " +
    "the their them then there these they this those through to too two under until up us very was we were what when " +
    "where which while who why will with would you your " +
    "aber alle als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer es für hat " +
    "haben im in ist kein keine mehr mit nach nicht noch nur oder ohne sich sie sind so und vom von vor war waren weil " +
    "wenn werden wie wir wird wurde wurden zu zum zur über " +
    "incident incidents outage review postmortem unknown utc störung vorfall"
  ).split(" "),
);
