import { describe, expect, it } from "vitest";
import { formatInstant } from "../../../../src/core/model/instant.ts";
import { toNewEntry } from "../../../../src/core/timeline/import/pasted.ts";
import { readPasted } from "../../../../src/core/timeline/import/read-pasted.ts";
import { at } from "../../../support/record.ts";

const reader = { now: at("2026-11-21T14:30:00Z"), zone: "Asia/Kathmandu" };
const noZone = "No time zone is stated: taken as Asia/Kathmandu.";

describe("lines of a log", () => {
  it.each([
    ["ISO", "2026-11-21T14:02:11.123Z pool full", "14:02:11", "pool full"],
    ["ISO with an offset", "2026-11-21T19:47:11+0545 db-1 app[7]: full", "14:02:11", "db-1 app[7]: full"],
    ["an offset set apart", "2026-11-21 15:02:11,123 +0100 INFO - full", "14:02:11", "INFO - full"],
    ["brackets", "[2026-11-21T14:02:11Z] ERROR: full", "14:02:11", "ERROR: full"],
    ["journalctl with day and zone", "Sat 2026-11-21 15:02:11 CET db-1 app: x", "14:02:11", "db-1 app: x"],
    [
      "nginx and Apache",
      '192.0.2.1 - - [21/Nov/2026:14:02:11 +0000] "GET / HTTP/1.1" 502 0',
      "14:02:11",
      '192.0.2.1 - - "GET / HTTP/1.1" 502 0',
    ],
    ["a container's prefix", "web_1  | 2026-11-21T14:02:11Z full", "14:02:11", "web_1 full"],
    ["logfmt", 'time="2026-11-21T14:02:11Z" level=error msg="full"', "14:02:11", 'level=error msg="full"'],
    ["epoch seconds", "1795269731 full", "14:02:11", "full"],
    ["epoch with a fraction", "[1795269731.123] full", "14:02:11", "full"],
    [
      "JSON, milliseconds",
      '{"ts":1795269731123,"level":"error","msg":"pool é 漢 🚒"}',
      "14:02:11",
      "error: pool é 漢 🚒",
    ],
    ["JSON, ISO", '{"@timestamp":"2026-11-21T14:02:11Z","message":"full"}', "14:02:11", "full"],
    ["JSON, nanoseconds as text", '{"time":"1795269731000000000","event":"full"}', "14:02:11", "full"],
    ["JSON without a message", '{"ts":1795269731,"a":1}', "14:02:11", '{"ts":1795269731,"a":1}'],
    ["RFC 5424", "<34>1 2026-11-21T14:02:11Z db-1 app - full", "14:02:11", "db-1 app - full"],
  ])("are read: %s", (_, line, time, text) => {
    expect(readPasted(`${line}\r\n${line}`, reader)).toEqual({
      kind: "plain-log",
      entries: [1, 2].map(() => ({
        instant: expect.closeTo(at(`2026-11-21T${time}Z`), -3) as number,
        type: "note",
        qualifier: undefined,
        star: false,
        text,
        actor: undefined,
        uncertain: undefined,
      })),
      skipped: [],
    });
  });

  it.each([
    ["syslog", "Nov 21 19:47:11 db-1 app[7]: full", "2026-11-21T14:02:11Z", "db-1 app[7]: full"],
    ["syslog of last year", "<13>Dec  3 19:47:11 db-1 app: full", "2025-12-03T14:02:11Z", "db-1 app: full"],
    ["no zone", "2026-11-21 19:47:11,123 ERROR full", "2026-11-21T14:02:11Z", "ERROR full"],
    ["nginx errors", "2026/11/21 19:47:11 [error] 7#7: full", "2026-11-21T14:02:11Z", "[error] 7#7: full"],
    [
      "klog",
      "E1121 19:47:11.123456       1 reflector.go:138] full",
      "2026-11-21T14:02:11Z",
      "E 1 reflector.go:138] full",
    ],
    ["Java", "21-Nov-2026 19:47:11.123 INFO full", "2026-11-21T14:02:11Z", "INFO full"],
  ])("say what was assumed: %s", (_, line, instant, text) => {
    const { entries } = readPasted(line, reader);
    expect(entries.map((entry) => [formatInstant(entry.instant), entry.text, entry.uncertain])).toEqual([
      [instant, text, noZone],
    ]);
  });

  it("keep what belongs to a line with it, and skip what stands before the first", () => {
    const { entries, skipped } = readPasted(
      "$ tail app.log\n2026-11-21T14:02:11Z Error: full\n    at pool.ts:3\n\n    at app.ts:1\n2026-11-21T14:02:12Z next",
      reader,
    );
    expect(entries.map(({ text }) => text)).toEqual([
      "Error: full\n    at pool.ts:3\n    at app.ts:1",
      "next",
    ]);
    expect(skipped).toEqual(["$ tail app.log"]);
  });
});

