import { describe, expect, it } from "vitest";
import { applyEdits, insertion } from "../../../src/core/text/edit.ts";

describe("applying edits", () => {
  it("counts every edit from the text before any of them, in whatever order they are given", () => {
    const edits = [
      { start: 4, end: 5, newText: "漢" },
      { start: 0, end: 3, newText: "é" },
      insertion(6, "!"),
    ];
    expect(applyEdits("abc d\r\n", edits)).toBe("é 漢\r!\n");
  });

  it("keeps the order of insertions at one place", () => {
    expect(applyEdits("ab", [insertion(1, "1"), insertion(1, "2")])).toBe("a12b");
  });

  it("inserts before what is replaced at the same place", () => {
    expect(applyEdits("ab", [{ start: 1, end: 2, newText: "c" }, insertion(1, "-")])).toBe("a-c");
  });

  it("leaves the text alone without edits", () => {
    expect(applyEdits("\uFEFFa\r\n", [])).toBe("\uFEFFa\r\n");
  });

  it.each([
    [
      [
        { start: 0, end: 2, newText: "" },
        { start: 1, end: 3, newText: "" },
      ],
    ],
    [[{ start: 2, end: 9, newText: "" }]],
    [[{ start: 2, end: 1, newText: "" }]],
  ])("throws where a planner is wrong: %j", (edits) => {
    expect(() => applyEdits("abc", edits)).toThrow(RangeError);
  });
});
