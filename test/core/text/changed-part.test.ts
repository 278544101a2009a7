import { describe, expect, it } from "vitest";
import { changedPart } from "../../../src/core/text/changed-part.ts";

describe("the part that changed", () => {
  it.each([
    ["- a\n- c\n", "- a\n- b\n- c\n", { start: 6, end: 6, newText: "b\n- " }],
    ["a", "a\nb", { start: 1, end: 1, newText: "\nb" }],
    ["aa", "aaa", { start: 2, end: 2, newText: "a" }],
    ["same é", "same é", { start: 6, end: 6, newText: "" }],
    ["🚒", "🚓", { start: 0, end: 2, newText: "🚓" }],
    ["a\r\n", "a\r\nb\r\n", { start: 3, end: 3, newText: "b\r\n" }],
    ["a\r", "a\r\n", { start: 1, end: 2, newText: "\r\n" }],
    ["abc", "", { start: 0, end: 3, newText: "" }],
  ])("from %j to %j", (before, after, edit) => {
    expect(changedPart(before, after)).toEqual(edit);
  });
});
