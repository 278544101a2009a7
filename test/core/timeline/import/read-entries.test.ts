import { describe, expect, it } from "vitest";
import { readEntries } from "../../../../src/core/timeline/import/read-entries.ts";
import { at } from "../../../support/record.ts";

const reader = { now: at("2026-11-21T14:30:00Z"), zone: "Asia/Kathmandu" };

describe("the text of an entry that was read from another document", () => {
  it.each([
    ["two backslashes are one", "- 2026-11-21 09:00 UTC grep \\\\.log", "grep \\.log"],
    ["an escaped entity is shown as typed", "- 2026-11-21 09:00 UTC a \\&#42; b", "a &#42; b"],
    ["code stays as it is", "- 2026-11-21 09:00 UTC `a\\\\.b` é 漢 🚒", "`a\\\\.b` é 漢 🚒"],
    ["our own form", "- 2026-11-21T09:00:00Z grep \\\\.log", "grep \\.log"],
    ["a table", "| Time | What |\n|---|---|\n| 2026-11-21 09:00 UTC | a \\\\\\* b |", "a \\* b"],
  ])("is unescaped once: %s", (_, pasted, text) => {
    expect(readEntries(pasted, reader)?.entries.map((entry) => entry.text)).toEqual([text]);
  });
});
