import { describe, expect, it } from "vitest";
import { formatInstant } from "../../../../src/core/model/instant.ts";
import { readPasted } from "../../../../src/core/timeline/import/read-pasted.ts";
import { at } from "../../../support/record.ts";

/** A copy as `[kind, [time, actor, text, uncertain?] …]`; it is Saturday, 19:47 in Kathmandu. */
function pasted(lines: readonly string[], eol = "\n", zone = "Asia/Kathmandu"): readonly unknown[] {
  const { kind, entries } = readPasted(lines.join(eol), { now: at("2026-11-21T14:02:11Z"), zone });
  return [
    kind,
    ...entries.map(({ instant, actor, text, uncertain }) => [
      formatInstant(instant).slice(0, 16),
      actor,
      text,
      ...(uncertain === undefined ? [] : [uncertain]),
    ]),
  ];
}

const today = "No day is stated: taken as 2026-11-21.";

describe("messages copied from Slack", () => {
  it("are a name and a time, then the text", () => {
    const lines = [
      "Jane Doe  2:02 PM",
      "Orders fail é 漢 🚒",
      "second line",
      "Sam Lee  2:05 PM",
      "Looking (edited)",
    ];
    const read = [
      "slack",
      ["2026-11-21T08:17", "Jane Doe", "Orders fail é 漢 🚒\nsecond line", today],
      ["2026-11-21T08:20", "Sam Lee", "Looking", today],
    ];
    expect(pasted(lines)).toEqual(read);
    expect(pasted(lines, "\r\n")).toEqual(read);
    expect(pasted(lines.map((line) => line.replace(" PM", "\u202FPM")))).toEqual(read);
  });

  it("may have the name on a line of its own, and times alone for what the same person says next", () => {
    expect(
      pasted([
        "Jane Doe",
        "  2:02 PM",
        "Orders fail",
        "2:03",
        "All of them",
        "deploybot",
        "APP",
        "  2:04 PM",
        "Deployed 4.2",
      ]).slice(1),
    ).toEqual([
      ["2026-11-21T08:17", "Jane Doe", "Orders fail", today],
      ["2026-11-21T08:18", "Jane Doe", "All of them", today],
      ["2026-11-21T08:19", "deploybot", "Deployed 4.2", today],
    ]);
  });

  it("may show a status behind the name, and 24 hours", () => {
    expect(pasted(["Jane Doe:house:  14:02", "a", "Sam Lee :palm_tree: :tada:  14:03", "b"])).toEqual([
      "slack",
      ["2026-11-21T08:17", "Jane Doe", "a", today],
      ["2026-11-21T08:18", "Sam Lee", "b", today],
    ]);
  });

  it("may have the time in brackets, before the name or behind", () => {
    expect(pasted(["[2:02 PM] Jane Doe: Orders fail", "[2:03 PM] sam: https://example.org/a: 5xx"])).toEqual([
      "slack",
      ["2026-11-21T08:17", "Jane Doe", "Orders fail", today],
      ["2026-11-21T08:18", "sam", "https://example.org/a: 5xx", today],
    ]);
    expect(pasted(["jane [14:02]", "Orders fail", "[14:03]", "All", "[14:04] of them"])).toEqual([
      "slack",
      ["2026-11-21T08:17", "jane", "Orders fail", today],
      ["2026-11-21T08:18", "jane", "All", today],
      ["2026-11-21T08:19", "jane", "of them", today],
    ]);
  });

  it("take their day from the separator above, past midnight too", () => {
    expect(
      pasted([
        "Monday, November 16th",
        "Jane Doe  11:58 PM",
        "a",
        "Jane Doe  12:03 AM",
        "b",
        "----- Yesterday -----",
        "Jane Doe  2:02 PM",
        "c",
        "Today",
        "Jane Doe  2:02 PM",
        "d",
      ]),
    ).toEqual([
      "slack",
      ["2026-11-16T18:13", "Jane Doe", "a"],
      ["2026-11-16T18:18", "Jane Doe", "b"],
      ["2026-11-20T08:17", "Jane Doe", "c"],
      ["2026-11-21T08:17", "Jane Doe", "d"],
    ]);
  });

  it("without any day end at now, and go back over midnight", () => {
    expect(pasted(["Jane Doe  23:58", "a", "Sam Lee  00:03", "b", "Sam Lee  19:50", "c"])).toEqual([
      "slack",
      ["2026-11-19T18:13", "Jane Doe", "a", "No day is stated: taken as 2026-11-19."],
      ["2026-11-19T18:18", "Sam Lee", "b", "No day is stated: taken as 2026-11-20."],
      ["2026-11-20T14:05", "Sam Lee", "c", "No day is stated: taken as 2026-11-20."],
    ]);
  });

  it("lose what is Slack's own: reactions, replies, notices", () => {
    const { entries, skipped } = readPasted(
      [
        "Jane Doe  14:02",
        "Orders fail",
        ":eyes: 3",
        ":+1::skin-tone-2:2",
        "5 replies",
        "Last reply today at 2:02 PM",
        "New",
      ].join("\n"),
      { now: at("2026-11-21T14:02:11Z"), zone: "Asia/Kathmandu" },
    );
    expect(entries.map(({ text }) => text)).toEqual(["Orders fail"]);
    expect(skipped).toEqual([
      ":eyes: 3",
      ":+1::skin-tone-2:2",
      "5 replies",
      "Last reply today at 2:02 PM",
      "New",
    ]);
  });

  it("may have the status on the line of the time, and counts under reactions", () => {
    const lines = [
      "Jane Doe",
      ":house:  2:02 PM",
      "Orders fail",
      ":eyes:",
      "12",
      "",
      "Sam Lee",
      "  Today at 2:05 PM",
      "5xx",
    ];
    expect(pasted(lines)).toEqual([
      "slack",
      ["2026-11-21T08:17", "Jane Doe", "Orders fail", today],
      ["2026-11-21T08:20", "Sam Lee", "5xx"],
    ]);
  });

  it("may say no more than a day or a clock", () => {
    const lines = [
      "Jane Doe  2:02 PM",
      "Since when?",
      "Sam Lee  2:05 PM",
      "Monday",
      "Jane Doe  2:06 PM",
      "10:30",
    ];
    expect(pasted(lines)).toEqual([
      "slack",
      ["2026-11-21T08:17", "Jane Doe", "Since when?", today],
      ["2026-11-21T08:20", "Sam Lee", "Monday", today],
      ["2026-11-21T08:21", "Jane Doe", "10:30", today],
    ]);
  });

  it("without words, as pictures are, count as lines that were left out", () => {
    const copy = "Jane Doe  2:02 PM\n\nSam Lee  2:05 PM\nwhat is on it?";
    const { entries, skipped } = readPasted(copy, { now: at("2026-11-21T14:02:11Z"), zone: "UTC" });
    expect(entries.map(({ text }) => text)).toEqual(["what is on it?"]);
    expect(skipped).toEqual(["Jane Doe  2:02 PM"]);
  });

  it("may begin in the middle of a message, which is skipped", () => {
    const { entries, skipped } = readPasted("end of something\nJane Doe  14:02\na\nSam Lee  14:03\nb", {
      now: at("2026-11-21T14:02:11Z"),
      zone: "UTC",
    });
    expect(entries).toHaveLength(2);
    expect(skipped).toEqual(["end of something"]);
  });
});

