import { describe, expect, it } from "vitest";
import { decodeLexicon } from "../../../../src/core/lint/lexicon/decode-lexicon.ts";
import { foldWord } from "../../../../src/core/lint/lexicon/fold-word.ts";
import { fromBase64 } from "../../../../src/core/lint/lexicon/base64.ts";
import { wordClass } from "../../../../src/core/lint/lexicon/lexicon.ts";
import { loadLexicon } from "../../../../src/core/lint/lexicon/load-lexicon.ts";
import { byteOfCode, codeOfByte, wordCodes } from "../../../../src/core/lint/lexicon/word-codes.ts";
import { slotsOf } from "../../../../src/core/lint/lexicon/word-slots.ts";

const { given, commonWord, word, technology, place } = wordClass;

describe("the lexicon that ships", () => {
  const lexicon = loadLexicon();

  it.each([
    ["Alice", given],
    ["ALICE", given],
    ["Søren", given],
    ["Małgorzata", given],
    ["Zoë", given],
    ["Grace", given | commonWord],
    ["Noelle", given],
    ["Serge", given | word],
    ["Julia", given | technology],
    ["Sydney", given | place],
    ["Grafana", technology],
    ["Finance", commonWord],
    ["", 0],
    ["A", 0],
  ])("knows %s", (asked, classes) => {
    expect(lexicon.classesOf(asked)).toBe(classes);
  });

  it("tells by the letters what no list holds", () => {
    const likeness = (asked: string): number => lexicon.likenessOf(asked);
    for (const name of ["Kwabenaye", "Haruki", "Lindqvistsson", "Oluwafemisola"])
      expect(likeness(name), name).toBeGreaterThan(0.6);
    for (const other of ["Redeployment", "Throttlings", "Misconfiguration"])
      expect(likeness(other), other).toBeLessThan(0.2);
  });
});

describe("a table", () => {
  it("has a code for every class, and a byte for every code", () => {
    expect(new Set(wordCodes).size).toBe(wordCodes.length);
    for (let code = 0; code < 256; code += 1) expect(codeOfByte(byteOfCode(code))).toBe(code);
  });

  it("looks a word up in four slots of four segments", () => {
    const shape = { seed: 7, segment: 16, segments: 3 };
    for (const asked of ["alice", "é", "漢字", "🚒"]) {
      const slots = slotsOf(asked, shape);
      const [first = 0] = slots.map((slot) => Math.floor(slot / shape.segment));
      expect(slots.map((slot) => Math.floor(slot / shape.segment))).toEqual([
        first,
        first + 1,
        first + 2,
        first + 3,
      ]);
      expect(first).toBeLessThan(shape.segments);
    }
  });

  it("answers by the exclusive or of its slots", () => {
    const shape = { seed: 1, segment: 16, segments: 1 };
    const [slot = 0] = slotsOf("alice", shape);
    const values = new Uint8Array(64);
    values[slot] = byteOfCode(1);
    const likeness = { bits: 1, bias: 2, step: 0.25, weights: btoa("\u0088") };
    const lexicon = decodeLexicon({
      table: { ...shape, values: btoa(String.fromCharCode(...values)) },
      likeness,
    });
    expect(lexicon.classesOf("Alice")).toBe(given);
    expect(lexicon.likenessOf("Alice")).toBeCloseTo(1 / (1 + Math.exp(-2)));
  });
});

it.each(["", "M", "Ma", "Man", "\u0000\u00ff\u0080"])("base64 of %j is read", (text) => {
  const bytes = fromBase64(btoa(text).replaceAll("=", ""));
  expect(String.fromCharCode(...bytes.slice(0, text.length))).toBe(text);
});

it.each([
  ["Łukasz", "lukasz"],
  ["O’Brien", "obrien"],
  ["Ștefan", "stefan"],
  ["Jean-Luc", "jeanluc"],
  ["Straße", "strasse"],
  ["漢", "漢"],
])("folds %s to %s", (asked, folded) => {
  expect(foldWord(asked)).toBe(folded);
});
