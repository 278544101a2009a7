import { describe, expect, it } from "vitest";
import { findSystemBlame } from "../../../../src/core/lint/blame/find-system-blame.ts";

const wishes = (text: string): readonly string[] =>
  findSystemBlame(text, []).map(({ start, end }) => text.slice(start, end));

describe("wishes for machines", () => {
  it.each([
    ["The alert should have fired.", ["should have fired"]],
    ["Monitoring failed to detect it, and the probe didn't page.", ["failed to detect", "didn't page"]],
    ["The limiter ought to have rejected it.", ["ought to have rejected"]],
    ["The watchdog would have noticed it.", ["would have noticed"]],
  ])("%s", (text, expected) => {
    expect(wishes(text)).toEqual(expected);
  });

  it.each([
    "We should have tested it, and the engineer failed to notice.",
    "It should have been caught in review.",
    "The alert fired, and the queue did not drain.",
    "What should the alert have shown?",
    "Should have fired.",
    "The alert should fire at 80 %.",
  ])("are not: %s", (text) => {
    expect(wishes(text)).toEqual([]);
  });
});
