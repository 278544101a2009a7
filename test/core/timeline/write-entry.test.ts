import { describe, expect, it } from "vitest";
import { writeEntry, type NewEntry } from "../../../src/core/timeline/write-entry.ts";
import { at, read, recordText } from "../../support/record.ts";

const instant = at("2026-11-21T14:09:55Z");

function written(entry: Partial<NewEntry>): string {
  return writeEntry({ instant, type: "note", text: "", ...entry }, { bullet: "-" });
}

/** What a record reads that holds this one line. */
function reading(line: string): object | undefined {
  const entry = read(recordText({ timeline: [line] })).snapshot.timeline[0];
  return entry && { type: entry.type, qualifier: entry.qualifier, star: entry.star, text: entry.text };
}

describe("writing an entry", () => {
  it("writes time, type, qualifier, text and star", () => {
    expect(written({ type: "finding", text: "Pool exhausted on `db-eu-1`", star: true })).toBe(
      "- 2026-11-21T14:09:55Z **Finding** Pool exhausted on `db-eu-1` ⭐",
    );
    expect(written({ type: "update", qualifier: "internal", text: "We know" })).toBe(
      "- 2026-11-21T14:09:55Z **Update** (internal) We know",
    );
  });

  it("writes a note without a type word", () => {
    expect(written({ text: "Called the vendor" })).toBe("- 2026-11-21T14:09:55Z Called the vendor");
  });

  it("writes an impact that says nothing but its start", () => {
    expect(written({ type: "impact", qualifier: "start" })).toBe("- 2026-11-21T14:09:55Z **Impact** (start)");
  });

  it("cuts the moment to the second", () => {
    expect(written({ instant: instant + 999, text: "x" })).toBe("- 2026-11-21T14:09:55Z x");
  });

  it.each(["-", "*", "+"] as const)("uses the list's own bullet `%s`", (bullet) => {
    const line = writeEntry({ instant, type: "note", text: "x" }, { bullet });
    expect(line).toBe(`${bullet} 2026-11-21T14:09:55Z x`);
  });

  it.each([
    ["a note that begins like a type", "**Status** resolved"],
    ["a note that begins like a type in underscores", "__Severity__ SEV1"],
    ["a note that ends in a star", "key moment ⭐"],
    ["a note that is a star", "⭐️"],
    ["a backslash before a star", "\\⭐"],
    ["two backslashes before a star", "\\\\⭐"],
    ["a backslash at the end", "C:\\temp\\"],
    ["a line break", "first\nsecond"],
    ["HTML", "<script>alert(1)</script> <br> <!-- --> </details>"],
    ["an entity", "&lt; &#x2B50; &amp;"],
    ["a table's bar", "a | b"],
    ["right-to-left text", "שלום \u202Eabc"],
    ["a time first", "2026-11-21T14:02:11Z again"],
    ["code with a backslash", "`C:\\` is full"],
    ["an open backtick", "it's 5` long"],
  ])("reads %s back as a note with that text", (_, text) => {
    expect(reading(written({ text }))).toEqual({ type: "note", qualifier: undefined, star: false, text });
  });

  it.each(["(internal) as typed", "(start)", "(", "(a) and (b)"])(
    "reads the bracket of `%s` as text where no qualifier was chosen",
    (text) => {
      expect(reading(written({ type: "update", text }))).toEqual({
        type: "update",
        qualifier: undefined,
        star: false,
        text,
      });
    },
  );

  it("keeps the star apart from a star in the text", () => {
    expect(reading(written({ type: "finding", text: "five ⭐", star: true }))).toEqual({
      type: "finding",
      qualifier: undefined,
      star: true,
      text: "five ⭐",
    });
  });
});
