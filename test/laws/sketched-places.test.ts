import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codedWords, otherWordAt } from "../../src/core/lint/blame/coded-words.ts";
import { detectors } from "../../src/core/lint/blame/detectors.ts";
import { blameIn } from "../../src/core/lint/blame/find-blame.ts";
import { wordsOfSketch } from "../../src/core/lint/blame/sketch.ts";
import { sketches } from "../../src/core/lint/blame/sketches.ts";
import { shortened, tokensOf, type Token } from "../../src/core/lint/blame/tokens.ts";
import { hashOf, otherMisdeed, wordCodes } from "../../src/core/lint/blame/word-codes.ts";
import { sketchedPlaces } from "../../src/core/lint/blame/sketched-places.ts";
import { isQuick } from "../support/is-quick.ts";
import { runs } from "../support/runs.ts";

/** Words that detectors look for around their triggers, and what stands between them. */
const around =
  "the a our their we nobody engineer team Sam Lee's Will operator's was is were be been not really very only too have had done could should if of to by in for on at and but , . : ; — ( ) didn't can't couldnt é 漢 🚒 14:05 eu-1 - ’s".split(
    " ",
  );
const sketched = [...sketches().values()].flatMap(wordsOfSketch).filter((word) => !word.startsWith("*"));
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...around) },
  { weight: 2, arbitrary: fc.constantFrom(...detectors.keys()) },
  { weight: 2, arbitrary: fc.constantFrom(...sketched) },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);
const sets = join(import.meta.dirname, "../eval/sets");
const sentences = readdirSync(sets)
  .filter((name) => name.startsWith("blame-"))
  .flatMap((name) => readFileSync(join(sets, name), "utf8").split("\n"))
  .filter((line) => line.startsWith("+ "))
  .map((line) => line.slice(2));

/** Sentences that blame, with something put in or left out. */
const altered = fc
  .tuple(fc.constantFrom(...sentences), fc.nat(), fc.nat(2), fc.array(piece, { maxLength: 2 }))
  .map(([sentence, at, without, pieces]) => {
    const words = sentence.split(" ");
    return words.toSpliced(at % words.length, without, ...pieces).join(" ");
  });
const prose = fc.oneof(
  altered,
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(" ")),
);

describe("sketchedPlaces", () => {
  it("are all at which anything is found, whatever the text, whoever may be named there", () => {
    fc.assert(
      fc.property(prose, fc.boolean(), (text, isFull) => {
        const tokens = isFull ? tokensOf(text, []).map(asName) : tokensOf(text, []);
        const found = blameIn(
          tokens,
          tokens.map((_, at) => at),
        );
        expect({ text, found: blameIn(tokens, sketchedPlaces(text)) }).toEqual({ text, found });
      }),
      runs(3000),
    );
  });

  it("are all at which anything is found in the sentences of the sets", () => {
    const missed = sentences.filter((sentence) => {
      const tokens = tokensOf(sentence, []);
      const all = tokens.map((_, at) => at);
      return blameIn(tokens, sketchedPlaces(sentence)).length !== blameIn(tokens, all).length;
    });
    expect(missed).toEqual([]);
  });

  it("are few in sentences that blame", () => {
    const places = sentences.reduce((sum, sentence) => sum + sketchedPlaces(sentence).length, 0);
    expect(sentences.length).toBeGreaterThan(100);
    expect(places).toBeLessThan(2 * sentences.length);
  });

  it.each([
    ["The queue of the shop was full, and it took an hour to drain.", false],
    ["The change was not rolled out before 14:05.", false],
    ["The issue lasted an hour due to a full disk on the first node of three.", false],
    ["An unauthorised change was made by Priya.", true],
    ["It was down because of Priya.", true],
    ["It was down because of Priya's push to the main branch of the shop.", true],
    ["It did not crash; no data was lost.", false],
    ["The check was not followed up.", true],
    ["MISREAD by the operator", true],
    ["Somebody miswired it.", true],
    ["漢 🚒 é", false],
    ["", false],
  ])("of %j, whether there are any: %s", (text, any) => {
    expect(sketchedPlaces(text).length > 0).toBe(any);
  });

  it.each([
    "never ",
    "not been really too ",
    "the ",
    "due to ",
    "no no ",
    "a-",
    "’",
    "   ",
    "without ",
    "if only ",
  ])("take no longer than a text of %j is long", (part) => {
    expect(isQuick(sketchedPlaces, part, 20_000)).toBe(true);
  });
});

function asName(token: Token): Token {
  return token.word.length > 1 ? { ...token, takeForName: () => undefined } : token;
}

describe("codedWords", () => {
  it("cuts a text as tokensOf does, whatever the text", () => {
    const known = [".", ",", "—", "and", "'s", "not", "did", "can", "could", "eu-1", "é"];
    const codes = wordCodes(known, shortened.keys());
    fc.assert(
      fc.property(prose, (text) => {
        const { codes: coded } = codedWords(text, codes);
        const tokens = tokensOf(text, []);
        expect(coded.length).toBe(tokens.length);
        for (const [at, { word }] of tokens.entries()) {
          const code = coded[at] ?? 0;
          if (known.includes(word)) expect([word, code]).toEqual([word, codes.codeOf(hashOf(word))]);
          else if (code < 0) expect(otherWordAt(text, code)).toBe(word);
          else expect(code).toBeLessThanOrEqual(otherMisdeed);
        }
      }),
      runs(1000),
    );
  });
});
