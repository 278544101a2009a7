import type { TimelineEntry } from "../model/entry.ts";
import { oncePer } from "../text/once-per.ts";
import { weakMemory } from "../text/weak-memory.ts";

type Timeline = readonly TimelineEntry[];

const wordsOf = weakMemory<Timeline, readonly object[]>();

/**
 * Notes that a timeline says what every other one says that was noted with the same objects in the same order; where its
 * entries stand is another matter.
 */
export function noteWords(timeline: Timeline, words: readonly object[]): void {
  wordsOf.set(timeline, words);
}

/**
 * What `work` makes of the words and times of a timeline's entries, worked out once for as long as an edit leaves them as
 * they are. What it gives holds no places and no entries, but their indexes.
 */
export function perWords<Value>(work: (timeline: Timeline) => Value): (timeline: Timeline) => Value {
  const known = weakMemory<object, { readonly words: readonly object[]; readonly value: Value }>();
  return oncePer((timeline) => {
    const words = wordsOf.get(timeline) ?? [];
    const [first] = words;
    if (first === undefined) return work(timeline);
    const before = known.get(first);
    const isSame =
      before?.words.length === words.length && words.every((word, index) => word === before.words[index]);
    const value = before !== undefined && isSame ? before.value : work(timeline);
    known.set(first, { words, value });
    return value;
  });
}
