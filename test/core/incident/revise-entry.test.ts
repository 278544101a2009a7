import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const timeline = [
  declared,
  "- 2026-11-21T14:05:00Z **Status** investigating → identified",
  "- 2026-11-21T14:10:00Z **Update** (internal) We know it",
  "- 2026-11-21T14:20:00Z note",
  "",
  "  More of it.",
];
const text = recordText({
  timeline,
  frontMatter: ["title: Checkout errors", "severity: SEV2", "status: identified"],
});
const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;
const on = (part: string): Pick<Extract<Intent, { kind: "delete-entry" }>, "at" | "entry"> => ({
  at: at("2026-11-21T15:00:00Z"),
  entry: { line: lineOf(part) },
});
const changedTo = (intent: Intent): readonly string[] => addedLines(text, after(text, intent));

describe("revising an entry", () => {
  it("changes the text and keeps time, type, qualifier and what stands below", () => {
    expect(changedTo({ kind: "edit-entry", ...on("We know"), text: "**Status** é 漢 🚒 ⭐" })).toEqual([
      "- 2026-11-21T14:10:00Z **Update** (internal) **Status** é 漢 🚒 &#x2B50;",
    ]);
    expect(changedTo({ kind: "edit-entry", ...on("note"), text: "# x" })).toEqual([
      "- 2026-11-21T14:20:00Z # x",
    ]);
  });

  it("stars it, and takes the star away", () => {
    const starred = after(text, { kind: "star-entry", ...on("We know"), star: true });
    expect(addedLines(text, starred)).toEqual(["- 2026-11-21T14:10:00Z **Update** (internal) We know it ⭐"]);
    expect(after(starred, { kind: "star-entry", ...on("We know"), star: false })).toBe(text);
  });

  it("gives it another type", () => {
    expect(changedTo({ kind: "retype-entry", ...on("We know"), type: "finding" })).toEqual([
      "- 2026-11-21T14:10:00Z **Finding** We know it",
    ]);
    expect(changedTo({ kind: "retype-entry", ...on("note"), type: "impact", qualifier: "start" })).toEqual([
      "- 2026-11-21T14:20:00Z **Impact** (start) note",
    ]);
  });

  it("writes the front matter anew where the present changes", () => {
    expect(changedTo({ kind: "delete-entry", ...on("**Status**") })).toEqual(["status: investigating"]);
    expect(changedTo({ kind: "delete-entry", ...on("We know") })).toEqual([]);
    const edited = { kind: "edit-entry", ...on("**Status**"), text: "investigating → monitoring" } as const;
    expect(changedTo(edited)).toEqual([
      "status: monitoring",
      "- 2026-11-21T14:05:00Z **Status** investigating → monitoring",
    ]);
  });

  it("moves it in time, past others where it must", () => {
    expect(changedTo({ kind: "move-entry", ...on("We know"), to: at("2026-11-21T14:12:13Z") })).toEqual([
      "- 2026-11-21T14:12:13Z **Update** (internal) We know it",
    ]);
    const moved = after(text, { kind: "move-entry", ...on("We know"), to: at("2026-11-21T14:03:00Z") });
    expect(read(moved).snapshot.timeline.map((entry) => entry.raw.slice(11, 16))).toEqual([
      "14:02",
      "14:03",
      "14:05",
      "14:20",
    ]);
  });

  it("moves it with all that stands below it", () => {
    const moved = after(text, { kind: "move-entry", ...on("note"), to: at("2026-11-21T14:03:00Z") });
    expect(moved).toContain(
      "- 2026-11-21T14:03:00Z note\n\n  More of it.\n- 2026-11-21T14:05:00Z **Status**",
    );
    expect(moved).toHaveLength(text.length);
  });

  it("refuses what is not there any more, what would be empty, and what can't be so", () => {
    const entry = { line: lineOf("note"), text: "another note" };
    expect(refusal(text, { ...on("note"), kind: "delete-entry", entry }).reason).toMatch(
      /no such entry at line/,
    );
    expect(refusal(text, { ...on("note"), kind: "edit-entry", text: " " }).reason).toMatch(/nothing left/);
    expect(refusal(text, { ...on("**Status**"), kind: "edit-entry", text: "better" }).line).toBe(
      lineOf("**Status**"),
    );
    const retyped = { ...on("note"), kind: "retype-entry", type: "impact", qualifier: "internal" } as const;
    expect(refusal(text, retyped).reason).toMatch(/says nothing known/);
  });
});
