import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../../model/calendar-date.ts";
import { dateIn, hour, type Instant } from "../../model/instant.ts";
import { t } from "../../text/say.ts";
import { resolveDate, type DateOrder } from "../foreign/resolve-date.ts";
import { wallMoments } from "../wall-moments.ts";
import type { WrittenDay } from "../written-moment.ts";
import type { Reader } from "./pasted.ts";

/** A time as far as the text says it. */
export interface PartialTime {
  readonly date: CalendarDate | undefined;
  /** `14:02` or `14:02:11`. */
  readonly time: string;
  /** IANA name or offset. */
  readonly zone: string | undefined;
  /** Whether the date was said further above, so that the clock may have passed midnight since. */
  readonly inherited: boolean;
}

export interface PlacedTime {
  readonly instant: Instant;
  readonly uncertain: string | undefined;
}

/**
 * The instants of times that follow one another. Where no day is known it is the latest that is neither in the future nor
 * behind the next time; where no zone is known it is the reader's, which is said unless `zoneIsReaders`, as in chats: they
 * show the clock of who copies.
 */
export function placeInTime(
  times: readonly PartialTime[],
  reader: Reader,
  zoneIsReaders: boolean,
): readonly PlacedTime[] {
  const placed: PlacedTime[] = [];
  let bound = reader.now;
  for (const time of pastMidnights(times).toReversed()) {
    const found = place(time, bound, reader, zoneIsReaders);
    placed.push(found);
    bound = Math.min(bound, found.instant);
  }
  return placed.toReversed();
}

/** The day of `today`, a weekday or a date, as it is meant by somebody who reads it now; undefined where there is none. */
export function dayMeant(day: WrittenDay, order: DateOrder, reader: Reader): CalendarDate | undefined {
  const today = Temporal.PlainDate.from(dateIn(reader.now, reader.zone));
  switch (day.kind) {
    case "back":
      return today.subtract({ days: day.days }).toString();
    case "weekday":
      return today.subtract({ days: (today.dayOfWeek - day.weekday + 7) % 7 }).toString();
    case "date": {
      const date = resolveDate(day.date, order, today.toString());
      // A day ahead may be one's own, in a zone where it is later.
      const tooLate = date !== undefined && date > today.add({ days: 1 }).toString();
      if (day.date.year !== undefined || !tooLate) return date;
      return Temporal.PlainDate.from(date).subtract({ years: 1 }).toString();
    }
  }
}

/** A clock that falls back by half a day or more under one day's heading has passed midnight. */
function pastMidnights(times: readonly PartialTime[]): readonly PartialTime[] {
  let before: PartialTime | undefined;
  let days = 0;
  return times.map((time) => {
    days = time.inherited && before?.date === time.date ? days + Number(fellBack(before, time)) : 0;
    before = time;
    if (days === 0 || time.date === undefined) return time;
    return { ...time, date: Temporal.PlainDate.from(time.date).add({ days }).toString() };
  });
}

function fellBack(before: PartialTime | undefined, { time }: PartialTime): boolean {
  return before !== undefined && hoursOf(before.time) - hoursOf(time) >= 12;
}

function hoursOf(time: string): number {
  return Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60;
}

function place(time: PartialTime, bound: Instant, reader: Reader, zoneIsReaders: boolean): PlacedTime {
  const zone = time.zone ?? reader.zone;
  const date = time.date ?? dayBefore(bound, time.time, zone, reader.now);
  const { kind, instants } = wallMoments(date, time.time, zone);
  const instant = (kind === "skipped" ? instants[1] : instants[0]) ?? bound;
  const doubts = [
    time.date === undefined ? t("No day is stated: taken as {0}.", date) : undefined,
    time.zone === undefined && !zoneIsReaders ? t("No time zone is stated: taken as {0}.", zone) : undefined,
    kind === "repeated"
      ? t("The clocks were set back, {0} came twice: taken as the first.", time.time)
      : undefined,
    kind === "skipped" ? t("The clocks were set forward, there was no {0}.", time.time) : undefined,
    instant > reader.now ? t("It is in the future.") : undefined,
  ].filter((doubt) => doubt !== undefined);
  return { instant, uncertain: doubts.length === 0 ? undefined : doubts.join(" ") };
}

/** The latest day on which the clock is not behind `bound`; messages that are a little out of order share a day. */
function dayBefore(bound: Instant, time: string, zone: string, now: Instant): CalendarDate {
  const date = dateIn(bound, zone);
  const instant = wallMoments(date, time, zone).instants[0] ?? bound;
  const slack = bound === now ? 0 : 2 * hour;
  if (instant <= bound + slack && instant <= now) return date;
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}
