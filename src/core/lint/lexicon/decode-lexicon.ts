import { fromBase64 } from "./base64.ts";
import { foldWord } from "./fold-word.ts";
import { eachGram } from "./grams.ts";
import { likenessOfSum, unlikely, unmistakable, wordClass, type Lexicon } from "./lexicon.ts";
import { codeOfByte, wordCodes } from "./word-codes.ts";
import { slotsOf, type SlotShape } from "./word-slots.ts";

/** A lexicon as it is stored. */
export interface LexiconData {
  /** A byte for every word (word-codes.ts), found by word-slots.ts; in base64. */
  readonly table: SlotShape & { readonly values: string };
  /** Weights of runs of letters, two a byte, in base64; each times `step`, `bias` added. */
  readonly likeness: {
    readonly bits: number;
    readonly bias: number;
    readonly step: number;
    readonly weights: string;
  };
}

/**
 * A stored lexicon, ready to be asked. Costs nothing at first: it is decoded (some milliseconds) at the first question. A
 * word that was never listed gets a class all the same once in twenty-five times, each class once in 256.
 */
export function decodeLexicon(data: LexiconData): Lexicon {
  let classes: ((word: string) => number) | undefined;
  let likeness: ((word: string) => number) | undefined;
  const likenessOf = remembered((word) => (likeness ??= readLikeness(data.likeness))(foldWord(word)));
  const classesOf = remembered((word) => {
    const found = (classes ??= readClasses(data.table))(foldWord(word));
    if (found === 0) return likenessOf(word) >= likenessOfSum(unmistakable) ? wordClass.given : 0;
    return (found & nameBits) !== 0 && likenessOf(word) < likenessOfSum(unlikely) ? 0 : found;
  });
  return { classesOf, likenessOf };
}

const nameBits = wordClass.given | wordClass.rareGiven | wordClass.surname;

/** The same few thousand words are asked for again and again. */
function remembered(ask: (word: string) => number): (word: string) => number {
  const answers = new Map<string, number>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size > 5_000) answers.clear();
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}

function readClasses(table: LexiconData["table"]): (word: string) => number {
  const values = fromBase64(table.values);
  return (word) => {
    if (word.length < 2) return 0;
    const byte = slotsOf(word, table).reduce((bits, slot) => bits ^ (values[slot] ?? 0), 0);
    return wordCodes[codeOfByte(byte)] ?? 0;
  };
}

function readLikeness({ bits, bias, step, weights }: LexiconData["likeness"]): (word: string) => number {
  const pairs = fromBase64(weights);
  return (word) => {
    let sum = 0;
    eachGram(word, bits, (bucket) => {
      const pair = pairs[bucket >> 1] ?? 0;
      sum += (bucket % 2 === 0 ? pair & 15 : pair >> 4) - 8;
    });
    return likenessOfSum(bias + sum * step);
  };
}
