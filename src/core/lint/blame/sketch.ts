import type { Phrasing } from "./words-at.ts";

/**
 * What has to stand around a trigger for its detector to find anything there. A sketch asks for less than the detector,
 * and can be looked for without taking the text apart: it tells nearly every text in which nothing would be found.
 */
export type Sketch =
  /** Nothing but the trigger. */
  | { readonly kind: "alone" }
  /** Parts one behind the other, from the trigger on or up to it; adverbs, "not" and "been" may stand between. */
  | { readonly kind: "followed" | "preceded"; readonly parts: readonly Words[] }
  /** A word at most so many tokens behind the trigger, or before it. */
  | { readonly kind: "followedWithin" | "precededWithin"; readonly reach: number; readonly words: Words }
  | { readonly kind: "either" | "both"; readonly sketches: readonly Sketch[] }
  /** Other sketches for other triggers, which are parted by spaces; `alone` for those that are not named. */
  | { readonly kind: "perTrigger"; readonly sketches: Readonly<Record<string, Sketch>> }
  /** Phrasings that begin with the trigger. */
  | { readonly kind: "phrasings"; readonly phrasings: readonly Phrasing[] };

/** Words any of which may stand somewhere; names of kinds among them. */
export type Words = Iterable<string>;

/** Stands for a word that may be a noun for people. */
export const peopleNoun = "*people*";

/** Stands for a word that may be a participle of the past. */
export const participle = "*participle*";

/** Stands for a word in `-ing`. */
export const gerund = "*gerund*";

export function followedBy(...parts: readonly Words[]): Sketch {
  return { kind: "followed", parts };
}

export function precededBy(...parts: readonly Words[]): Sketch {
  return { kind: "preceded", parts };
}

export function followedWithin(reach: number, words: Words): Sketch {
  return { kind: "followedWithin", reach, words };
}

export function precededWithin(reach: number, words: Words): Sketch {
  return { kind: "precededWithin", reach, words };
}

export function either(...sketches: readonly Sketch[]): Sketch {
  return { kind: "either", sketches };
}

export function both(...sketches: readonly Sketch[]): Sketch {
  return { kind: "both", sketches };
}

export function perTrigger(sketches: Readonly<Record<string, Sketch>>): Sketch {
  return { kind: "perTrigger", sketches };
}

/** All words that a sketch tells from others. */
export function wordsOfSketch(sketch: Sketch): readonly string[] {
  switch (sketch.kind) {
    case "alone":
      return [];
    case "followed":
    case "preceded":
      return sketch.parts.flatMap((part) => [...part]);
    case "followedWithin":
    case "precededWithin":
      return [...sketch.words];
    case "either":
    case "both":
      return sketch.sketches.flatMap(wordsOfSketch);
    case "perTrigger":
      return Object.values(sketch.sketches).flatMap(wordsOfSketch);
    case "phrasings":
      return sketch.phrasings.flat(2);
  }
}
