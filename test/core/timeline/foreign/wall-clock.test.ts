import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantOf } from "../../../../src/core/timeline/foreign/wall-clock.ts";

describe("the moment of a wall clock", () => {
  it.each([
    ["2026-11-21", "14:02", "Asia/Kathmandu", "2026-11-21T08:17:00Z"],
    ["2026-11-21", "14:02:11", "+05:45", "2026-11-21T08:17:11Z"],
    ["2026-11-21", "00:00", "Pacific/Kiritimati", "2026-11-20T10:00:00Z"],
    ["2026-11-21", "23:59", "Etc/GMT+12", "2026-11-22T11:59:00Z"],
    ["2026-11-21", "14:02", "UTC", "2026-11-21T14:02:00Z"],
  ])("%s %s in %s is %s", (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(Date.parse(instant));
  });

  const changes = [
    ["Europe/Berlin", "2026-03-29"],
    ["Europe/Berlin", "2026-10-25"],
    ["America/Los_Angeles", "2017-03-12"],
    ["Australia/Lord_Howe", "2026-04-05"],
    ["Pacific/Apia", "2011-12-31"],
  ] as const;
  it.each(changes)("is what the calendar says about a change of the clocks: %s, %s", (zone, changed) => {
    for (const by of [-2, -1, 0, 1, 2]) {
      const date = Temporal.PlainDate.from(changed).add({ days: by }).toString();
      for (const time of ["00:00", "01:59", "02:30", "03:00", "12:00", "23:59"]) {
        const clock = Temporal.PlainDateTime.from(`${date}T${time}`);
        expect(instantOf(date, time, zone)).toBe(clock.toZonedDateTime(zone).epochMilliseconds);
      }
    }
  });

  it("is unknown where day, clock or zone is, or where none of them exists", () => {
    expect(instantOf(undefined, "14:02", "UTC")).toBeUndefined();
    expect(instantOf("2026-02-30", "14:02", "Asia/Kathmandu")).toBeUndefined();
    expect(instantOf("2026-11-21", "14:02", "Mars/Olympus")).toBeUndefined();
  });
});
