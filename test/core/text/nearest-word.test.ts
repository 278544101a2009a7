import { describe, expect, it } from "vitest";
import { nearestWord } from "../../../src/core/text/nearest-word.ts";

const words = ["action-due", "action-owner", "timeline-gap", "json", "text", "SEV1", "SEV2"];

describe("the nearest word", () => {
  it.each([
    ["action-dew", "action-due"],
    ["actions-due", "action-due"],
    ["Action_Due", "action-due"],
    ["actionOwner", "action-owner"],
    ["timeline-gpa", "timeline-gap"],
    ["jsno", "json"],
    ["timeline", "timeline-gap"],
    ["sev1", "SEV1"],
    ["jason", "json"],
  ])("takes %j for %j", (typed, meant) => {
    expect(nearestWord(typed, words)).toBe(meant);
  });

  it.each(["", "xml", "actions", "é漢🚒", "q", "-", "a".repeat(100_000)])("takes %j for none", (typed) => {
    expect(nearestWord(typed, words)).toBeUndefined();
  });

  it("knows nothing near where there is nothing", () => {
    expect(nearestWord("json", [])).toBeUndefined();
  });

  it("takes no other number for a slip", () => {
    expect(nearestWord("SEV3", words)).toBeUndefined();
  });

  it("takes the first of two that are as near", () => {
    expect(nearestWord("bat", ["cat", "hat"])).toBe("cat");
  });
});
