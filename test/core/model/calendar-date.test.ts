import { describe, expect, it } from "vitest";
import {
  businessDaysAfter,
  calendarDate,
  compareDates,
  daysAfter,
  daysBetween,
  parseCalendarDate,
  weekdayOf,
} from "../../../src/core/model/calendar-date.ts";

describe("a day of the calendar", () => {
  it("is made of its numbers where it exists", () => {
    expect(calendarDate(2026, 2, 7)).toBe("2026-02-07");
    expect(calendarDate(2024, 2, 29)).toBe("2024-02-29");
    expect([calendarDate(2025, 2, 29), calendarDate(2026, 13, 1), calendarDate(2026, 1, 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(["2026-02-30", "2025-02-29", "2026-00-10", "2026-1-1", "26-01-01", "tomorrow", ""])(
    "is not %j",
    (text) => {
      expect(parseCalendarDate(text)).toBeUndefined();
    },
  );

  it.each(["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])("is a day that exists: %s", (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each(["1900-02-29", "2026-04-31", "2026-13-01"])("is no day that does not: %s", (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  it("is followed by others, over the ends of months and years", () => {
    expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysAfter("2024-03-01", -1)).toBe("2024-02-29");
    expect(daysAfter("0099-12-31", 1)).toBe("0100-01-01");
  });

  it("has a day of the week, Monday the first", () => {
    expect(weekdayOf("2026-11-22")).toBe(7);
    expect(weekdayOf("2026-11-23")).toBe(1);
  });

  it("is compared and counted", () => {
    expect(compareDates("2026-11-21", "2026-11-22")).toBeLessThan(0);
    expect(daysBetween("2026-11-21", "2026-12-01")).toBe(10);
    expect(daysBetween("2026-12-01", "2026-11-21")).toBe(-10);
  });
});

describe("business days", () => {
  const fridayNight = Date.UTC(2026, 10, 20, 22, 30);

  it("do not count weekends and the day itself", () => {
    expect(businessDaysAfter(fridayNight, 5, "UTC", [])).toBe("2026-11-27");
  });

  it("begin with the day of the team's zone", () => {
    expect(businessDaysAfter(fridayNight, 1, "Asia/Kathmandu", [])).toBe("2026-11-23");
    expect(businessDaysAfter(Date.UTC(2026, 10, 22, 19, 0), 1, "Asia/Kathmandu", [])).toBe("2026-11-24");
  });

  it("leave holidays out", () => {
    expect(businessDaysAfter(fridayNight, 5, "UTC", ["2026-11-26", "2026-11-28"])).toBe("2026-11-30");
  });
});
