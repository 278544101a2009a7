import { once } from "../../text/once.ts";
import { codedWords, codeOfWordAt } from "./coded-words.ts";
import { detectors } from "./detectors.ts";
import { adverbs, isAdverb } from "./grammar-words.ts";
import { isMisdeed } from "./is-misdeed.ts";
import { sketches } from "./sketches.ts";
import { always, anyOf, sketchTests, whenMet, type SketchTest } from "./sketch-test.ts";
import { wordsOfSketch, type Sketch } from "./sketch.ts";
import { shortened } from "./tokens.ts";
import { degrees } from "./turn-of-phrase.ts";
import { hashOf, otherAdverb, otherMisdeed, otherWord, wordCodes, type WordCodes } from "./word-codes.ts";
import { wordMatchers } from "./word-matcher.ts";

/**
 * The indices of the tokens of a text at which anybody may be blamed: at all others `blameIn` finds nothing, whoever is
 * named there. It cuts the text as `tokensOf` does but makes nothing of its words, and asks around each trigger whether the
 * sketch of a detector stands there: so the text in which nothing is found, nearly all there is, costs little.
 */
export function sketchedPlaces(text: string): readonly number[] {
  const { codes, tests } = netOfSketches();
  const words = codedWords(text, codes);
  const places: number[] = [];
  for (let at = 0; at < words.codes.length; at += 1) {
    const code = words.codes[at] ?? otherWord;
    if (code > otherAdverb && tests[code]?.(words, at) === true) places.push(at);
  }
  return places;
}

const alone: Sketch = { kind: "alone" };

/** What may stand between the parts of a sketch. */
const between = [...adverbs, ...degrees, "not", "been"];

/** What texts are looked through with. */
interface Net {
  readonly codes: WordCodes;
  /** By the code of a trigger, what may stand around it. */
  readonly tests: readonly (SketchTest | undefined)[];
}

/** Made when the first text is looked through: that takes as long as some fifty pages take without it. */
const netOfSketches = once(makeNet);

function makeNet(): Net {
  const sketched = [...sketches().values()].flatMap(wordsOfSketch);
  const known = [...new Set([".", ...detectors.keys(), ...between, ...sketched])];
  const codes = wordCodes(known, shortened.keys());
  return { codes, tests: testsOfTriggers(known, codes) };
}

function testsOfTriggers(known: readonly string[], codes: WordCodes): Net["tests"] {
  const codeOf = (word: string): number => codes.codeOf(hashOf(word));
  const passing = new Uint8Array(codes.size);
  for (const word of [...between, ...known.filter(isAdverb)]) passing[codeOf(word)] = 1;
  passing[otherAdverb] = 1;
  const testOf = sketchTests(wordMatchers(known, codes), (words, at) => {
    const code = codeOfWordAt(words, at, otherWord);
    return code >= 0 && passing[code] === 1;
  });
  const found = Array.from({ length: codes.size }, (): SketchTest | undefined => undefined);
  const add = (code: number, test: SketchTest): void => {
    const before = found[code];
    found[code] = before === undefined ? test : anyOf([before, test]);
  };
  add(otherMisdeed, always);
  for (const word of known.filter(isMisdeed)) add(codeOf(word), always);
  for (const [trigger, looking] of detectors)
    add(
      codeOf(trigger),
      whenMet(() => anyOf(looking.map((detector) => testOf(sketches().get(detector) ?? alone, trigger)))),
    );
  return found;
}
