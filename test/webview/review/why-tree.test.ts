import { describe, expect, it } from "vitest";
import type { WhyAnswer } from "../../../src/protocol/review-desk.ts";
import { asked, askWhy, branch, withoutAnswer } from "../../../webview/review/why-tree.ts";

/** `"0a 1b"`: a at depth 0, b at depth 1; `_` is blank. */
const tree = (words: string): readonly WhyAnswer[] =>
  words.split(" ").map((word) => ({ depth: Number(word[0]), text: word.slice(1).replace("_", "") }));
const written = (answers: readonly WhyAnswer[]): string =>
  answers.map(({ depth, text }) => `${depth}${text || "_"}`).join(" ");

describe("the tree of whys", () => {
  it("goes deeper right behind an answer, once", () => {
    const { answers, at } = askWhy(tree("0a 1b 0c"), 1);
    expect([written(answers), at]).toEqual(["0a 1b 2_ 0c", 2]);
    expect(written(askWhy(answers, 1).answers)).toBe("0a 1b 2_ 0c");
  });

  it("branches behind all that was answered to an answer", () => {
    const { answers, at } = branch(tree("0a 1b 2c 0d"), 1);
    expect([written(answers), at]).toEqual(["0a 1b 2c 1_ 0d", 3]);
    expect(written(branch(tree("0a 1b"), 0).answers)).toBe("0a 1b 0_");
  });

  it("loses no answer but the one that goes: what answered it answers what is above", () => {
    expect(written(withoutAnswer(tree("0a 1b 2c 3d 1e"), 1).answers)).toBe("0a 1c 2d 1e");
    expect(written(withoutAnswer(tree("0a"), 0).answers)).toBe("0_");
  });

  it("knows what an answer answers", () => {
    const answers = tree("0a 1b 2c 1d");
    expect([0, 1, 2, 3].map((index) => asked(answers, index)?.text)).toEqual([undefined, "a", "b", "a"]);
  });
});
