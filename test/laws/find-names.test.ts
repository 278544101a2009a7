import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/core/lint/lexicon/load-lexicon.ts";
import { findNames, type NamedPerson } from "../../src/core/lint/names/find-names.ts";
import { isQuick } from "../support/is-quick.ts";
import { runs } from "../support/runs.ts";

const sources = {
  people: [],
  products: new Set<string>(),
  allowed: new Set<string>(),
  lexicon: loadLexicon(),
};
const find = (text: string): readonly NamedPerson[] => findNames(text, sources);

const piece = fc.constantFrom(
  ..."Jane|Sam Lee|Søren|@jdoe|jane@example.org|J. Smith|MK|Kafka|the|and|by|asked|merged|forgot|'s|’s|PR| |. |, |(|)|\r\n|- |漢|🚒|é|-|/|14:05".split(
    "|",
  ),
);

it("names stand where they say, in order, none within another, each with a score and a reason", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const name of find(text)) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(name.start, name.end)).toBe(name.text);
        expect(name.score).toBeGreaterThanOrEqual(0.6);
        expect(name.score).toBeLessThanOrEqual(1);
        expect(name.evidence).not.toBe("");
        ({ end } = name);
      }
    }),
    runs(300),
  );
});

it("what stands in another paragraph changes nothing", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const before = `Nothing was deleted.\n\n`;
      const alone = find(pieces.join(""));
      const behind = find(before + pieces.join(""));
      expect(behind.map(({ start, text }) => ({ start: start - before.length, text }))).toEqual(
        alone.map(({ start, text }) => ({ start, text })),
      );
    }),
    runs(200),
  );
});

describe("a long text takes no longer than its length", () => {
  it.each([
    "Bob and ",
    "A. ",
    "a-",
    "Jane's ",
    "@a.",
    "a@a.",
    "(Bob ",
    "Van de ",
    "by by ",
    "É",
    "-",
    "14:05 MK ",
  ])("of %j", (part) => {
    expect(isQuick(find, part, 20_000)).toBe(true);
  });
});
