import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../src/core/model/instant.ts";
import {
  minutesUntil,
  showBoth,
  showDue,
  showDuration,
  showTime,
} from "../../../src/extension/host/times.ts";

function at(text: string): number {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`${text} is no instant`);
  return instant;
}

const now = at("2026-11-21T14:02:11Z");

describe("a time in a view", () => {
  it("stands in UTC and in the reader's clock", () => {
    expect(showTime(now, "Asia/Kathmandu", now)).toEqual({ utc: "14:02Z", local: "19:47" });
  });

  it("stands once where the two clocks agree", () => {
    expect(showTime(now, "UTC", now)).toEqual({ utc: "14:02Z", local: undefined });
    expect(showBoth(showTime(at("2026-10-06T09:21Z"), "UTC", now))).toBe("10-06 09:21Z");
  });

  it("says another day once, and twice only where the days differ", () => {
    const morning = at("2026-10-06T09:21:00Z");
    const evening = at("2026-10-06T20:00:00Z");
    expect(showBoth(showTime(morning, "Asia/Kathmandu", now))).toBe("10-06 09:21Z (15:06)");
    expect(showBoth(showTime(evening, "Asia/Kathmandu", now))).toBe("10-06 20:00Z (10-07 01:45)");
    expect(showBoth(showTime(at("2026-11-21T20:00Z"), "Asia/Kathmandu", now))).toBe("20:00Z (11-22 01:45)");
  });
});

describe("a length of time", () => {
  it.each([
    [0, "0 min"],
    [59.9, "59 min"],
    [60, "1 h"],
    [125, "2 h 5 min"],
    [24 * 60, "1 d"],
    [50 * 60, "2 d 2 h"],
    [-3, "0 min"],
  ])("of %d minutes is %j", (minutes, words) => {
    expect(showDuration(minutes)).toBe(words);
  });
});

describe("a due time", () => {
  it.each([
    ["2026-11-21T14:32:11Z", "in 30 min"],
    ["2026-11-21T14:02:12Z", "in 1 min"],
    ["2026-11-21T14:02:11Z", "overdue less than a minute"],
    ["2026-11-21T14:01:12Z", "overdue less than a minute"],
    ["2026-11-21T14:01:11Z", "overdue 1 min"],
    ["2026-11-21T13:58:00Z", "overdue 4 min"],
  ])("at %s is %s", (due, words) => {
    expect(showDue(at(due), now)).toBe(words);
  });

  it("counts a minute that has begun", () => {
    expect(minutesUntil(now + 61_000, now)).toBe(2);
  });
});
