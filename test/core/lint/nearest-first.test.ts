import { expect, it } from "vitest";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { nearestFirst } from "../../../src/core/lint/nearest-first.ts";

function finding(rule: string, start: number, end: number, level: Finding["level"] = "warning"): Finding {
  return { rule, level, message: rule, range: { start, end }, fixes: [], related: [] };
}

it("begins with what is found of a word, and ends with what is found of all around it", () => {
  const found = [
    finding("paragraph", 0, 90, "error"),
    finding("hint", 4, 10, "information"),
    finding("word", 4, 10),
    finding("other", 5, 11),
  ];
  expect(nearestFirst(found).map(({ rule }) => rule)).toEqual(["word", "other", "hint", "paragraph"]);
});
