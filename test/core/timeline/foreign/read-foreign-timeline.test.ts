import { describe, expect, it } from "vitest";
import { readForeignTimeline } from "../../../../src/core/timeline/foreign/read-foreign-timeline.ts";
import { parsed } from "../../../support/read-markdown.ts";

function read(text: string): ReturnType<typeof readForeignTimeline> {
  const { document, sections } = parsed(text);
  return readForeignTimeline(document, sections);
}

/** Date, time and text of each entry below a Timeline heading in a document with a dated title. */
function rows(timeline: string, title = "2024-03-05 Outage", heading = "Timeline"): readonly string[] {
  const { entries } = read(`# ${title}\n\n## ${heading}\n\n${timeline}\n`);
  return entries.map(({ date = "-", time = "-", text }) => `${date} ${time} ${text}`);
}

describe("the day of times alone", () => {
  it("is none by which an action is due, wherever the actions stand", () => {
    const actions = "## Action items\n\n### Soon\n\n- Bound the retries (SRE, 2026-12-04)\n\n";
    const timeline = "## Timeline\n\n- 14:02 UTC one\n\n";
    const dayIn = (text: string): string | undefined => read(text).entries[0]?.date;
    expect(dayIn(`# R\n\n${timeline}${actions}`)).toBeUndefined();
    expect(dayIn(`# R\n\n${actions}${timeline}`)).toBeUndefined();
    expect(dayIn(`# R\n\n${timeline}${actions}## Impact\n\nOn 2026-11-19 nobody could pay.\n`)).toBe(
      "2026-11-19",
    );
  });
});

describe("the shapes of a timeline", () => {
  it("reads bullets whose time is plain, bold, bracketed or code", () => {
    expect(
      rows("- 14:02 one\n- **14:03** - two\n- [14:04] three\n- `14:05`: four\n- **14:06 UTC: five** and\n"),
    ).toEqual([
      "2024-03-05 14:02 one",
      "2024-03-05 14:03 two",
      "2024-03-05 14:04 three",
      "2024-03-05 14:05 four",
      "2024-03-05 14:06 **five** and",
    ]);
  });

  it("reads ordered lists and nested bullets below a day", () => {
    expect(rows("1. 2024-03-06 10:00 a\n\n- March 7\n  - 22:00 b\n  - 01:00 c\n")).toEqual([
      "2024-03-06 10:00 a",
      "2024-03-07 22:00 b",
      "2024-03-08 01:00 c",
    ]);
  });

  it("reads a heading per entry with its text in the heading or below", () => {
    expect(rows("### 13:35\n\nIt *broke*.\n\nMore.\n\n### 13:42 - Fixed\n\nText\n")).toEqual([
      "2024-03-05 13:35 It *broke*.",
      "2024-03-05 13:42 Fixed",
    ]);
  });

  it("reads tables with date and time in one column or several, and the text wherever it stands", () => {
    const table =
      "| Day | Date (2021) | Time (PT) | Event |\n|-|-|-|-|\n| Sun | Oct 31 | 21:54 | a \\| b |\n";
    expect(rows(table, "Compromise")).toEqual(["2021-10-31 21:54 a | b"]);
    expect(rows("| What | When |\n|-|-|\n| Disk full | 2024-03-06 10:00 |\n")).toEqual([
      "2024-03-06 10:00 Disk full",
    ]);
  });

  it("reads tables written as HTML, and tasks", () => {
    const table = [
      "<table>",
      "<tr><th>What</th><th>Time (UTC)</th></tr>",
      "<tr><td>Disk <b>full</b> &lt; 1&nbsp;%</td><td><code>10:00</code></td></tr>",
      "<tr><td>Grown</td><td>10:20</td>",
      "</table>",
    ].join("\n");
    expect(rows(table)).toEqual(["2024-03-05 10:00 Disk full < 1 %", "2024-03-05 10:20 Grown"]);
    expect(rows("- [x] 10:00 one\n- [ ] 10:10 two\n")).toEqual([
      "2024-03-05 10:00 one",
      "2024-03-05 10:10 two",
    ]);
  });

  it("reads bare lines, lines joined by breaks, and quotes below a day", () => {
    expect(rows("14:02 one\n14:03 two\nstill two\n\n**14:04** three<br>\n**14:05** four\n")).toEqual([
      "2024-03-05 14:02 one",
      "2024-03-05 14:03 two still two",
      "2024-03-05 14:04 three",
      "2024-03-05 14:05 four",
    ]);
    expect(rows("**2024/03/07**\n\n> 06:00 one\n> 06:10 two\n")).toEqual([
      "2024-03-07 06:00 one",
      "2024-03-07 06:10 two",
    ]);
  });

  it("takes a wrapped line of an item for no entry", () => {
    expect(rows("- 14:02 restarted at\n  14:05 and again\n")).toEqual([
      "2024-03-05 14:02 restarted at 14:05 and again",
    ]);
  });

  it("absorbs day headings of the timeline's own level and stops at the next section", () => {
    expect(rows("## May 12\n\n### 20:15\n\na\n\n## 13 May\n\n- 9:00 b\n\n## Impact\n\n- 10:00 no\n")).toEqual(
      ["2024-05-12 20:15 a", "2024-05-13 09:00 b"],
    );
  });

  it("reads a timeline below a bold label, dated by the heading above it", () => {
    const text =
      "# Q3\n\n## October 29 2025\n\n**Timeline:**\n\n- 23:10 a\n- 00:03 b\n\n**Root cause:** x\n\n- 10:00 no\n";
    expect(read(text).entries.map(({ date, time }) => `${date} ${time}`)).toEqual([
      "2025-10-29 23:10",
      "2025-10-30 00:03",
    ]);
  });

  it("finds nothing in a document without a timeline, nor in a table of contents and code", () => {
    const text =
      "# T\n\n- [Timeline](#timeline)\n\n## Impact\n\n- 12:00 foo\n\n## Timeline\n\n```\n12:00 log\n```\n";
    expect(read(text)).toMatchObject({ entries: [], zone: undefined });
  });
});

