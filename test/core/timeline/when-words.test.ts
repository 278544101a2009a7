import { describe, expect, it } from "vitest";
import { formatInstant } from "../../../src/core/model/instant.ts";
import { readWhen } from "../../../src/core/timeline/when-words.ts";
import { at } from "../../support/record.ts";

/** What is understood: `[instant, rest]`, `[reason, ...labels]` of a question, or nothing. */
function when(typed: string, now = "2026-11-21T14:02:11Z", zone = "Asia/Kathmandu"): unknown {
  const found = readWhen(typed, { now: at(now), zone });
  if (found.kind === "none") return undefined;
  if (found.kind === "at") return [formatInstant(found.instant), found.rest];
  return [found.reason, ...found.choices.map(({ label }) => label)];
}

describe("the time at the beginning of what is typed", () => {
  // 14:02:11Z is 19:47:11 in Kathmandu.
  it.each([
    ["-12m pool full", "2026-11-21T13:50:11Z", "pool full"],
    ["-1h", "2026-11-21T13:02:11Z", ""],
    ["-1h30m: é 漢 🚒", "2026-11-21T12:32:11Z", "é 漢 🚒"],
    ["-1h30 x", "2026-11-21T12:32:11Z", "x"],
    ["−1h 5 min, x", "2026-11-21T12:57:11Z", "x"],
    ["-1d x", "2026-11-20T14:02:11Z", "x"],
    ["-30s x", "2026-11-21T14:01:41Z", "x"],
    ["12 min ago x", "2026-11-21T13:50:11Z", "x"],
    ["  03:14 finding: pool full ", "2026-11-20T21:29:00Z", "finding: pool full"],
    ["19:47", "2026-11-21T14:02:00Z", ""],
    ["19:47:11 x", "2026-11-21T14:02:11Z", "x"],
    ["23:50 x", "2026-11-20T18:05:00Z", "x"],
    ["3:14pm x", "2026-11-21T09:29:00Z", "x"],
    ["3pm x", "2026-11-21T09:15:00Z", "x"],
    ["12:05 a.m. x", "2026-11-20T18:20:00Z", "x"],
    ["03:14 CET x", "2026-11-21T02:14:00Z", "x"],
    ["03:14 utc: x", "2026-11-21T03:14:00Z", "x"],
    ["03:14Z x", "2026-11-21T03:14:00Z", "x"],
    ["03:14 (UTC) - x", "2026-11-21T03:14:00Z", "x"],
    ["03:14 UTC -5 pods", "2026-11-21T03:14:00Z", "-5 pods"],
    ["14:30 -1200 requests", "2026-11-21T08:45:00Z", "-1200 requests"],
    ["03:14 Europe/Berlin x", "2026-11-21T02:14:00Z", "x"],
    ["03:14+01:00 x", "2026-11-21T02:14:00Z", "x"],
    ["08:14 Pacific time x", "2026-11-20T16:14:00Z", "x"],
    ["08:14 Pacific region down", "2026-11-21T02:29:00Z", "Pacific region down"],
    ["03:14 IST (UTC+5:30) x", "2026-11-20T21:44:00Z", "x"],
    ["yesterday 23:50 x", "2026-11-20T18:05:00Z", "x"],
    ["Yesterday at 11:50 PM, x", "2026-11-20T18:05:00Z", "x"],
    ["today 12:00 x", "2026-11-21T06:15:00Z", "x"],
    ["yesterday 23:50 UTC x", "2026-11-20T23:50:00Z", "x"],
    ["fri 14:00 x", "2026-11-20T08:15:00Z", "x"],
    ["Saturday 23:00 x", "2026-11-14T17:15:00Z", "x"],
    ["21 Nov 14:00 x", "2026-11-21T08:15:00Z", "x"],
    ["Dec 24, 14:00 x", "2025-12-24T08:15:00Z", "x"],
    ["24.12.2025 14:00 x", "2025-12-24T08:15:00Z", "x"],
    ["23:50 yesterday x", "2026-11-20T18:05:00Z", "x"],
    ["23:50 UTC yesterday: x", "2026-11-20T23:50:00Z", "x"],
    ["03:40 AM PST Friday, Nov 20th: x", "2026-11-20T11:40:00Z", "x"],
    ["14:00 on 2026-11-20 - x", "2026-11-20T08:15:00Z", "x"],
    ["14:00 May 5 pods", "2026-11-21T08:15:00Z", "May 5 pods"],
    ["14:00 Sat down", "2026-11-21T08:15:00Z", "Sat down"],
    ["2026-11-21T14:02Z x", "2026-11-21T14:02:00Z", "x"],
    ["2026-11-21T14:02:03.999Z", "2026-11-21T14:02:03Z", ""],
    ["2026-11-21T14:02+05:45 x", "2026-11-21T08:17:00Z", "x"],
    ["2026-11-21 14:02:03 -0500 x", "2026-11-21T19:02:03Z", "x"],
    ["2026-11-21 14:02 x", "2026-11-21T08:17:00Z", "x"],
    ["finding: 03:14 Pool full", "2026-11-20T21:29:00Z", "finding: Pool full"],
    [" Update (customers):03:14 UTC - é 漢 🚒 ", "2026-11-21T03:14:00Z", "Update (customers):é 漢 🚒"],
    ["impact end: -12m", "2026-11-21T13:50:11Z", "impact end:"],
    ["finding: 2026-11-21T14:02Z", "2026-11-21T14:02:00Z", "finding:"],
  ])("is read: %s", (typed, instant, rest) => {
    const now = instant > "2026-11-21T14:02:11Z" ? "2026-11-21T20:00:00Z" : undefined;
    expect(when(typed, now)).toEqual([instant, rest]);
  });

  it.each([
    "-5 pods",
    "-5m3 pods",
    "-1 hour glass",
    "- 14:02",
    "12:1 ratio",
    "16:9",
    "2026 budget",
    "2026-11-21 was bad",
    "14:02-14:10 down",
    "14:02-12:00 down",
    "14:02/14:10",
    "14: 02 x",
    "25:00 x",
    "12:60 x",
    "13:00 PM x",
    "3.14 is pi",
    "4.2 deployed",
    "10:30abc",
    "1.2.3.4 is down",
    "yesterday was fine",
    "today 5 pods",
    "Monday is a holiday",
    "sunny 14:02",
    "12 min of silence",
    "5 ms latency",
    "at 14:02 it fell",
    "finding: 14:02-14:10",
    "finding: at 14:02",
    "status: 03:14 resolved",
    "nothing: 03:14 x",
    "May 5 pods",
    "",
    " ",
  ])("is not seen in text that only begins like one: %s", (typed) => {
    expect(when(typed)).toBeUndefined();
  });
});

