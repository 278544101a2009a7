import { describe, expect, it } from "vitest";
import {
  allMarked,
  due,
  duration,
  entryType,
  mark,
  position,
  progress,
  spokenDue,
  stepDue,
} from "../../../webview/cockpit/words.ts";
import { sampleEntry, sampleIncident, sampleStep } from "../support/sample-incident.ts";

describe("duration", () => {
  it.each([
    [0, "0 min"],
    [59, "59 min"],
    [60, "1 h"],
    [65, "1 h 5 min"],
    [1440, "1 d"],
    [3060, "2 d 3 h"],
    [-4, "0 min"],
  ])("says %i minutes as %s", (minutes, words) => {
    expect(duration(minutes)).toBe(words);
  });
});

describe("due", () => {
  const at = { utc: "14:07Z", local: "19:52" };

  it("says what is to come, what was missed just now and what is late in words", () => {
    expect(due({ ...at, minutesLeft: 5 })).toBe("due 14:07Z (19:52), in 5 min");
    expect(due({ ...at, minutesLeft: 0 })).toBe("overdue less than a minute, was due 14:07Z (19:52)");
    expect(due({ ...at, minutesLeft: -65 })).toBe("overdue 1 h 5 min, was due 14:07Z (19:52)");
  });

  it("is spoken without a number that counts", () => {
    expect(spokenDue({ ...at, minutesLeft: 5 }, "step")).toBe(spokenDue({ ...at, minutesLeft: 4 }, "step"));
    expect(spokenDue({ ...at, minutesLeft: 0 }, "step")).toBe("Step overdue since 14:07 UTC.");
  });

  it("is not said of a step that is marked", () => {
    const step = sampleStep("a", { due: { ...at, minutesLeft: -5 } });
    expect(stepDue(step)).toBe("Overdue 5 min, was due 14:07Z (19:52)");
    expect(stepDue({ ...step, state: "done" })).toBeUndefined();
    expect(stepDue({ ...step, state: "blocked" })).toBeDefined();
  });
});

describe("the words of a runbook", () => {
  it("counts what was skipped or blocked only where there is some", () => {
    expect(progress({ done: 2, skipped: 1, blocked: 0, left: 6 })).toBe("2 done · 1 skipped · 6 left");
    expect(progress({ done: 0, skipped: 0, blocked: 1, left: 0 })).toBe("0 done · 1 blocked · 0 left");
  });

  it("places a step in its phase", () => {
    expect(position(sampleStep("a", { phase: "First response" }), 2, 9)).toBe("Step 3 of 9 · First response");
    expect(position(sampleStep("a"), 0, 1)).toBe("Step 1 of 1");
  });

  it("gives the reason with the mark", () => {
    expect(mark(sampleStep("a", { state: "skipped", reason: "ours" }))).toBe("Skipped: ours");
    expect(mark(sampleStep("a", { state: "blocked" }))).toBe("Blocked");
    expect(mark(sampleStep("a"))).toBeUndefined();
  });

  it("asks for the resolution at the end, unless it is there", () => {
    const steps = [sampleStep("a", { state: "blocked" })];
    expect(allMarked(sampleIncident({ steps: [] }))).toBe(
      "Resolve the incident when the cause is contained.",
    );
    expect(allMarked(sampleIncident({ steps }))).toBe(
      "Resolve the incident when the cause is contained. One is blocked.",
    );
    expect(allMarked(sampleIncident({ steps: [], status: "resolved" }))).toBe("The incident is resolved.");
  });
});

describe("entryType", () => {
  it("names the type with its qualifier, and leaves a note alone", () => {
    expect(entryType(sampleEntry("a", { type: "update", qualifier: "internal" }))).toBe("update (internal)");
    expect(entryType(sampleEntry("a"))).toBe("finding");
    expect(entryType(sampleEntry("a", { type: "note" }))).toBeUndefined();
  });
});
