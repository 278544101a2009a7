import { describe, expect, it } from "vitest";
import { saidOfAll } from "../../../src/core/review/said-of-all.ts";

const read = (text: string): readonly (string | undefined)[] | undefined => {
  const said = saidOfAll(text);
  return said === undefined ? undefined : [said.owner, said.due?.dueDate];
};

describe("what is said of all actions", () => {
  it.each([
    ["Owner of all of these: Jane Doe. Due: 2026-12-18.", "Jane Doe", "2026-12-18"],
    [
      "All actions are owned by the Data team and are due by 18 December 2026 unless stated otherwise.",
      "Data team",
      "2026-12-18",
    ],
    ["Jane Doe owns all of these.", "Jane Doe", undefined],
    ["Everything below is due on 2026-12-18.", undefined, "2026-12-18"],
    ["Owner: Jane Doe", "Jane Doe", undefined],
  ])("is read from: %s", (text, owner, day) => {
    expect(read(text)).toEqual([owner, day]);
  });

  it.each([
    "All of these were discussed on 2026-11-16.",
    "All actions have owners in the tracker.",
    "Everyone owns all of these.",
    "We met on 2026-11-16 with the data team.",
  ])("is nothing in: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});
