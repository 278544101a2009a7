import { describe, expect, it } from "vitest";
import { dayWithoutYear } from "../../../src/core/lint/day-without-year.ts";

describe("a day without a year", () => {
  it.each([
    ["Add an alert (Jane Doe, Dec 1)", "Dec 1"],
    ["Add an alert [1 December]", "1 December"],
    ["Add an alert — Jane Doe — Dec 1st.", "Dec 1st"],
    ["Add an alert - Jane Doe - Dec 1", "Dec 1"],
    ["Jane Doe: add an alert for 漢 🚒, 1 Dec", "1 Dec"],
    ["Add an alert @jane Dec 1", "Dec 1"],
    ["Dec 1: add an alert", "Dec 1"],
    ["Jane Doe, Dec 1: add an alert", "Dec 1"],
  ])("stands in %j", (text, written) => {
    const found = dayWithoutYear(text);
    expect(text.slice(found?.start, found?.end)).toBe(written);
    expect([found?.month, found?.day]).toEqual([12, 1]);
  });

  it.each([
    "Fix what broke on Dec 1",
    "Repeat the test of Dec 1 with more load",
    "Add an alert (Jane Doe, 2026-12-01)",
    "Add an alert (December)",
    "Page two people (v12.1)",
    "",
  ])("does not stand in %j", (text) => {
    expect(dayWithoutYear(text)).toBeUndefined();
  });
});
