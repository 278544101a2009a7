import { daysAfter, weekdayOf, type CalendarDate } from "../../model/calendar-date.ts";
import type { BaseDate } from "./base-date.ts";
import { formatClock, minutesOf, type WrittenClock } from "./clock.ts";
import { resolveDateBy, type AskedOrder } from "./resolve-date.ts";
import type { Stamp } from "./stamp.ts";
import type { TimelineLine } from "./timeline-line.ts";

/** A line whose day and wall clock are worked out. */
export interface TimedLine {
  readonly line: TimelineLine;
  readonly date: CalendarDate | undefined;
  /** `14:02` or `14:02:11`; undefined for a day alone. */
  readonly time: string | undefined;
}

/**
 * Gives each entry its day and 24-hour time, in order. A day on its own that others follow is no entry but theirs. A
 * time that steps back by more than six hours is of the next day; real timelines step back less only by a slip.
 */
export function resolveTimes(
  lines: readonly TimelineLine[],
  base: BaseDate,
  order: AskedOrder,
): readonly TimedLine[] {
  const timed: TimedLine[] = [];
  let so: Passed = { date: base.date, near: base.near, minutes: undefined, halves: false, dated: false };
  for (const [index, line] of lines.entries()) {
    const next = step(line.stamp, so, base, order);
    if (!isDay(lines, index)) timed.push({ line, date: next.date, time: timeOf(line.stamp, next.minutes) });
    so = next;
  }
  return timed;
}

/** Where the reading of a timeline has come to. */
interface Passed {
  readonly date: CalendarDate | undefined;
  /** A day near which the next date without a year lies. */
  readonly near: CalendarDate | undefined;
  /** Minutes since midnight of the last clock. */
  readonly minutes: number | undefined;
  /** Whether the last clock's hours were counted to 12. */
  readonly halves: boolean;
  /** Whether the last entry gave its own date. */
  readonly dated: boolean;
}

const day = 24 * 60;
const halfDay = 12 * 60;
const longestSlip = 6 * 60;

function step(stamp: Stamp, so: Passed, base: BaseDate, order: AskedOrder): Passed {
  const { clock } = stamp;
  if (stamp.date !== undefined) {
    const date = resolveDateBy(stamp.date, order, so.near);
    const minutes = clock && startOf(stamp, clock);
    return {
      date,
      near: date ?? so.near,
      minutes,
      halves: clock !== undefined && countsHalves(stamp, clock),
      dated: true,
    };
  }
  const before = base.isStated && so.dated ? { ...so, date: base.date, minutes: undefined } : so;
  if (clock === undefined) return before;
  const { minutes, halves } = halved(stamp, clock, before);
  const passedMidnight = before.minutes !== undefined && before.minutes - minutes > longestSlip;
  const date =
    stamp.weekday !== undefined
      ? nextWeekday(before.date, stamp.weekday)
      : passedMidnight
        ? dayAfter(before.date)
        : before.date;
  return { date, near: before.near, minutes, halves, dated: false };
}

/** A range may name the half of the day once: `02:00 and 02.30 PM`, `11:30 - 1:00 PM`. */
function startOf(stamp: Stamp, clock: WrittenClock): number {
  const half = stamp.until?.half;
  if (half === undefined || clock.half !== undefined || clock.hour > 12) return minutesOf(clock);
  const end = minutesOf(stamp.until ?? clock);
  const same = minutesOf({ ...clock, half });
  return same <= end ? same : minutesOf({ ...clock, half: half === "pm" ? "am" : "pm" });
}

function countsHalves(stamp: Stamp, clock: WrittenClock): boolean {
  return (clock.half ?? stamp.until?.half) !== undefined && clock.hour <= 12;
}

/**
 * The half of the day goes without saying where the clock before named it (`11:50 AM`, then `12:05`, `1:10`), or
 * where it passed noon with a one-digit hour (`12.56`, then `1.02`): the next such time is meant.
 */
function halved(
  stamp: Stamp,
  clock: WrittenClock,
  so: Passed,
): { readonly minutes: number; readonly halves: boolean } {
  const minutes = startOf(stamp, clock);
  if (countsHalves(stamp, clock)) return { minutes, halves: true };
  const pastNoon = clock.shortHour && so.minutes !== undefined && Math.floor(so.minutes / 60) === 12;
  if (clock.hour > 12 || clock.hour === 0 || so.minutes === undefined || !(so.halves || pastNoon)) {
    return { minutes, halves: false };
  }
  const { minutes: from } = so;
  const ahead = (candidate: number): number => (candidate - from + day) % day;
  const other = (minutes + halfDay) % day;
  const next = ahead(other) < ahead(minutes) ? other : minutes;
  return pastNoon && ahead(next) > longestSlip ? { minutes, halves: false } : { minutes: next, halves: true };
}

function timeOf(stamp: Stamp, minutes: number | undefined): string | undefined {
  if (stamp.clock === undefined || minutes === undefined) return undefined;
  return formatClock(minutes, stamp.clock.second !== undefined);
}

/**
 * A line with a date alone is a day where the next line with a time has no date of its own. A line that says something
 * is an entry all the same, unless it is a heading: `### 2024-03-05 Outage` with times below it. A heading that is a day
 * alone is one too where entries of another shape state the day again.
 */
function isDay(lines: readonly TimelineLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || line.stamp.clock !== undefined) return false;
  if (line.shape !== "heading" && line.hasOwnText) return false;
  if (next?.stamp.clock === undefined) return false;
  return next.stamp.date === undefined || (isHeadingAlone(line) && next.shape !== "heading");
}

function isHeadingAlone({ shape, hasOwnText }: TimelineLine): boolean {
  return shape === "heading" && !hasOwnText;
}

function dayAfter(date: CalendarDate | undefined): CalendarDate | undefined {
  return date && daysAfter(date, 1);
}

/** The first such weekday from a date on. */
function nextWeekday(date: CalendarDate | undefined, weekday: number): CalendarDate | undefined {
  return date && daysAfter(date, (weekday - weekdayOf(date) + 7) % 7);
}