describe("a pasted timeline", () => {
  it("may be one of ours, with types, stars and line breaks; what would change state only tells", () => {
    const { kind, entries } = readPasted(
      [
        "- 2026-11-21T14:02:11Z **Declared** SEV2: Orders fail",
        "- 2026-11-21T14:05:00Z **Update** (internal) first<br>second \\<b> ⭐",
      ].join("\n"),
      reader,
    );
    expect(kind).toBe("timeline");
    expect(entries).toEqual([
      {
        instant: at("2026-11-21T14:02:11Z"),
        type: "note",
        qualifier: undefined,
        star: false,
        text: "Declared: SEV2: Orders fail",
        actor: undefined,
        uncertain: undefined,
      },
      {
        instant: at("2026-11-21T14:05:00Z"),
        type: "update",
        qualifier: "internal",
        star: true,
        text: "first\nsecond <b>",
        actor: undefined,
        uncertain: undefined,
      },
    ]);
  });

  it.each([
    ["a list", "- 19:40 Alert fired\n- 19:47 Rolled back"],
    ["bare lines", "19:40 Alert fired\n19:47 Rolled back"],
    ["a table", "| Time | What |\n|---|---|\n| 19:40 | Alert fired |\n| 19:47 | Rolled back |"],
    ["a section", "## Timeline\n\n* 19:40 - Alert fired\n* 19:47 - Rolled back"],
  ])("may be anybody's: %s", (_, text) => {
    const { kind, entries } = readPasted(text, reader);
    const uncertain = `No day is stated: taken as 2026-11-21. ${noZone}`;
    expect(kind).toBe("timeline");
    expect(entries).toMatchObject([
      { instant: at("2026-11-21T13:55:00Z"), text: "Alert fired", uncertain },
      { instant: at("2026-11-21T14:02:00Z"), text: "Rolled back", uncertain },
    ]);
  });

  it("may state day and zone", () => {
    const text = "## Timeline (all times UTC)\n\n### 2026-11-20\n\n- 23:50 Alert fired\n- 00:10 Rolled back";
    expect(readPasted(text, reader).entries).toMatchObject([
      { instant: at("2026-11-20T23:50:00Z"), uncertain: undefined },
      { instant: at("2026-11-21T00:10:00Z"), uncertain: undefined },
    ]);
  });

  it.each(["", "\n\n", "just a sentence\nand 5 pods", "```\n"])(
    "is not made of text without times: %j",
    (text) => {
      const { entries, skipped } = readPasted(text, reader);
      expect(entries).toEqual([]);
      expect(skipped).toEqual(text.split("\n").filter((line) => line.trim() !== ""));
    },
  );
});

describe("a pasted entry", () => {
  it("is written with the name of whoever said it", () => {
    const [chat] = readPasted("Jane Doe  2:02 PM\nOrders fail\nall of them", reader).entries;
    const [log] = readPasted("2026-11-21T14:02:11Z pool full", reader).entries;
    expect(chat && toNewEntry(chat).text).toBe("Jane Doe: Orders fail\nall of them");
    expect(log && toNewEntry(log)).toEqual({
      instant: at("2026-11-21T14:02:11Z"),
      type: "note",
      qualifier: undefined,
      star: false,
      text: "pool full",
    });
  });
});
