/**
 * The runs of two to five letters of a folded word, its ends marked, as buckets of a table of `2 ** bits`: what the
 * likeness of a word to a name is the sum of. Calls `each` with one bucket a run.
 */
export function eachGram(word: string, bits: number, each: (bucket: number) => void): void {
  const text = `^${word}$`;
  const mask = 2 ** bits - 1;
  for (let start = 0; start + 1 < text.length; start += 1) {
    let hash = text.charCodeAt(start);
    const end = Math.min(start + 5, text.length);
    for (let index = start + 1; index < end; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) ^ (hash >>> 15);
      const mixed = Math.imul(hash, 0x2c1b3c6d);
      each((mixed ^ (mixed >>> 13)) & mask);
    }
  }
}
