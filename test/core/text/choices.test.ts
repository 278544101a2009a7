import { describe, expect, it } from "vitest";
import { choiceHint, expectedWords } from "../../../src/core/text/choices.ts";

const few = ["text", "json", "sarif"];
const many = Array.from({ length: 26 }, (_, index) => `rule-${String.fromCharCode(97 + index).repeat(4)}`);

describe("what to choose instead of a word that is not known", () => {
  it.each([
    ["xml", few, "Choose one of text, json, sarif."],
    ["jsno", few, "Did you mean `json`? Choose one of text, json, sarif."],
    ["rule-bbb", many, "Did you mean `rule-bbbb`?"],
    [
      "x",
      many,
      "Choose one of rule-aaaa, rule-bbbb, rule-cccc, rule-dddd, rule-eeee, rule-ffff and 20 more.",
    ],
  ])("tells for %j", (typed, known, said) => {
    expect(choiceHint(typed, known)).toBe(said);
  });

  it.each([
    ["xml", few, "one of `text`, `json`, `sarif`"],
    ["jsno", few, "`json` or else one of `text`, `sarif`"],
    ["files", ["files"], "`files`"],
    ["xyz", ["files"], "`files`"],
    ["rule-bbb", many, "`rule-bbbb`"],
    [
      "x",
      many,
      "one of `rule-aaaa`, `rule-bbbb`, `rule-cccc`, `rule-dddd`, `rule-eeee`, `rule-ffff` and 20 more",
    ],
  ])("expects for %j", (typed, known, said) => {
    expect(expectedWords(typed, known)).toBe(said);
  });
});
