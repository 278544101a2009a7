import { describe, expect, it } from "vitest";
import { hypothesesOf, writeHypothesis } from "../../../src/core/timeline/hypotheses.ts";
import { read, recordText } from "../../support/record.ts";

/** The hypotheses of a record with these entries, `14:05 (supported) Pool too small: full`, and their lines. */
function states(...entries: readonly string[]): readonly (readonly unknown[])[] {
  const timeline = entries.map((entry) =>
    entry.replace(/^(\d\d:\d\d) /, "- 2026-11-21T$1:00Z **Hypothesis** "),
  );
  const { snapshot } = read(recordText({ timeline }));
  const first = snapshot.timeline.at(-timeline.length)?.line ?? 0;
  return hypothesesOf(snapshot.timeline).map(({ text, state, evidence, line }) => [
    text,
    state,
    evidence,
    line - first,
  ]);
}

describe("a hypothesis", () => {
  it("is open until an entry repeats it and says how it went", () => {
    expect(
      states(
        "14:05 Pool too small",
        "14:06 DNS is broken.",
        "14:07 Somebody deployed",
        "14:08 (supported) Pool too small: 98 % in use: all day",
        "14:09 (rejected) dns is broken: `dig` answers",
      ),
    ).toEqual([
      ["Pool too small", "supported", "98 % in use: all day", 0],
      ["DNS is broken.", "rejected", "`dig` answers", 1],
      ["Somebody deployed", "open", undefined, 2],
    ]);
  });

  it("needs no evidence, and can be opened again", () => {
    expect(states("14:05 Pool too small", "14:06 (rejected) Pool too small")).toEqual([
      ["Pool too small", "rejected", undefined, 0],
    ]);
    expect(states("14:05 A", "14:06 (rejected) A: no", "14:07 (open) A: seen again")).toEqual([
      ["A", "open", "seen again", 0],
    ]);
  });

  it("may hold a colon, and may begin as another one does", () => {
    expect(
      states("14:05 Pool", "14:06 Pool: too small", "14:07 (supported) Pool: too small: full", "14:08 Pools"),
    ).toEqual([
      ["Pool", "open", undefined, 0],
      ["Pool: too small", "supported", "full", 1],
      ["Pools", "open", undefined, 3],
    ]);
    expect(states("14:05 db: too small", "14:06 (rejected) db: too small: idle")).toEqual([
      ["db: too small", "rejected", "idle", 0],
    ]);
  });

  it("follows time rather than the order of the file", () => {
    expect(states("14:09 (rejected) A: late", "14:05 A", "14:07 (supported) A: early")).toEqual([
      ["A", "rejected", "late", 1],
    ]);
  });

  it("stands for itself where nothing earlier said it", () => {
    expect(states("14:05 (supported) Pool too small: full")).toEqual([
      ["Pool too small: full", "supported", undefined, 0],
    ]);
  });

  it.each([
    ["Pool too small.", "98 % in use", "Pool too small: 98 % in use"],
    ["Pool too small.", " ", "Pool too small."],
    ["Pool too small", undefined, "Pool too small"],
  ])("is written so that it is found again: %s", (text, evidence, written) => {
    expect(writeHypothesis(text, evidence)).toBe(written);
  });
});
