import { describe, expect, it } from "vitest";
import { decisionsOf, readDecision, writeDecision } from "../../../src/core/timeline/decision-why.ts";
import { read, recordText } from "../../support/record.ts";

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

  it("is known of every decision of a timeline", () => {
    const timeline = [
      "- 2026-11-21T14:05:00Z **Decision** Roll back. Why: the fix needs a day",
      "- 2026-11-21T14:06:00Z Why not?",
      "- 2026-11-21T14:07:00Z **Decision** Wait",
    ];
    expect(decisionsOf(read(recordText({ timeline })).snapshot.timeline)).toEqual([
      { what: "Roll back.", why: "the fix needs a day", line: 14 },
      { what: "Wait", why: undefined, line: 16 },
    ]);
  });
});
