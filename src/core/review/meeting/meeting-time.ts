import { daysAfter, parseCalendarDate, weekdayOf, type CalendarDate } from "../../model/calendar-date.ts";
import { dateIn, hour, parseInstant, type Instant } from "../../model/instant.ts";
import type { Policy } from "../../policy/policy.ts";
import { wallMoments } from "../../timeline/wall-moments.ts";

/** When a review is talked through, unless somebody says otherwise: at this hour of a working day. */
const usualClock = "10:00";

/**
 * A moment to offer: the last working day before the review is due (`due`), in the policy's zone and with its holidays, if
 * that leaves the hours to send it round before; else the first working day that does.
 */
export function usualMeeting(due: CalendarDate | undefined, now: Instant, policy: Policy): Instant {
  const { zone } = policy.calendar;
  const earliest = now + policy.review.circulateHours * hour;
  if (due !== undefined) {
    let before = daysAfter(due, -1);
    while (!isWorkingDay(before, policy)) before = daysAfter(before, -1);
    const last = momentOf(before, usualClock, zone);
    if (last >= earliest) return last;
  }
  let day = dateIn(earliest, zone);
  while (!isWorkingDay(day, policy) || momentOf(day, usualClock, zone) < earliest) day = daysAfter(day, 1);
  return momentOf(day, usualClock, zone);
}

/** Whether nobody is off on a day by the calendar of the policy. */
export function isWorkingDay(day: CalendarDate, { calendar }: Pick<Policy, "calendar">): boolean {
  return weekdayOf(day) <= 5 && !calendar.holidays.includes(day);
}

/**
 * Reads `2026-11-26 10:00` in a zone, or an instant as ISO 8601 has it. Of a clock that stands twice that night the earlier
 * is meant; undefined where the text is no moment, or one that the zone skips.
 */
export function readMeetingTime(typed: string, zone: string): Instant | undefined {
  const text = typed.trim();
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  const [, day = "", hours = "", minutes = ""] =
    /^(\d{4}-\d\d-\d\d)(?:[T,]|\s)\s*(\d{1,2})[:.](\d\d)$/.exec(text) ?? [];
  const date = parseCalendarDate(day);
  if (date === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const { kind, instants } = wallMoments(date, `${hours.padStart(2, "0")}:${minutes}`, zone);
  return kind === "skipped" ? undefined : instants[0];
}

function momentOf(day: CalendarDate, clock: string, zone: string): Instant {
  return wallMoments(day, clock, zone).instants[0] ?? Date.parse(`${day}T${clock}Z`);
}
