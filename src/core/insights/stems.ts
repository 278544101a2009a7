import { stemmer } from "stemmer";
import { oncePerText } from "../text/once-per-text.ts";

/**
 * The words of a text as they are compared: lower case, endings cut as English cuts them, without words that any text has.
 * Japanese and the like are parted by `Intl.Segmenter`. Numbers and what is longer than a word are left out.
 */
export function stemsOf(text: string): readonly string[] {
  const words = isAscii.test(text)
    ? text.toLowerCase().match(asciiWord)
    : text.normalize("NFKC").toLowerCase().match(anyWord);
  return (words ?? []).flatMap(stemsOfWord);
}

const anyWord = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?|\p{N}+\p{L}[\p{L}\p{N}]*/gu;

/** The same where there is nothing else, several times as fast. */
const isAscii = /^\p{ASCII}*$/u;
const asciiWord = /[a-z][a-z0-9]*(?:'[a-z]+)?|[0-9]+[a-z][a-z0-9]*/g;

/** The same few thousand words make up all incidents of a team. */
const stemsOfWord = oncePerText(
  (word): readonly string[] =>
    (unparted.test(word) ? partedIn(word) : [word.replace(/['’].*$/u, "")])
      .filter((part) => part.length > 1 && part.length <= longest && !common.has(part) && /\p{L}/u.test(part))
      .map((part) => (/^[a-z]+$/.test(part) ? stemmer(part) : part)), // it is English: others it leaves as they are
);

const longest = 40;

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
