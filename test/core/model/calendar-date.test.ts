import { describe, expect, it } from "vitest";
import {
  businessDaysAfter,
  compareDates,
  daysBetween,
  parseCalendarDate,
} from "../../../src/core/model/calendar-date.ts";

describe("a day of the calendar", () => {
  it.each(["2026-02-30", "2025-02-29", "2026-00-10", "2026-1-1", "26-01-01", "tomorrow", ""])(
    "is not %j",
    (text) => {
      expect(parseCalendarDate(text)).toBeUndefined();
    },
  );

  it("is a day that exists", () => {
    expect(parseCalendarDate("2024-02-29")).toBe("2024-02-29");
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
