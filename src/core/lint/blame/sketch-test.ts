import { oncePer } from "../../text/once-per.ts";
import type { CodedWords } from "./coded-words.ts";
import type { Sketch, Words } from "./sketch.ts";
import type { WordMatcher } from "./word-matcher.ts";
import type { Phrasing } from "./words-at.ts";

/** Whether a sketch stands around the trigger at an index. */
export type SketchTest = (words: CodedWords, at: number) => boolean;

/**
 * A way to make the tests of sketches for their triggers; each sketch is taken apart once. `matcherOf` tells words,
 * `passes` those that may stand between the parts of a sketch.
 */
export function sketchTests(
  matcherOf: (words: Words) => WordMatcher,
  passes: WordMatcher,
): (sketch: Sketch, trigger: string) => SketchTest {
  const inOrder = (parts: readonly Words[], step: 1 | -1): SketchTest => {
    const matchers = parts.map(matcherOf);
    return (words, at) => goesOn(words, at, matchers, step, passes);
  };
  const ofAll = oncePer((sketch: Sketch): SketchTest => {
    if (sketch.kind === "followed") return inOrder(sketch.parts, 1);
    if (sketch.kind === "preceded") return inOrder(sketch.parts.toReversed(), -1);
    if (sketch.kind === "followedWithin") return nearby(matcherOf(sketch.words), sketch.reach, 1);
    if (sketch.kind === "precededWithin") return nearby(matcherOf(sketch.words), sketch.reach, -1);
    return always;
  });
  const testOf = (sketch: Sketch, trigger: string): SketchTest => {
    if (sketch.kind === "perTrigger") return testOf(named(sketch.sketches, trigger), trigger);
    if (sketch.kind === "phrasings") return begun(sketch.phrasings, trigger, inOrder);
    if (sketch.kind !== "either" && sketch.kind !== "both") return ofAll(sketch);
    const tests = sketch.sketches.map((one) => testOf(one, trigger));
    return sketch.kind === "either" ? anyOf(tests) : (words, at) => tests.every((test) => test(words, at));
  };
  return testOf;
}

export const always: SketchTest = () => true;

export function anyOf(tests: readonly SketchTest[]): SketchTest {
  const [first = () => false, ...others] = tests;
  if (tests.includes(always)) return always;
  return others.length === 0 ? first : (words, at) => tests.some((test) => test(words, at));
}

/** A test that is made when it is asked first: most are hardly ever asked. */
export function whenMet(make: () => SketchTest): SketchTest {
  let made: SketchTest | undefined;
  return (words, at) => (made ??= make())(words, at);
}

/** Whether the parts from the one at `first` on stand one behind the other from `at` on, in the direction of `step`. */
function goesOn(
  words: CodedWords,
  at: number,
  parts: readonly WordMatcher[],
  step: 1 | -1,
  passes: WordMatcher,
  first = 0,
): boolean {
  const part = parts[first];
  if (part === undefined) return true;
  for (let between = 0; between <= mostBetween; between += 1) {
    const next = at + step * (between + 1);
    if (part(words, next) && goesOn(words, next, parts, step, passes, first + 1)) return true;
    if (!passes(words, next)) return false;
  }
  return false;
}

/** More words between two parts no detector reads over. */
const mostBetween = 9;

function nearby(matcher: WordMatcher, reach: number, step: 1 | -1): SketchTest {
  return (words, at) => {
    for (let distance = 1; distance <= reach; distance += 1)
      if (matcher(words, at + step * distance)) return true;
    return false;
  };
}

/** The sketch for a trigger, of several that are named by theirs. */
function named(sketches: Readonly<Record<string, Sketch>>, trigger: string): Sketch {
  for (const [triggers, sketch] of Object.entries(sketches))
    if (triggers.split(" ").includes(trigger)) return sketch;
  return { kind: "alone" };
}

/** Many phrasings begin with one word, and hardly any goes on as the second word says: so that is asked first. */
function begun(
  phrasings: readonly Phrasing[],
  trigger: string,
  inOrder: (parts: readonly Words[], step: 1 | -1) => SketchTest,
): SketchTest {
  const rests = restsBy(phrasings).get(trigger) ?? [];
  if (rests.some((rest) => rest.length === 0)) return always;
  const second = inOrder([new Set(rests.flatMap(([next = []]) => next))], 1);
  const each = whenMet(() => anyOf(rests.map((rest) => inOrder(rest, 1))));
  return (words, at) => second(words, at) && each(words, at);
}

/** How phrasings go on, by their first words. */
const restsBy = oncePer((phrasings: readonly Phrasing[]): ReadonlyMap<string, readonly Phrasing[]> => {
  const found = new Map<string, Phrasing[]>();
  for (const [first = [], ...rest] of phrasings)
    for (const word of first) {
      const before = found.get(word);
      if (before === undefined) found.set(word, [rest]);
      else before.push(rest);
    }
  return found;
});
