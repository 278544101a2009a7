import { describe, expect, it } from "vitest";
import { buildTable } from "../../scripts/generate/lexicon/fuse-table.mjs";
import { fromBase64 } from "../../src/core/lint/lexicon/base64.ts";
import { slotsOf, type SlotShape } from "../../src/core/lint/lexicon/word-slots.ts";

type Entry = readonly [word: string, code: number];

function tableOf(entries: readonly Entry[]) {
  const { values, ...shape }: SlotShape & { values: string } = buildTable(entries, slotsOf, () => 0);
  const bytes = fromBase64(values);
  const answerOf = (word: string) =>
    slotsOf(word, shape).reduce((bits, slot) => bits ^ (bytes[slot] ?? 0), 0);
  return { answerOf, size: bytes.length };
}

describe("a table of words", () => {
  it.each([1, 2, 7, 300, 2_000])("answers for each of %i words what was put in", (count) => {
    const entries = Array.from({ length: count }, (_, index): Entry => [`né-${index}-漢`, (index * 7) % 256]);
    const { answerOf } = tableOf(entries);
    expect(entries.map(([word]) => answerOf(word))).toEqual(entries.map(([, code]) => code));
  });

  it("takes hardly more slots than words", () => {
    const { size } = tableOf(
      Array.from({ length: 4_000 }, (_, index): Entry => [`word ${index}`, index & 255]),
    );
    expect(size / 4_000).toBeLessThan(1.08);
  });

  it("says where two words cannot be told apart", () => {
    expect(() =>
      tableOf([
        ["twice", 1],
        ["twice", 2],
      ]),
    ).toThrow("two words have the same hash, or one occurs twice");
  });
});
