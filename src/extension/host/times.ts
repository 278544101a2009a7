import { clockIn, dateIn, minute, type Instant } from "../../core/model/instant.ts";
import { t } from "../../core/text/say.ts";
import { inDays, inHours } from "../../core/text/time-words.ts";

/** How an instant reads in the views: the UTC clock, and the reader's own where it differs. */
export interface ShownTime {
  readonly utc: string;
  readonly local: string | undefined;
}

/**
 * `14:02Z` and `15:02`. The day is said where it is not that of `near`: once, before the UTC clock, and again before the
 * local one only where the two differ.
 */
export function showTime(instant: Instant, zone: string, near: Instant): ShownTime {
  const day = dateIn(instant, "UTC");
  const localDay = dateIn(instant, zone);
  const utc = `${day === dateIn(near, "UTC") ? "" : `${day.slice(5)} `}${clockIn(instant, "UTC")}Z`;
  const local = `${localDay === day ? "" : `${localDay.slice(5)} `}${clockIn(instant, zone)}`;
  return { utc, local: localDay === day && utc.endsWith(`${local}Z`) ? undefined : local };
}

/** Both clocks in one string: `14:02Z (15:02)`. */
export function showBoth(time: ShownTime): string {
  return time.local === undefined ? time.utc : `${time.utc} (${time.local})`;
}

/** A length of time in words: `13 min`, `2 h 5 min`, `3 d 4 h`. */
export function showDuration(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return t("{0} min", whole);
  if (whole < 24 * 60) return inHours(Math.floor(whole / 60), whole % 60);
  return inDays(Math.floor(whole / (24 * 60)), Math.floor((whole % (24 * 60)) / 60));
}

/** Whole minutes from now until `due`; negative once it has passed. A minute that has begun to run out counts. */
export function minutesUntil(due: Instant, now: Instant): number {
  return Math.ceil((due - now) / minute);
}

/** `in 20 min`, `overdue less than a minute` or `overdue 4 min`: what was missed just now is as overdue as its badge says. */
export function showDue(due: Instant, now: Instant): string {
  if (due > now) return t("in {0}", showDuration(minutesUntil(due, now)));
  const late = (now - due) / minute;
  return late < 1 ? t("overdue less than a minute") : t("overdue {0}", showDuration(late));
}
