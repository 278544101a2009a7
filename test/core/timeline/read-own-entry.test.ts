import type { ListItem } from "mdast";
import { describe, expect, it } from "vitest";
import type { TimelineEntry } from "../../../src/core/model/entry.ts";
import { readOwnEntry } from "../../../src/core/timeline/read-own-entry.ts";
import { at } from "../../support/record.ts";
import { parsed } from "../../support/read-markdown.ts";

function firstItem(text: string): ListItem {
  const item = parsed(text).document.root.children.flatMap((node) =>
    node.type === "list" ? node.children : [],
  )[0];
  if (item === undefined) throw new Error("No item");
  return item;
}

function entry(text: string): TimelineEntry | undefined {
  return readOwnEntry(parsed(text).document, firstItem(text));
}

describe("an entry of ours", () => {
  it("is a time, a type, a qualifier, a text and a star, each in its place", () => {
    const text =
      "\uFEFFé 漢 🚒\r\n\r\n- 2026-11-21T14:02:11Z **Update** (customers) On it & *soon* ⭐\r\n  é\r\n";
    expect(entry(text.replace("\r\n  é", ""))).toEqual({
      range: { start: text.indexOf("-"), end: text.indexOf("⭐") + 1 },
      line: 3,
      endLine: 3,
      raw: "2026-11-21T14:02:11Z",
      date: "2026-11-21",
      time: "14:02:11",
      zone: "UTC",
      instant: at("2026-11-21T14:02:11Z"),
      type: "update",
      qualifier: "customers",
      actor: undefined,
      star: true,
      sent: [],
      text: "On it & *soon*",
    });
  });

  it.each([
    ["2026-11-21T19:47:11+05:45", "+05:45", "19:47:11"],
    ["2026-11-21t14:02:11z", "UTC", undefined],
    ["2026-11-21T14:02Z", "UTC", "14:02"],
    ["2026-11-21T14:02:11.5Z", "UTC", "14:02:11"],
  ])("keeps the time as it is written: %s", (raw, zone, time) => {
    expect(entry(`- ${raw} x`)).toMatchObject({ raw, date: "2026-11-21", zone, time, text: "x" });
  });

  it.each([
    ["**Finding:** x", { type: "finding", qualifier: undefined, text: "x" }],
    ["__To do__ x", { type: "todo", qualifier: undefined, text: "x" }],
    ["**Impact**(start) x", { type: "impact", qualifier: "start", text: "x" }],
    ["**Status** ( Reopened ) → x", { type: "status", qualifier: "reopened", text: "→ x" }],
    ["**Finding** (start) x", { type: "finding", qualifier: undefined, text: "(start) x" }],
    ["**Impact** (start)x", { type: "impact", qualifier: undefined, text: "(start)x" }],
    ["**Whatever** x", { type: "note", qualifier: undefined, text: "**Whatever** x" }],
    ["so **Finding** x", { type: "note", qualifier: undefined, text: "so **Finding** x" }],
    ["*Finding* x", { type: "note", qualifier: undefined, text: "*Finding* x" }],
    ["**Impact** (end)", { type: "impact", qualifier: "end", text: "" }],
  ])("has the type of the bold word behind the time, and nothing else: %s", (source, expected) => {
    expect(entry(`- 2026-11-21T14:02:11Z ${source}`)).toMatchObject(expected);
  });

  it.each([
    ["x ⭐", true, "x"],
    ["x ⭐\uFE0F", true, "x"],
    ["⭐", true, ""],
    ["x⭐", false, "x⭐"],
    ["⭐ x", false, "⭐ x"],
    ["x \\⭐", false, "x \\⭐"],
  ])("is a key moment with a star at its end: %s", (source, star, text) => {
    expect(entry(`- 2026-11-21T14:02:11Z ${source}`)).toMatchObject({ star, text });
  });

  it("reads escapes and line breaks as people see them", () => {
    expect(entry("- 2026-11-21T14:02:11Z a \\< b<br>c\n  d")).toMatchObject({
      text: "a < b\nc d",
      endLine: 2,
    });
  });

  it("ends with its own text, though a fence is left open", () => {
    const own = "- 2026-11-21T14:02:11Z x\r\n\r\n  ```\r\n  y";
    expect(entry(`${own}\r\n\r\n- z\r\n`)).toMatchObject({
      range: { start: 0, end: own.length },
      endLine: 4,
      text: "x",
    });
  });

  it.each([
    "x",
    "14:02 x",
    "2026-02-30T14:02:11Z x",
    "2026-11-21T25:02:11Z x",
    "2026-11-21T14:02:11 x",
    "2026-11-21T14:02:11Zx",
    "**2026-11-21T14:02:11Z** x",
    "# 2026-11-21T14:02:11Z",
    "",
  ])("is none without an instant that exists: %j", (source) => {
    expect(entry(`- ${source}\n`)).toBeUndefined();
  });
});
