import { daysBetween, type CalendarDate } from "../../core/model/calendar-date.ts";
import { clockIn, dateIn, day, hour, minute, type Instant } from "../../core/model/instant.ts";

/** A day as people write it: `27 Nov`, with its year where that is not the year of `beside`. */
export function dayWords(date: CalendarDate, beside: CalendarDate | undefined): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  const short = `${Number(dayOfMonth)} ${months[Number(month) - 1] ?? month}`;
  return beside?.startsWith(`${year}-`) === true ? short : `${short} ${year}`;
}

/** How a due date stands to today: `due 27 Nov`, `due today`, `3 days late`. */
export function dueWords(due: CalendarDate, today: CalendarDate): string {
  const left = daysBetween(today, due);
  if (left === 0) return "due today";
  if (left === 1) return "due tomorrow";
  if (left > 1) return `due ${dayWords(due, today)}`;
  return left === -1 ? "1 day late" : `${-left} days late`;
}

/** A length of time, minutes rounded: `45 min`, `1 h 31 min`, `2 d 3 h`. */
export function durationWords(length: number): string {
  const minutes = Math.round(length / minute);
  if (minutes < 1) return "under 1 min";
  if (minutes < 60) return `${minutes} min`;
  if (minutes * minute < 2 * day) return joined(Math.floor(minutes / 60), "h", minutes % 60, "min");
  const hours = Math.round(length / hour);
  return joined(Math.floor(hours / 24), "d", hours % 24, "h");
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
  return `${date === utc ? "" : `${dayWords(date, utc)} `}${clockIn(instant, zone)} local`;
}

function dayBefore(instant: Instant, zone: string, beside: Instant | undefined): string {
  const date = dateIn(instant, zone);
  const other = beside === undefined ? undefined : dateIn(beside, zone);
  return date === other ? "" : `${dayWords(date, other)} `;
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
