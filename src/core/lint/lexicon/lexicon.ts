/** What a word is known as, as bits: one word may be several things (`Grace`: given name and everyday word). */
export const wordClass = Object.freeze({
  /** A given name that several sources list. */
  given: 1,
  /** A given name that few sources list. */
  rareGiven: 2,
  surname: 4,
  /** An English word, together with `given` one in everyday use: `Will`, `Mark`, `Grace`. */
  commonWord: 8,
  /** A name that is an English word, a product or a place as well: `Dean`, `Pierce`. */
  word: 16,
  /** A product, company or language; alone also a place. */
  technology: 32,
  /** A city, region or country that persons are called by too: `Sydney`. */
  place: 64,
});

/**
 * From this sum of weights on a word is a given name, listed or not, unless it is listed as another thing: of 23,000 given
 * names 6,000 are such, of 26,000 words and products 400.
 */
export const unmistakable = 4;

/** Below it nobody is called so: the table answered for a word it does not hold. Words and products need not be listed then. */
export const unlikely = -2;

/** A sum of weights as a likeness, 0 to 1. */
export function likenessOfSum(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** What is known of words before any document is read; decoded once, asked often. */
export interface Lexicon {
  /** The classes of a word as a sum of `wordClass` bits, 0 where nothing is known. Case and accents make no difference. */
  readonly classesOf: (word: string) => number;
  /** How much the letters of a word look like those of a person's name, 0 to 1. */
  readonly likenessOf: (word: string) => number;
}

/** Knows nothing: names are then found by rosters, addresses and the plainest evidence. */
export const emptyLexicon: Lexicon = Object.freeze({ classesOf: () => 0, likenessOf: () => 0 });
