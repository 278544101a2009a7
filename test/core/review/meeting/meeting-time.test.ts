import { describe, expect, it } from "vitest";
import { formatInstant } from "../../../../src/core/model/instant.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../../src/core/policy/policy.ts";
import { readMeetingTime, usualMeeting } from "../../../../src/core/review/meeting/meeting-time.ts";
import { at } from "../../../support/record.ts";

const inZone = (zone: string, holidays: readonly string[] = []): Policy => ({
  ...defaultPolicy,
  calendar: { ...defaultPolicy.calendar, zone, holidays },
});
const offered = (due: string | undefined, now: string, policy: Policy): string =>
  formatInstant(usualMeeting(due, at(now), policy));

describe("the moment that is offered for a review's meeting", () => {
  it("is ten o'clock of the last working day before it is due, in the team's zone", () => {
    const zone = inZone("Asia/Kathmandu");
    expect(offered("2026-11-27", "2026-11-22T18:00:00Z", zone)).toBe("2026-11-26T04:15:00Z");
    expect(offered("2026-11-30", "2026-11-22T18:00:00Z", zone)).toBe("2026-11-27T04:15:00Z");
    const closed = inZone("Europe/Berlin", ["2026-11-27", "2026-11-26"]);
    expect(offered("2026-11-30", "2026-11-22T18:00:00Z", closed)).toBe("2026-11-25T09:00:00Z");
  });

  it("leaves the hours to send it round, also where that is too late, or nothing is due", () => {
    const zone = inZone("Europe/Berlin");
    expect(offered("2026-11-27", "2026-11-25T09:00:00Z", zone)).toBe("2026-11-26T09:00:00Z");
    expect(offered("2026-11-27", "2026-11-25T09:00:01Z", zone)).toBe("2026-11-27T09:00:00Z");
    expect(offered("2026-11-20", "2026-11-27T12:00:00Z", zone)).toBe("2026-11-30T09:00:00Z");
    expect(offered(undefined, "2026-11-22T00:00:00Z", zone)).toBe("2026-11-23T09:00:00Z");
  });
});

describe("reading when a meeting is", () => {
  it.each([
    ["2026-11-26 10:00", "Asia/Kathmandu", "2026-11-26T04:15:00Z"],
    [" 2026-11-26T9.30 ", "Europe/Berlin", "2026-11-26T08:30:00Z"],
    ["2026-11-26T10:00+05:45", "UTC", "2026-11-26T04:15:00Z"],
    ["2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00Z"],
  ])("takes %s in %s", (typed, zone, expected) => {
    expect(formatInstant(readMeetingTime(typed, zone) ?? 0)).toBe(expected);
  });

  it.each(["", "tomorrow", "2026-02-30 10:00", "2026-11-26 24:00", "2026-11-26", "2026-03-29 02:30"])(
    "takes nothing for %j",
    (typed) => {
      expect(readMeetingTime(typed, "Europe/Berlin")).toBeUndefined();
    },
  );
});
