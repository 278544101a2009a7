import { describe, expect, it } from "vitest";
import { meetingFile, type Meeting } from "../../../../src/core/review/meeting/meeting-file.ts";
import { at } from "../../../support/record.ts";

const now = at("2026-11-22T17:00:00Z");
const later = at("2026-11-23T08:00:00Z");
const meeting: Meeting = {
  path: "incidents/2026-11-21-é/postmortem.md",
  title: "Checkout; errors, for EU\ncustomers 漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢 🚒",
  drill: false,
  private: false,
  at: at("2026-11-26T04:15:00Z"),
  minutes: 60,
  circulateHours: 24,
  attendees: [],
};

const unfolded = (file = ""): readonly string[] => file.replaceAll("\r\n ", "").split("\r\n");

describe("the calendar file of a review's meeting", () => {
  it("has the meeting and, 24 hours before, the moment to send the review round, in UTC", () => {
    const lines = unfolded(meetingFile(meeting, undefined, now));
    expect(lines.filter((line) => /^(?:BEGIN|UID|DT|SUMMARY|SEQ|TRANSP)/.test(line))).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "UID:incidents%2F2026-11-21-%C3%A9%2Fpostmortem.md@sitrep",
      "SEQUENCE:0",
      "DTSTAMP:20261122T170000Z",
      "DTSTART:20261126T041500Z",
      "DTEND:20261126T051500Z",
      "SUMMARY:Review: Checkout\\; errors\\, for EU customers 漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢漢 🚒",
      "BEGIN:VEVENT",
      "UID:circulate-incidents%2F2026-11-21-%C3%A9%2Fpostmortem.md@sitrep",
      "SEQUENCE:0",
      "DTSTAMP:20261122T170000Z",
      "DTSTART:20261125T041500Z",
      "DTEND:20261125T043000Z",
      expect.stringContaining("SUMMARY:Send round: Review: Checkout") as unknown,
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
    ]);
    expect(lines).not.toContainEqual(expect.stringContaining("ATTENDEE"));
  });

  it("folds at 75 octets and ends its lines as the standard has it", () => {
    const file = meetingFile(meeting, undefined, now) ?? "";
    const octets = file.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("invites who was chosen, marks a drill, and keeps a private incident's private", () => {
    const attendees = [{ name: 'Jane "é" Doe', email: "jane@example.com" }];
    const file = meetingFile({ ...meeting, attendees, drill: true, private: true }, undefined, now);
    const lines = unfolded(file);
    expect(lines.find((line) => line.startsWith("ATTENDEE"))).toMatch(/CN="?Jane.*MAILTO:jane@example.com$/i);
    expect(lines.filter((line) => line === "CLASS:PRIVATE")).toHaveLength(2);
    expect(lines.find((line) => line.startsWith("SUMMARY"))).toMatch(/^SUMMARY:DRILL: Review: /);
  });

  it("is the same file where nothing has changed, and the next one of the same meeting where something has", () => {
    const first = meetingFile(meeting, undefined, now) ?? "";
    expect(meetingFile(meeting, first, later)).toBe(first);
    const moved = meetingFile({ ...meeting, at: meeting.at + 3_600_000 }, first, later) ?? "";
    const lines = unfolded(moved);
    expect(lines).toContain("SEQUENCE:1");
    expect(lines).toContain("DTSTAMP:20261123T080000Z");
    expect(lines).toContain("UID:incidents%2F2026-11-21-%C3%A9%2Fpostmortem.md@sitrep");
    expect(unfolded(meetingFile(meeting, moved, later))).toContain("SEQUENCE:2");
  });

  it("does not stand in place of another calendar's file", () => {
    const other = (meetingFile(meeting, undefined, now) ?? "").replaceAll("postmortem", "other");
    expect(meetingFile(meeting, other, now)).toBeUndefined();
    expect(meetingFile(meeting, "hello", now)).toBeUndefined();
  });
});
