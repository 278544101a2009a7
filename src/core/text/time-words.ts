import { daysBetween, type CalendarDate } from "../model/calendar-date.ts";
import { clockIn, dateIn, day, hour, isZone, minute, type Instant } from "../model/instant.ts";
import { phrase, sayPhrase, t } from "./say.ts";

/** A day as people write it: `27 Nov`, with its year where that is not the year of `beside`. */
export function dayWords(date: CalendarDate, beside: CalendarDate | undefined): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  const short = sayPhrase(months[Number(month) - 1] ?? month, Number(dayOfMonth));
  return beside?.startsWith(`${year}-`) === true
    ? short
    : t({ message: "{0} {1}", args: [short, year], comment: "A day and its year: 27 Nov 2026" });
}

/** How a due date stands to today: `due 27 Nov`, `due today`, `3 days late`. */
export function dueWords(due: CalendarDate, today: CalendarDate): string {
  const left = daysBetween(today, due);
  if (left === 0) return t("due today");
  if (left === 1) return t("due tomorrow");
  if (left > 1) return t("due {0}", dayWords(due, today));
  return left === -1 ? t("1 day late") : t("{0} days late", -left);
}

/** A length of time, minutes rounded: `45 min`, `1 h 31 min`, `2 d 3 h`. */
export function durationWords(length: number): string {
  const minutes = Math.round(length / minute);
  if (minutes < 1) return t("under 1 min");
  if (minutes < 60) return t("{0} min", minutes);
  if (minutes * minute < 2 * day) return inHours(Math.floor(minutes / 60), minutes % 60);
  const hours = Math.round(length / hour);
  return inDays(Math.floor(hours / 24), hours % 24);
}

/** `2 h 5 min`, `2 h`. */
export function inHours(hours: number, minutes: number): string {
  return minutes === 0 ? t("{0} h", hours) : t("{0} h {1} min", hours, minutes);
}

/** `3 d 4 h`, `3 d`. */
export function inDays(days: number, hours: number): string {
  return hours === 0 ? t("{0} d", days) : t("{0} d {1} h", days, hours);
}

/** How far an instant is from the origin on a clock of minutes, as both are shown: `T+00:07`, `T−01:20`. */
export function sinceWords(origin: Instant, instant: Instant): string {
  const minutes = Math.floor(instant / minute) - Math.floor(origin / minute);
  const length = Math.abs(minutes);
  return `T${minutes < 0 ? "−" : "+"}${padded(Math.floor(length / 60))}:${padded(length % 60)}`;
}

/** The clock in UTC, with the day where that is not the day of `beside`: `14:09Z`, `7 Oct 00:12Z`. */
export function utcWords(instant: Instant, beside: Instant | undefined): string {
  return `${dayBefore(instant, "UTC", beside)}${clockIn(instant, "UTC")}Z`;
}

/** The clock in the reader's zone, with the day where that is not the UTC day: `15:09 local`, `7 Oct 01:45 local`. */
export function localWords(instant: Instant, zone: string): string {
  const date = dateIn(instant, zone);
  const utc = dateIn(instant, "UTC");
  return t("{0} local", `${date === utc ? "" : `${dayWords(date, utc)} `}${clockIn(instant, zone)}`);
}

/** The reader's zone; undefined where the host names one that nobody knows, or where it is UTC itself. */
export function otherZone(zone: string): string | undefined {
  return isZone(zone) && !/^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)$/i.test(zone) ? zone : undefined;
}

function dayBefore(instant: Instant, zone: string, beside: Instant | undefined): string {
  const date = dateIn(instant, zone);
  const other = beside === undefined ? undefined : dateIn(beside, zone);
  return date === other ? "" : `${dayWords(date, other)} `;
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}

/** The days of the months. */
const months = [
  phrase("{0} Jan"),
  phrase("{0} Feb"),
  phrase("{0} Mar"),
  phrase("{0} Apr"),
  phrase("{0} May"),
  phrase("{0} Jun"),
  phrase("{0} Jul"),
  phrase("{0} Aug"),
  phrase("{0} Sep"),
  phrase("{0} Oct"),
  phrase("{0} Nov"),
  phrase("{0} Dec"),
];