describe("a time that may mean several moments", () => {
  it("asks for the zone of an abbreviation that has several, the reader's own first", () => {
    expect(when("03:14 IST x", "2026-11-21T14:02:11Z", "Europe/Dublin")).toEqual([
      "`03:14 IST` may be in several time zones. Which one is meant?",
      "2026-11-21 03:14 Europe/Dublin (+00:00), 03:14 UTC",
      "2026-11-21 03:14 Asia/Kolkata (+05:30), 2026-11-20 21:44 UTC",
      "2026-11-21 03:14 Asia/Jerusalem (+02:00), 01:14 UTC",
    ]);
    expect(when("03:14 CST x")).toHaveLength(3);
    expect(when("03:14 BST x")).toHaveLength(3);
  });

  it("asks where the clocks of an abbreviation's place stand at another offset on that day", () => {
    expect(when("03:14 CEST x")).toEqual([
      "`03:14 CEST` names a clock that is not in use on that day. Which one is meant?",
      "2026-11-21 03:14 Europe/Paris (+01:00), 02:14 UTC",
      "2026-11-21 03:14 +02:00, 01:14 UTC",
    ]);
    expect(when("03:14 EST x", "2026-07-05T14:02:11Z")).toEqual([
      expect.stringContaining("not in use"),
      "2026-07-05 03:14 America/New_York (-04:00), 07:14 UTC",
      "2026-07-05 03:14 -05:00, 08:14 UTC",
    ]);
    expect(when("fri 03:14 CEST x", "2026-10-26T14:02:11Z")).toEqual(["2026-10-23T01:14:00Z", "x"]);
  });

  it("takes the abbreviation's word for which of two it was when the clocks were set back", () => {
    expect(when("02:30 CEST x", "2026-10-25T09:00:00Z")).toEqual(["2026-10-25T00:30:00Z", "x"]);
    expect(when("02:30 CET x", "2026-10-25T09:00:00Z")).toEqual(["2026-10-25T01:30:00Z", "x"]);
  });

  it("asks as well where the time stands behind a type, and keeps both", () => {
    expect(
      readWhen("finding: 03:14 IST: pool", { now: at("2026-11-21T14:02:11Z"), zone: "UTC" }),
    ).toMatchObject({ kind: "ask", rest: "finding: pool" });
  });

  it("keeps what was typed behind it", () => {
    expect(readWhen("03:14 IST: pool", { now: at("2026-11-21T14:02:11Z"), zone: "UTC" })).toMatchObject({
      kind: "ask",
      rest: "pool",
    });
  });

  it.each([
    [
      "2026-11-21T23:00Z x",
      ["`2026-11-21T23:00Z` is in the future. Is that meant?", "2026-11-21 23:00 UTC, in the future"],
    ],
    [
      "today 23:50 x",
      [
        "`today 23:50` is in the future. Is that meant?",
        "2026-11-21 23:50 Asia/Kathmandu (+05:45), 18:05 UTC, in the future",
      ],
    ],
  ])("asks before it takes the future: %s", (typed, asked) => {
    expect(when(typed)).toEqual(asked);
  });

  it("asks whether a clock that comes soon is one of yesterday", () => {
    expect(when("20:00 x")).toEqual([
      "`20:00` has not come yet today. Which day is meant?",
      "2026-11-20 20:00 Asia/Kathmandu (+05:45), 14:15 UTC",
      "2026-11-21 20:00 Asia/Kathmandu (+05:45), 14:15 UTC, in the future",
    ]);
  });

  it("asks which number is the month, unless only one can be", () => {
    expect(when("05/07/2026 14:00 x", undefined, "UTC")).toEqual([
      "`05/07/2026 14:00` does not say which number is the month. Which day is meant?",
      "2026-05-07 14:00 UTC",
      "2026-07-05 14:00 UTC",
    ]);
    expect(when("11/20/2026 14:00 x", undefined, "UTC")).toEqual(["2026-11-20T14:00:00Z", "x"]);
  });

  it("has nothing to offer for a day that does not exist", () => {
    expect(when("2026-02-30T10:00Z x")).toEqual(["There is no such day as in `2026-02-30T10:00Z`."]);
  });
});

