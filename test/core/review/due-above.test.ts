import { describe, expect, it } from "vitest";
import { dueAbove } from "../../../src/core/review/due-above.ts";

describe("a day above several actions", () => {
  it.each([
    ["By 4 December 2026", "2026-12-04"],
    ["Due 2026-12-18:", "2026-12-18"],
    ["2026-12-18", "2026-12-18"],
    ["Short term (by 2026-12-18)", "2026-12-18"],
  ])("is read from %s", (text, day) => {
    expect(dueAbove(text)?.dueDate).toBe(day);
  });

  it.each(["Prevention", "Meeting (2026-11-16)", "By the end of Q1", "Due soon"])("is none in %s", (text) => {
    expect(dueAbove(text)).toBeUndefined();
  });
});
