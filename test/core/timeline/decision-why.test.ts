import { describe, expect, it } from "vitest";
import { readDecision, writeDecision } from "../../../src/core/timeline/decision-why.ts";

describe("the reason of a decision", () => {
  it.each([
    ["Roll back", "the fix needs a day", "Roll back. Why: the fix needs a day"],
    ["Roll back!", " faster ", "Roll back! Why: faster"],
    ["Roll back", undefined, "Roll back"],
    ["Roll back ", " ", "Roll back"],
    ["戻す。", "é 漢 🚒", "戻す。 Why: é 漢 🚒"],
  ])("stands behind what was decided: %s", (what, why, text) => {
    expect(writeDecision(what, why)).toBe(text);
  });

  it.each([
    ["Roll back. Why: the fix needs a day", "Roll back.", "the fix needs a day"],
    ["Roll back!\nwhy: faster. Why: it is", "Roll back!", "faster. Why: it is"],
    ["Roll back\nWhy: faster", "Roll back", "faster"],
    ["Ask the team why: nobody knows", "Ask the team why: nobody knows", undefined],
    ["Roll back. Why:", "Roll back. Why:", undefined],
    ["", "", undefined],
  ])("is read where the text says so: %s", (text, what, why) => {
    expect(readDecision(text)).toEqual({ what, why });
  });
});
