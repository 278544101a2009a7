/** Numbers for words, found by a hash that is reckoned up letter by letter: no text is cut out for it. */
export interface WordCodes {
  /** Above all codes. */
  readonly size: number;
  /** Above the codes of words that stand for two, and below those of all others that are known. */
  readonly twoBelow: number;
  /** The code of the word with a hash; `otherWord` where it is not known. */
  readonly codeOf: (hash: number) => number;
}

/** The code of a word that is not known. */
export const otherWord = 0;

/** The code of an adverb that is not known. */
export const otherAdverb = 1;

/** The code of a verb in `mis-` that is not known. */
export const otherMisdeed = 2;

/** The hash of a word that goes on with one more character, after Fowler, Noll and Vo (FNV-1a); 0 is that of no character. */
export function hashOn(hash: number, character: number): number {
  return Math.imul(hash ^ character, 16_777_619);
}

/** The hash of a word in lower case. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

/**
 * Codes for some words, of which `two` stand for two each ("cannot"). Words with one hash get one code; of a million words
 * that are not known hardly one has the hash of a known one.
 */
export function wordCodes(words: Iterable<string>, two: Iterable<string>): WordCodes {
  const hashes = new Set(Array.from(two, hashOf));
  const twoBelow = otherMisdeed + 1 + hashes.size;
  for (const word of words) hashes.add(hashOf(word));
  let slots = 64;
  while (slots < 4 * hashes.size) slots *= 2;
  const keys = new Int32Array(slots);
  const codes = new Int32Array(slots);
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    while (codes[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  let size = otherMisdeed + 1;
  for (const hash of hashes) {
    const slot = slotOf(hash);
    keys[slot] = hash;
    codes[slot] = size;
    size += 1;
  }
  return { size, twoBelow, codeOf: (hash) => codes[slotOf(hash)] ?? otherWord };
}
