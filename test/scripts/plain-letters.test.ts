import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letters, marks, numbers, withPlainLetters } from "../../scripts/plain-letters.mjs";

type Block = readonly [first: number, last: number];
/** Whole blocks count as letters here: their digits, marks and signs too. */
const wholeBlocks: readonly Block[] = [
  [0x02b0, 0x02ff], // signs of phonetics
  [0x0700, 0x1cff],
  [0x1d00, 0x1fff], // accents beside the letters of old Greek
  [0x2c00, 0x2dff],
  [0x3190, 0x319f], // marks for reading Chinese
  [0x31c0, 0x31ef], // strokes of Han
  [0xa490, 0xabff],
  [0xfb1d, 0xfdff], // signs among the forms of Hebrew and Arabic
  [0x10000, 0x1efff],
];
/** Letters and numbers by Unicode that are signs, and none here: ⁿ, ℓ, Ⅷ, 〵, ㈠, 🄀. */
const signs: readonly Block[] = [
  [0x2071, 0x218f],
  [0x2e2f, 0x2e2f],
  [0x3031, 0x3035],
  [0x3038, 0x303c],
  [0x3220, 0x32bf],
  [0x1f100, 0x1f10c],
  [0x1fbf0, 0x1fbf9],
];
const isMark = /^\p{M}$/u;

describe("letters in few ranges", () => {
  const all = Array.from({ length: 0x40000 }, (_, code) => code);
  const assigned = all.filter((code) => !/[\p{Cn}\p{Co}\p{Cs}]/u.test(String.fromCodePoint(code)));
  const taken = (pattern: RegExp, but: RegExp, without: readonly Block[]) =>
    assigned
      .filter((code) => !without.some(([first, last]) => code >= first && code <= last))
      .map((code) => String.fromCodePoint(code))
      .filter((text) => pattern.test(text) && !but.test(text));

  it("are all letters of all scripts", () => {
    expect(taken(/^\p{L}$/u, only(letters), signs)).toEqual([]);
    expect(taken(/^[\p{L}\p{N}\p{M}]$/u, only(letters + numbers + marks), signs)).toEqual([]);
  });

  it("are letters alone in the scripts that our words are in, but for marks within words and a few signs", () => {
    expect(taken(only(letters), /^[\p{L}\p{M}]$/u, wholeBlocks)).toEqual(
      Array.from("\u0375\u0384\u0385\u03f6\u06dd\u06de\u06e9\u06fd\u06fe\u309b\u309c"),
    );
    const marksWithin = taken(only(letters), /^\p{L}$/u, wholeBlocks).filter((text) => isMark.test(text));
    expect(marksWithin.every((text) => /[\u0483-\u0489\u0591-\u06ed\u3099\u309a]/.test(text))).toBe(true);
    expect(taken(only(numbers), /^\p{N}$/u, [])).toEqual([]);
    expect(taken(only(marks), isMark, [])).toEqual([]);
  });
});

describe("a program with plain letters", () => {
  it("has them in its literals, in classes and alone", () => {
    expect(withPlainLetters(String.raw`f(/^\p{L}+[^\p{N}\p{L}_]/iu);`)).toBe(
      `f(/^[${letters}]+[^${numbers}${letters}_]/iu);`,
    );
    expect(withPlainLetters(String.raw`f(/[\]\p{M}\p{L}]\[/u,"é 漢 🚒");`)).toBe(
      String.raw`f(/[\]${marks}${letters}]\[/u,"é 漢 🚒");`,
    );
  });

  it("keeps classes that hold no letters, and whatever else is in it", () => {
    const kept = String.raw`let a=/\p{Lu}[\p{N}-]\p{M}/u,b="[",c='}]';`;
    expect(withPlainLetters(kept)).toBe(kept);
    expect(withPlainLetters(`${kept}${String.raw`/\p{L}/u`}`)).toBe(`${kept}/[${letters}]/u`);
  });

  it("has them in texts that patterns are made from", () => {
    const made = String.raw`new RegExp("(?<!\\p{L})\\[",'u');x(String.raw${"`"}[\p{L}']${"${/\\p{L}/u}"}\p{L}${"`"},${"`"}${"${y}"}(?!\\p{L})${"`"})`;
    expect(withPlainLetters(made)).toBe(
      String.raw`new RegExp("(?<![${letters}])\\[",'u');x(String.raw${"`"}[${letters}']${`\${/[${letters}]/u}`}[${letters}]${"`"},${"`"}${"${y}"}(?![${letters}])${"`"})`,
    );
  });

  it("is refused where a class is in two texts", () => {
    expect(() => withPlainLetters(String.raw`"[\\p{L}"+more`)).toThrow(
      "A class begins in this text and ends behind it",
    );
    expect(() => withPlainLetters(String.raw`more+"\\p{L}]"`)).toThrow(
      "A class ends in this text and begins before it",
    );
  });

  it("finds the same in texts of our scripts", () => {
    const patterns = [
      /(?<!\p{L})a\p{L}*/gu,
      /[\p{L}\p{N}]+/giu,
      /[^\p{L}\p{M}\p{N}]/gu,
      /\p{L}[\p{L}\p{M}'’-]*/gu,
    ];
    const plain = patterns.map((pattern) => read(withPlainLetters(String(pattern))));
    const letter = fc.constantFrom(
      ...Array.from(
        "aAzZéÉßšŁאжЖاωΩ漢字かカーｶＡ０한글ไทย1²Ⅷ _-.,:;!?'’“”„(—)·・、。：（）×÷\n🚒👩\ufe0f\u200d\u0301",
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 40 }), (text) => {
        const found = (each: RegExp) => [...text.matchAll(each)].map(({ index, 0: part }) => [index, part]);
        expect(plain.map(found)).toEqual(patterns.map(found));
      }),
    );
  });
});

/** @param ranges of a class */
function only(ranges: string) {
  return new RegExp(`^[${ranges}]$`, "u");
}

/** A pattern from its literal. */
function read(literal: string) {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}
