import { describe, expect, it } from "vitest";
import { freeEntryTypes } from "../../../src/core/incident/intent.ts";
import { readShorthand } from "../../../src/core/timeline/shorthand.ts";

const line = (typed: string): unknown => readShorthand(typed, freeEntryTypes, "note");

describe("the shorthand of an input box", () => {
  it.each([
    ["finding: pool exhausted", "finding", undefined, "pool exhausted"],
    ["FINDING:é 漢 🚒", "finding", undefined, "é 漢 🚒"],
    ["detected: pager", "alert", undefined, "pager"],
    ["update customers: we are on it", "update", "customers", "we are on it"],
    ["update (Customers): we are on it", "update", "customers", "we are on it"],
    ["impact start: orders fail: all", "impact", "start", "orders fail: all"],
    ["impact end:", "impact", "end", ""],
  ])("begins with a type, and a qualifier of it: %s", (typed, type, qualifier, text) => {
    expect(line(typed)).toEqual({ type, qualifier, star: false, text });
  });

  it.each([
    "plain words",
    "finding pool exhausted",
    "update everybody: x",
    "finding start: x",
    "status: resolved",
    "declared: x",
    "https://example.org/a",
    "12:30 it fell",
    ": x",
    "",
  ])("is a note as it stands without one that may be typed: %j", (text) => {
    expect(line(text)).toEqual({ type: "note", qualifier: undefined, star: false, text });
  });

  it.each([
    ["finding: pool ⭐", "finding", true, "pool"],
    ["pool ⭐\uFE0F", "note", true, "pool"],
    ["pool⭐", "note", false, "pool⭐"],
    ["⭐ pool", "note", false, "⭐ pool"],
    ["  pool  ", "note", false, "pool"],
  ])("takes a star at the end for a key moment: %j", (typed, type, star, text) => {
    expect(line(typed)).toEqual({ type, qualifier: undefined, star, text });
  });

  it("knows only the types it is given, and falls back to what it is told", () => {
    expect(readShorthand("finding: x", ["update"], "update")).toMatchObject({
      type: "update",
      text: "finding: x",
    });
  });
});
