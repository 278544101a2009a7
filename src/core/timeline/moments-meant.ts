import { Temporal } from "temporal-polyfill";
import { dateIn, minute, type Instant } from "../model/instant.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { formatClock, minutesOf } from "./foreign/clock.ts";
import { resolveDate } from "./foreign/resolve-date.ts";
import type { WrittenDate } from "./foreign/written-date.ts";
import { wallMoments, type WallMoments } from "./wall-moments.ts";
import type { WrittenDay, WrittenMoment } from "./written-moment.ts";

/** What a written moment may mean, seen from `now` in one zone. */
export interface Meant {
  /** The moments, in order; none where the day does not exist. */
  readonly instants: readonly Instant[];
  /** Why there may be several, or none that is certain. */
  readonly doubt: "repeated" | "skipped" | "day-or-month" | "soon" | "no-such-day" | undefined;
}

/**
 * The moments that a day and a clock may mean in a zone. Without a day, with a weekday or without a year it is the latest
 * that is not in the future; a clock that comes within half an hour may as well be a slip of today, so both are meant.
 */
export function momentsMeant(
  written: Pick<WrittenMoment, "day" | "clock">,
  now: Instant,
  zone: string,
): Meant {
  const time = formatClock(minutesOf(written.clock), written.clock.second !== undefined);
  const today = dateIn(now, zone);
  const { day } = written;
  if (day?.kind === "date") return onDates(datesMeant(day.date, time, today, now, zone), time, zone);
  if (day?.kind === "back") return onDates([daysBefore(today, day.days)], time, zone);
  return latest(daysMeant(day, today), time, now, zone);
}

/** A clock this soon after now is rather a slip than one of yesterday. */
const soon = 30 * minute;

/** The latest of some days, newest first, on which the clock is not in the future. */
function latest(days: readonly CalendarDate[], time: string, now: Instant, zone: string): Meant {
  const [first] = days;
  const ahead = first === undefined ? undefined : wallMoments(first, time, zone).instants[0];
  for (const day of days) {
    const found = wallMoments(day, time, zone);
    const instants = found.instants.filter((instant) => instant <= now);
    if (instants.length === 0) continue;
    if (ahead !== undefined && ahead > now && ahead - now <= soon) {
      return { instants: [...instants, ahead], doubt: "soon" };
    }
    return found.kind === "skipped" ? meant(found) : meant({ ...found, instants });
  }
  return { instants: [], doubt: "no-such-day" };
}

function daysMeant(
  day: Extract<WrittenDay, { kind: "weekday" }> | undefined,
  today: CalendarDate,
): readonly CalendarDate[] {
  if (day === undefined) return [0, 1, 2].map((days) => daysBefore(today, days));
  const since = (Temporal.PlainDate.from(today).dayOfWeek - day.weekday + 7) % 7;
  return [since, since + 7].map((days) => daysBefore(today, days));
}

/** One day, or the two that `05/07/2026` may be. */
function datesMeant(
  date: WrittenDate,
  time: string,
  today: CalendarDate,
  now: Instant,
  zone: string,
): readonly CalendarDate[] {
  const dates = (["day-first", "month-first"] as const)
    .map((order) => resolveDate(date, order, today))
    .filter((candidate) => candidate !== undefined);
  return [...new Set(dates)].map((candidate) =>
    date.year === undefined && (wallMoments(candidate, time, zone).instants[0] ?? now) > now
      ? (resolveYearBefore(candidate) ?? candidate)
      : candidate,
  );
}

function resolveYearBefore(date: CalendarDate): CalendarDate | undefined {
  const before = Temporal.PlainDate.from(date).subtract({ years: 1 });
  return before.day === Number(date.slice(8)) ? before.toString() : undefined;
}

function onDates(dates: readonly CalendarDate[], time: string, zone: string): Meant {
  const found = dates.map((date) => wallMoments(date, time, zone));
  const [only] = found;
  if (only === undefined) return { instants: [], doubt: "no-such-day" };
  if (found.length === 1) return meant(only);
  const instants = found.flatMap((moments) => moments.instants).sort((a, b) => a - b);
  return { instants, doubt: "day-or-month" };
}

/** A repeated clock of which only the first has come is certain. */
function meant({ kind, instants }: WallMoments): Meant {
  return { instants, doubt: kind === "once" || instants.length < 2 ? undefined : kind };
}

function daysBefore(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).subtract({ days }).toString();
}
