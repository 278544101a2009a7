import { describe, expect, it } from "vitest";
import { stampedEntries, timeHint, timeWords } from "../../../src/extension/language/entry-times.ts";
import { at, declaredAt, read, recordText } from "../../support/record.ts";

const kathmandu = "Asia/Kathmandu";

describe("the time behind a stamp", () => {
  it.each([
    ["2026-11-21T14:14:11Z", kathmandu, "19:59 local, T+12 min"],
    ["2026-11-21T14:02:11Z", "UTC", "T+0 min"],
    ["2026-11-21T12:57:00Z", kathmandu, "18:42 local, T-1 h 5 min"],
    ["2026-11-21T19:00:00Z", kathmandu, "11-22 00:45 local, T+4 h 57 min"],
    ["2026-11-24T15:02:11Z", "UTC", "T+3 d 1 h"],
  ])("of %s in %s is %s", (time, zone, hint) => {
    expect(timeHint(at(time), zone, declaredAt)).toBe(hint);
  });

  it("says what it knows where no declaration is known", () => {
    expect(timeHint(at("2026-11-21T14:14:11Z"), kathmandu, undefined)).toBe("19:59 local");
    expect(timeHint(at("2026-11-21T14:14:11Z"), "UTC", undefined)).toBeUndefined();
  });

  it("is said in words with day and zone", () => {
    expect(timeWords(at("2026-11-21T19:00:00Z"), kathmandu, declaredAt)).toEqual([
      "2026-11-22 00:45 in Asia/Kathmandu, 2026-11-21 19:00 UTC.",
      "4 h 57 min after the declaration.",
    ]);
    expect(timeWords(at("2026-11-21T13:00:00Z"), "UTC", declaredAt)).toEqual([
      "2026-11-21 13:00 UTC.",
      "1 h 2 min before the declaration.",
    ]);
    expect(timeWords(declaredAt, "UTC", declaredAt)[1]).toBe("Within the minute of the declaration.");
  });

  it("stands behind the stamps of the lines asked for, whatever their list and line breaks", () => {
    const text = `\uFEFF${recordText({
      timeline: [
        "* 2026-11-21T14:02:11Z **Declared** SEV2: é 漢 🚒",
        "* no time",
        "* 2026-11-21T14:14:11Z 2026-11-21T14:14:11Z twice",
        "* 2026-11-21T14:20:00Z below",
      ],
    })}`.replaceAll("\n", "\r\n");
    const lines = text.split("\r\n");
    const first = lines.findIndex((line) => line.startsWith("* ")) + 1;
    const found = stampedEntries(read(text), first, first + 2);
    expect(found.map(({ stamp }) => text.slice(stamp.start - 2, stamp.end))).toEqual([
      "* 2026-11-21T14:02:11Z",
      "* 2026-11-21T14:14:11Z",
    ]);
  });
});
