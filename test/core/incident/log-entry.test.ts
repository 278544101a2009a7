import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { after, at, read, recordText, refusal } from "../../support/record.ts";

const noon = at("2026-11-21T15:00:00Z");
const note: Intent = { kind: "log", at: noon, type: "note", text: "x" };

describe("what is logged", () => {
  it.each([
    [{ ...note, text: " \n" }, "There is nothing to log. Say what was seen or done."],
    [
      { ...note, type: "update", qualifier: "everybody" },
      "`everybody` says nothing known of an entry of type update.",
    ],
    [
      { ...note, type: "finding", qualifier: "open" },
      "`open` says nothing known of an entry of type finding.",
    ],
  ] as const)("is refused as %j", (intent, reason) => {
    expect(refusal(recordText(), intent).reason).toBe(reason);
  });

  it("may be an impact's start without a word", () => {
    const text = after(recordText(), { kind: "log", at: noon, type: "impact", qualifier: "start", text: "" });
    expect(text).toContain("- 2026-11-21T15:00:00Z **Impact** (start)\n");
    expect(read(text).snapshot.milestones.started).toBe(noon);
  });
});
