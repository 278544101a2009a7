import { finish, hashText } from "./hash-text.ts";

/** The measures of a table that gives a number for a word without holding the word. */
export interface SlotShape {
  readonly seed: number;
  /** A power of two. */
  readonly segment: number;
  readonly segments: number;
}

/**
 * The four slots whose values, combined by exclusive or, are the number of a word: a binary fuse filter (Graf, Lemire:
 * "Binary Fuse Filters", 2022) that stores classes in place of fingerprints, denser than peeling makes it.
 * `segments + 3` segments in all.
 */
export function slotsOf(word: string, { seed, segment, segments }: SlotShape): readonly number[] {
  const first = hashText(word, seed);
  const second = finish(hashText(word, ~seed));
  const start = Math.floor((first / 0x100000000) * segments) * segment;
  const mask = segment - 1;
  return [
    start + (second & mask),
    start + segment + ((second >>> 16) & mask),
    start + 2 * segment + (finish(second) & mask),
    start + 3 * segment + (finish(first) & mask),
  ];
}
