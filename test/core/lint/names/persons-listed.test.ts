import { expect, it } from "vitest";
import { loadLexicon } from "../../../../src/core/lint/lexicon/load-lexicon.ts";
import { personsListed } from "../../../../src/core/lint/names/persons-listed.ts";

const lexicon = loadLexicon();

it.each([
  ["Incident Commander: Jane Doe, @slee", ["Jane Doe sure", "@slee unsure"]],
  ["Sydney and Ngozi-Đặng / Sam", ["Sydney sure", "Sam sure"]],
  ["Payments team & SRE", []],
  ["jane@example.org (until noon)", ["jane@example.org unsure"]],
  ["Jenkins", []],
  ["TBD", []],
])("finds persons in: %s", (text, expected) => {
  const found = personsListed(text, "is listed", lexicon);
  expect(found.map(({ name, sure }) => `${name} ${sure ? "sure" : "unsure"}`)).toEqual(expected);
});