describe("messages copied from Teams", () => {
  it.each([
    ["[21/11/2026 14:02] Jane Doe", "Jane Doe"],
    ["[11/21/2026 2:02 PM] Doe, Jane", "Doe, Jane"],
    ["[\u200E21/\u200E11/\u200E2026 14:02] Jane Doe (External)", "Jane Doe (External)"],
    ["[Today 14:02] Jane Doe", "Jane Doe"],
    ["[14:02 • 21/11/2026] Jane Doe:", "Jane Doe"],
    ["Jane Doe  11/21 2:02 PM", "Jane Doe"],
    ["Jane Doe, Saturday 14:02", "Jane Doe"],
  ])("say day, time and name: %s", (head, actor) => {
    expect(pasted([head, "Orders fail", "all of them"])).toEqual([
      "teams",
      ["2026-11-21T08:17", actor, "Orders fail\nall of them"],
    ]);
  });

  it("may leave the day out", () => {
    expect(pasted(["Jane Doe, 14:02", "a", "Doe, Sam, 14:03", "b"])).toEqual([
      "teams",
      ["2026-11-21T08:17", "Jane Doe", "a", today],
      ["2026-11-21T08:18", "Doe, Sam", "b", today],
    ]);
  });

  it("may have the name on a line of its own", () => {
    expect(pasted(["Jane Doe", "11/20 2:02 PM", "a", "", "Sam Lee", "Yesterday 2:03 PM", "b"])).toEqual([
      "teams",
      ["2026-11-20T08:17", "Jane Doe", "a"],
      ["2026-11-20T08:18", "Sam Lee", "b"],
    ]);
  });

  it("say which clock was meant that came twice", () => {
    const { entries } = readPasted("[25/10/2026 02:30] Jane Doe\na", {
      now: at("2026-11-21T14:02:11Z"),
      zone: "Europe/Berlin",
    });
    expect(entries).toEqual([
      {
        instant: at("2026-10-25T00:30:00Z"),
        type: "note",
        qualifier: undefined,
        star: false,
        text: "a",
        actor: "Jane Doe",
        uncertain: "The clocks were set back, 02:30 came twice: taken as the first.",
      },
    ]);
  });
});