describe("clock times", () => {
  it.each([
    ["2:57 PM: x", "14:57"],
    ["12:05 AM x", "00:05"],
    ["10:45a x", "10:45"],
    ["13:55 PM x", "13:55"],
    ["~16:06:00 - 16:16:00 x", "16:06:00"],
    ["ca. 18:30 x", "18:30"],
    ["Between 02:00 and 02.30 PM x", "14:00"],
    ["4-5pm x", "16:00"],
    ["14: 45 x", "14:45"],
    ["14h30 x", "14:30"],
    ["1445 UTC x", "14:45"],
    ["12:48 (6:48 PDT): x", "12:48"],
    ["12:26-12:?? x", "12:26"],
  ])("reads %s", (line, time) => {
    expect(rows(`- ${line}\n`)).toEqual([`2024-03-05 ${time} x`]);
  });

  it("reads dotted times where the others are dotted, and takes a number elsewhere for a number", () => {
    expect(rows("15.59 a\n\n16.05 b\n")).toEqual(["2024-03-05 15:59 a", "2024-03-05 16:05 b"]);
    expect(rows("- 15:59 a\n- 16:00 b\n- 2.30 GB used\n")).toHaveLength(2);
  });

  it("reads the afternoon where a 12-hour clock stops saying so", () => {
    expect(rows("- 11:50 AM a\n- 12:05 b\n- 1:10 c\n").map((row) => row.slice(11, 16))).toEqual([
      "11:50",
      "12:05",
      "13:10",
    ]);
  });

  it("takes no version, ratio or count for a time", () => {
    expect(rows("- 5 of 10 nodes\n- 1:1 meeting\n- v2.1 shipped\n- 3/4 done\n")).toEqual([]);
  });
});

describe("dates", () => {
  it.each([
    ["2024-03-06 10:00 x", "2024-03-06"],
    ["20202-01-16 10:00 x", "2020-01-16"],
    ["24-10-2024 10:00 x", "2024-10-24"],
    ["4/21/23 10:00 x", "2023-04-21"],
    ["[03-26 10:00] x", "2024-03-26"],
    ["July 26th, 2022, 10:00: x", "2022-07-26"],
    ["19th of April, 10:00 x", "2024-04-19"],
    ["10:00 AM MST Saturday Feb 3rd: x", "2024-02-03"],
    ["Wednesday 10:00 x", "2024-03-06"],
  ])("reads %s", (line, date) => {
    expect(rows(`- ${line}\n`)).toEqual([`${date} 10:00 x`]);
  });

  it("reads a day with a dot", () => {
    expect(rows("### 19. April, 10:00\n\nx\n")).toEqual(["2024-04-19 10:00 x"]);
  });

  it("reads dates without times as entries", () => {
    expect(rows("05/17/2023 - The fork\n\n05/18/2023 - The fix\n")).toEqual([
      "2023-05-17 - The fork",
      "2023-05-18 - The fix",
    ]);
  });

  it("passes midnight where the clock falls far back, and leaves a slip on its day", () => {
    expect(rows("- 23:50 a\n- 00:10 b\n- 00:05 c\n")).toEqual([
      "2024-03-05 23:50 a",
      "2024-03-06 00:10 b",
      "2024-03-06 00:05 c",
    ]);
  });

  it("takes the year that brings a date nearest", () => {
    expect(rows("- 12-05 10:00 a\n- 01-02 11:00 b\n", "2024-01-03 Outage")).toEqual([
      "2023-12-05 10:00 a",
      "2024-01-02 11:00 b",
    ]);
  });

  it("keeps to the day that a sentence states for all other times", () => {
    const text =
      "Unless otherwise noted all events happened on 2019-10-21.\n\n- 2019-10-20 00:55 a\n- 01:38 b\n";
    expect(rows(text)).toEqual(["2019-10-20 00:55 a", "2019-10-21 01:38 b"]);
  });

  it("leaves a date unknown that nothing states", () => {
    expect(rows("- 14:02 x\n", "Outage")).toEqual(["- 14:02 x"]);
  });
});

