import { stemsOf } from "./stems.ts";

/**
 * Stems as words that people wrote: the first word of the texts with each stem, as it stands there. A stem that none of
 * their words has is left out: nobody reads `empti`.
 */
export function wordsBehind(stems: readonly string[], texts: readonly string[]): readonly string[] {
  const words = new Map<string, string>();
  for (const text of texts) {
    for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu) ?? []) {
      for (const stem of stemsOf(word)) if (!words.has(stem)) words.set(stem, word);
    }
  }
  return stems.flatMap((stem) => words.get(stem) ?? []);
}
