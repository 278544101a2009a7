import { t } from "../../text/say.ts";
import { wordClass, type Lexicon } from "../lexicon/lexicon.ts";
import { wordList } from "./word-list.ts";
import type { Word } from "./words-in.ts";

/** What the letters of a name say before anything around it is looked at. */
export interface NameValue {
  /** 0 to 1. */
  readonly score: number;
  readonly reads: string;
}

const { given, rareGiven, surname, commonWord, word, technology, place } = wordClass;

/** The value of one word, or of a given name with what follows it. */
export function nameValue(parts: readonly Word[], lexicon: Lexicon): NameValue {
  const [first, ...rest] = parts;
  if (first === undefined) return { score: 0, reads: "" };
  if (rest.length === 0) return singleValue(first.text, lexicon);
  return fullValue(
    first.text,
    rest.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ text }) => text),
    lexicon,
  );
}

function singleValue(text: string, lexicon: Lexicon): NameValue {
  const hyphen = text.split("-");
  if (hyphen.length === 2 && hyphen.every((part) => part.length > 1)) return doubleValue(hyphen, lexicon);
  if (/^[\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’-]+$/u.test(text))
    return { score: 0.5, reads: t("reads like a name") };
  const classes = lexicon.classesOf(text);
  const reads = (classes & (given | rareGiven)) !== 0 ? t("reads like a given name") : t("reads like a name");
  return { score: valueOf(text, classes, lexicon), reads };
}

function valueOf(text: string, classes: number, lexicon: Lexicon): number {
  const mixed = (classes & (commonWord | word | technology | place)) !== 0;
  if ((classes & given) !== 0) {
    if (!mixed) return 0.75;
    if ((classes & word) !== 0) return 0.5;
    return (classes & place) !== 0 ? 0.45 : (classes & commonWord) !== 0 ? 0.35 : 0.25;
  }
  if ((classes & rareGiven) !== 0) return mixed ? 0.15 : 0.5;
  if ((classes & surname) !== 0) return mixed ? 0.15 : 0.4;
  if (mixed) return 0;
  const likeness = lexicon.likenessOf(text);
  return likeness < 0.2 ? 0.06 : 0.06 + 0.44 * likeness;
}

/** `Jean-Luc`, `Min-jun`, `Mary-Kate`: both halves have to look like names. */
function doubleValue(halves: readonly string[], lexicon: Lexicon): NameValue {
  const values = halves.map((half) => valueOf(half, lexicon.classesOf(half), lexicon));
  const joined = lexicon.likenessOf(halves.join(""));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const reads = t("reads like a given name");
  if (low >= 0.25) return { score: Math.min(0.8, high + 0.2), reads };
  if (halves.every((half) => koreanSyllables.has(half.toLowerCase()))) return { score: 0.6, reads };
  const isWord = halves.some((half) => (lexicon.classesOf(half) & commonWord) !== 0);
  if (joined > 0.5 && !isWord) return { score: 0.5, reads };
  return { score: low > 0.1 ? high * 0.7 : 0.05, reads };
}

/** `Ji-hoon`, `Min-jun`: written with a hyphen they are names, the syllables alone say little. */
const koreanSyllables = wordList(`
  ah bin byung chan chul do dong eun gyu ha hee ho hoon hwa hye hyuk hyun in jae ji jin joo joon jun jung ki kwang kyu kyung mi min myung na nam rin sang seo seok seon
  seong seung sik so soo sook su suk sun sung tae won woo ye yeon yong yoon young yu yun
`);

function fullValue(first: string, rest: readonly string[], lexicon: Lexicon): NameValue {
  const reads = t("reads like a given name and a surname");
  const head = lexicon.classesOf(first);
  const tail = lexicon.classesOf(rest.at(-1) ?? "");
  const isSurname = (tail & (surname | given | rareGiven)) !== 0;
  const mixedTail = (tail & (commonWord | word | technology | place)) !== 0;
  const likely = lexicon.likenessOf(rest.at(-1) ?? "");
  if (/^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(first)) return { score: 0.85, reads };
  if ((head & given) !== 0) {
    const mixedHead = (head & (commonWord | word | technology | place)) !== 0;
    if (!mixedHead) return { score: mixedTail ? 0.8 : isSurname || likely > 0.5 ? 0.95 : 0.85, reads };
    return { score: isSurname && !mixedTail ? 0.82 : 0.5, reads };
  }
  if ((head & rareGiven) !== 0)
    return { score: isSurname && !mixedTail ? 0.85 : likely > 0.6 && !mixedTail ? 0.7 : 0.45, reads };
  if ((head & (commonWord | word | technology | place)) !== 0) return { score: 0.05, reads };
  const same = lexicon.likenessOf(first);
  if (isSurname && !mixedTail) return { score: same > 0.6 && (head & surname) === 0 ? 0.65 : 0.45, reads };
  return { score: Math.min(same, likely) > 0.85 && !mixedTail ? 0.6 : 0.3, reads };
}
