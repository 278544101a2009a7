import { describe, expect, it } from "vitest";
import {
  clockIn,
  dateIn,
  formatInstant,
  formatInstantToMinute,
  isZone,
  parseInstant,
  toSecond,
} from "../../../src/core/model/instant.ts";

describe("reading an instant", () => {
  it.each([
    ["2026-11-21T14:02:11Z", "2026-11-21T14:02:11Z"],
    ["2026-11-21T14:02Z", "2026-11-21T14:02:00Z"],
    ["2026-11-21t14:02:11z", "2026-11-21T14:02:11Z"],
    ["2026-11-21T19:47:11+05:45", "2026-11-21T14:02:11Z"],
    ["2026-11-21T09:02:11-0500", "2026-11-21T14:02:11Z"],
    ["2026-11-21T15:02+01", "2026-11-21T14:02:00Z"],
    ["2026-11-21T14:02:11.999Z", "2026-11-21T14:02:11Z"],
    ["2024-02-29T00:00Z", "2024-02-29T00:00:00Z"],
  ])("understands %s", (text, utc) => {
    const instant = parseInstant(text);
    expect(instant === undefined ? undefined : formatInstant(instant)).toBe(utc);
  });

  it.each([
    "2026-02-30T10:00Z",
    "2026-02-29T10:00Z",
    "2026-13-01T10:00Z",
    "2026-11-21T24:30Z",
    "2026-11-21T10:61Z",
    "2026-11-21T10:00",
    "2026-11-21",
    "21.11.2026 10:00 UTC",
    "now",
    "",
  ])("does not take %j for one", (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe("writing an instant", () => {
  const instant = Date.UTC(2026, 10, 21, 18, 30, 59, 999);

  it("is UTC with seconds in files, to the minute in sentences", () => {
    expect(formatInstant(instant)).toBe("2026-11-21T18:30:59Z");
    expect(formatInstantToMinute(instant)).toBe("2026-11-21T18:30Z");
  });

  it("is the local date and clock in a zone off by 45 minutes", () => {
    expect(dateIn(instant, "Asia/Kathmandu")).toBe("2026-11-22");
    expect(clockIn(instant, "Asia/Kathmandu")).toBe("00:15");
  });

  it("follows daylight saving time", () => {
    expect(clockIn(Date.UTC(2026, 9, 25, 0, 30), "Europe/Berlin")).toBe("02:30");
    expect(clockIn(Date.UTC(2026, 9, 25, 1, 30), "Europe/Berlin")).toBe("02:30");
  });

  it("keeps whole seconds", () => {
    expect(toSecond(instant)).toBe(Date.UTC(2026, 10, 21, 18, 30, 59));
  });
});

describe("a zone", () => {
  it.each([
    ["Asia/Kathmandu", true],
    ["UTC", true],
    ["+05:45", true],
    ["Mars/Olympus", false],
    ["", false],
  ])("%j can be shown in: %s", (zone, known) => {
    expect(isZone(zone)).toBe(known);
  });
});