describe("zones", () => {
  const zoneOf = (timeline: string, heading = "Timeline"): readonly (string | undefined)[] => {
    const { zone, entries } = read(`# 2024-07-05 x\n\n## ${heading}\n\n${timeline}\n`);
    return [
      zone,
      ...entries.map(({ instant }) =>
        instant === undefined ? undefined : new Date(instant).toISOString().slice(11, 16),
      ),
    ];
  };

  it("finds the zone in the heading, the sentence below it, a table's header and an entry", () => {
    expect(zoneOf("- 10:00 x", "Timeline (all times PST)")).toEqual(["America/Los_Angeles", "17:00"]);
    expect(zoneOf("_All times in UTC+1_\n\n- 10:00 x")).toEqual(["+01:00", "09:00"]);
    expect(zoneOf("| Time (CET) | Event |\n|-|-|\n| 10:00 | x |")).toEqual(["Europe/Paris", "08:00"]);
    expect(zoneOf("- 10:00 UTC x\n- 11:00 y")).toEqual(["UTC", "10:00", "11:00"]);
    expect(zoneOf("All times are Asia/Kathmandu.\n\n- 10:00 x")).toEqual(["Asia/Kathmandu", "04:15"]);
    expect(zoneOf("All in UTC+1, late in the day.\n\n- 10:00 x")).toEqual(["+01:00", "09:00"]);
    expect(zoneOf("(CET, the night of the move)\n\n- 10:00 x")).toEqual(["Europe/Paris", "08:00"]);
    expect(zoneOf("- 10:00 x", "Zeitlicher Ablauf (alle Zeiten in MEZ)")).toEqual(["Europe/Berlin", "08:00"]);
    expect(zoneOf("We moved to UTC+1 that day.\n\n- 10:00 x")).toEqual([undefined, undefined]);
  });

  it("lets an entry's own zone go before the timeline's", () => {
    expect(zoneOf("- 10:00 UTC x\n- 10:00 +05:45 y", "Timeline (PT)")).toEqual([
      "America/Los_Angeles",
      "10:00",
      "04:15",
    ]);
  });

  it("knows no moment where no zone is stated, and takes initials for no zone", () => {
    expect(zoneOf("- 10:00 MT asked")).toEqual([undefined, undefined]);
  });

  it("reads an ambiguous abbreviation only by evidence", () => {
    expect(zoneOf("- 10:00 x", "Timeline (IST)")).toEqual([undefined, undefined]);
    expect(zoneOf("The team in India woke up.\n\n- 10:00 x", "Timeline (IST)")).toEqual([
      "Asia/Kolkata",
      "04:30",
    ]);
    expect(zoneOf("- 10:00 x", "Timeline (IST (UTC+2))")).toEqual(["Asia/Jerusalem", "07:00"]);
    expect(zoneOf("- 10:05 Alert: started July 5, 2024 at 9:02AM UTC", "Timeline (BST)")).toEqual([
      "Europe/London",
      "09:05",
    ]);
  });

  it("reads a skipped hour as the later clock", () => {
    const { entries } = read("## Timeline (all times PT)\n\n- 2024-03-10 02:30 x\n");
    expect(entries[0]?.instant).toBe(Date.parse("2024-03-10T10:30:00Z"));
  });
});

describe("what an entry holds", () => {
  it("has type, actor, star, raw and ranges, with BOM and CRLF counted", () => {
    const text =
      "\uFEFF# 2024-03-05 é\r\n\r\n## Timeline\r\n\r\n- 10:00 UTC – **Finding** Pool 漢 🚒 full ⭐\r\n  more\r\n- [10:01 UTC] @jdoe looks\r\n";
    const { entries } = read(text);
    expect(
      entries.map(({ range, line, endLine }) => [text.slice(range.start, range.end), line, endLine]),
    ).toEqual([
      ["- 10:00 UTC – **Finding** Pool 漢 🚒 full ⭐\r\n  more", 5, 6],
      ["- [10:01 UTC] @jdoe looks", 7, 7],
    ]);
    expect(entries.map(({ raw, type, actor, star }) => ({ raw, type, actor, star }))).toEqual([
      { raw: "10:00 UTC", type: "finding", actor: undefined, star: false },
      { raw: "10:01 UTC", type: "note", actor: "@jdoe", star: false },
    ]);
  });

  it("sees the star at the end", () => {
    const entry = read("## Timeline\n\n- 2024-03-05 10:00 Key moment ⭐\n").entries[0];
    expect([entry?.star, entry?.text]).toEqual([true, "Key moment"]);
  });
});
