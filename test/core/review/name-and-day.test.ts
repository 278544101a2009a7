import { describe, expect, it } from "vitest";
import { nameAndDay } from "../../../src/core/review/name-and-day.ts";

const read = (line: string): readonly (string | undefined)[] | undefined => {
  const said = nameAndDay(line);
  return said === undefined ? undefined : [said.owner, said.due?.due];
};

describe("a line of a name and a day", () => {
  it.each([
    ["Jane Doe, 2026-12-04", "Jane Doe", "2026-12-04"],
    ["Wren / 4 December 2026", "Wren", "4 December 2026"],
    ["4 December 2026 – Wren", "Wren", "4 December 2026"],
    ["Wren (by 2026-12-04)", "Wren", "2026-12-04"],
    ["Wren 2026-12-04", "Wren", "2026-12-04"],
    ["No owner, 2026-12-04", "No owner", "2026-12-04"],
    ["Wren, TBD", "Wren", undefined],
  ])("tells who and when of %s", (line, owner, due) => {
    expect(read(line)).toEqual([owner, due]);
  });

  it("takes a day alone, and a name alone where it is somebody's for sure", () => {
    expect(read("4 December 2026")).toEqual([undefined, "4 December 2026"]);
    expect(read("Jane Doe")).toEqual(["Jane Doe", undefined]);
    expect(read("Data team")).toEqual(["Data team", undefined]);
    expect(read("Wren")).toBeUndefined();
  });

  it("leaves what says more", () => {
    expect(read("It failed again, 2026-12-04")).toBeUndefined();
    expect(read("Jane Doe, Sam Lee, 2026-12-04")).toBeUndefined();
    expect(read("see the pull request of last week")).toBeUndefined();
    expect(read("")).toBeUndefined();
  });
});