describe("a clock that a change of summer time moves", () => {
  it.each([
    ["Europe/Berlin", "2026-10-25T09:00:00Z", "02:30 x", "+02:00), 00:30 UTC", "+01:00), 01:30 UTC"],
    ["America/New_York", "2026-11-01T12:00:00Z", "01:30 x", "-04:00), 05:30 UTC", "-05:00), 06:30 UTC"],
    [
      "Australia/Lord_Howe",
      "2026-04-04T20:00:00Z",
      "01:45 x",
      "+11:00), 2026-04-04 14:45 UTC",
      "+10:30), 2026-04-04 15:15 UTC",
    ],
  ])("asks which of two was meant in %s", (zone, now, typed, first, second) => {
    expect(when(typed, now, zone)).toEqual([
      expect.stringContaining("came twice"),
      expect.stringContaining(first),
      expect.stringContaining(second),
    ]);
  });

  it("is certain before it comes a second time, and where its zone says which", () => {
    expect(when("02:15 x", "2026-10-25T00:30:00Z", "Europe/Berlin")).toEqual(["2026-10-25T00:15:00Z", "x"]);
    expect(when("02:30+01:00 x", "2026-10-25T09:00:00Z", "Europe/Berlin")).toEqual([
      "2026-10-25T01:30:00Z",
      "x",
    ]);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T09:00:00Z", "02:30", "01:30", "03:30"],
    ["America/New_York", "2026-03-08T12:00:00Z", "02:30", "01:30", "03:30"],
    ["Australia/Lord_Howe", "2026-10-03T20:00:00Z", "02:15", "01:45", "02:45"],
  ])("asks what a clock that was left out means in %s", (zone, now, typed, before, behind) => {
    expect(when(`${typed} x`, now, zone)).toEqual([
      `The clocks were set forward, so there was no \`${typed}\`. What is meant?`,
      expect.stringContaining(` ${before} ${zone}`),
      expect.stringContaining(` ${behind} ${zone}`),
    ]);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T09:00:00Z", "01:59 x", "2026-03-29T00:59:00Z"],
    ["Europe/Berlin", "2026-03-29T09:00:00Z", "03:00 x", "2026-03-29T01:00:00Z"],
    ["Europe/Berlin", "2026-03-29T09:00:00Z", "yesterday 02:30 x", "2026-03-28T01:30:00Z"],
    ["America/New_York", "2026-07-01T12:00:00Z", "03:14 EDT x", "2026-07-01T07:14:00Z"],
  ])("is as clear as ever beside the change: %s %s %s", (zone, now, typed, instant) => {
    expect(when(typed, now, zone)).toEqual([instant, "x"]);
  });
});
