import { clockAt, type WrittenClock } from "./clock.ts";
import { firstWeekdays } from "./date-data.ts";
import { skipGap, skipToText, type Cursor } from "./stamp-gap.ts";
import { dateAt, type WrittenDate } from "./written-date.ts";
import { zoneAt, type WrittenZone } from "./zones.ts";

/** The time at the beginning of an entry as it is written: nothing is resolved, the parts may stand in any order. */
export interface Stamp {
  readonly date: WrittenDate | undefined;
  readonly clock: WrittenClock | undefined;
  /** The other end of a range. */
  readonly until: WrittenClock | undefined;
  readonly zone: WrittenZone | undefined;
  /** Monday is 1; undefined beside a date, which knows better. */
  readonly weekday: number | undefined;
  /** The time as it stands in the source, marks around it left out. */
  readonly raw: string;
  /** What the entry says: the source behind the stamp, with the emphasis reopened that began before it. */
  readonly text: string;
}

/**
 * Reads the time that a line begins with, past marks, brackets and words such as "around". Undefined where it begins
 * with anything else. A weekday or a zone alone is no time.
 */
export function readStamp(source: string): Stamp | undefined {
  let parts: Parts = {};
  let cursor: Cursor = { at: 0, open: [] };
  let first: number | undefined;
  let end: Cursor = cursor;
  for (;;) {
    cursor = skipGap(source, end, first === undefined ? "opening" : "inside");
    const part = partAt(source, cursor.at, parts, end.at);
    if (part === undefined) break;
    first ??= cursor.at;
    parts = { ...parts, ...part.parts };
    end = { at: part.end, open: cursor.open };
  }
  if (first === undefined || (parts.date === undefined && parts.clock === undefined)) return undefined;
  const text = skipToText(source, end);
  return {
    date: parts.date,
    clock: parts.clock,
    until: parts.until,
    zone: parts.zone,
    weekday: parts.date === undefined ? parts.weekday : undefined,
    raw: source.slice(first, end.at + closingBracket(source, first, end.at)),
    text: (text.open.join("") + source.slice(text.at)).trim(),
  };
}

/** 1 where a bracket that was opened within the time is closed right behind it: `04:19 (UTC)`. */
function closingBracket(source: string, start: number, end: number): 0 | 1 {
  const raw = source.slice(start, end);
  return source[end] === ")" && raw.lastIndexOf("(") > raw.lastIndexOf(")") ? 1 : 0;
}

interface Parts {
  readonly date?: WrittenDate;
  readonly clock?: WrittenClock;
  readonly until?: WrittenClock;
  readonly zone?: WrittenZone;
  readonly weekday?: number;
  /** Whether the clock is that of a range or has been followed by another zone's reading of it. */
  readonly closed?: true;
}

interface PartMatch {
  readonly parts: Parts;
  readonly end: number;
}

/** The next part of a stamp at an offset; `behind` is where the part before it ended. */
function partAt(source: string, at: number, so: Parts, behind: number): PartMatch | undefined {
  if (so.clock !== undefined && so.closed === undefined) {
    const offset =
      source[behind - 6] === "T" || source[behind - 9] === "T" ? zoneAt(source, behind) : undefined;
    if (offset !== undefined && so.zone === undefined)
      return { parts: { zone: offset.zone }, end: offset.end };
    const more = otherReading(source, behind) ?? rangeEnd(source, behind, so.clock);
    if (more !== undefined) return more;
  }
  if (so.date !== undefined && so.clock === undefined && so.closed === undefined) {
    const lastDay = dateRangeEnd(source, behind);
    if (lastDay !== undefined) return lastDay;
  }
  if (so.date === undefined) {
    const date = dateAt(source, at);
    if (date !== undefined && !isShortBehindClock(date.date, so))
      return { parts: { date: date.date }, end: date.end };
  }
  if (so.clock === undefined) {
    const clock = clockAt(source, at) ?? hourOfRange(source, at);
    if (clock !== undefined) return { parts: { clock: clock.clock }, end: clock.end };
  }
  if (so.clock !== undefined && so.zone === undefined) {
    const zone = zoneBehindClock(source, at, behind);
    if (zone !== undefined) return zone;
  }
  return so.weekday === undefined ? weekdayAt(source, at, so.clock !== undefined) : undefined;
}

/** `13:00 03-26 …`: two numbers behind a clock are no date. */
function isShortBehindClock(date: WrittenDate, so: Parts): boolean {
  return so.clock !== undefined && date.kind === "numeric" && date.year === undefined;
}

/** `12:48 (6:48 PDT)` or `12:48 UTC / 6:48 PDT`: the same moment once more; the first reading counts. */
function otherReading(source: string, at: number): PartMatch | undefined {
  const pattern = /\s?[(/]\s?~?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\s?[A-Z]{2,5}\b\)?/iy;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match === null ? undefined : { parts: { closed: true }, end: at + match[0].length };
}

/** The last day of `2023-11-02 - 2023-11-05`; the entry is of the first. */
function dateRangeEnd(source: string, at: number): PartMatch | undefined {
  const separator = /\s?(?:[-–—]|to\b|until\b|and\b)\s?/iy;
  separator.lastIndex = at;
  const match = separator.exec(source);
  const last = match === null ? undefined : dateAt(source, at + match[0].length);
  return last === undefined ? undefined : { parts: { closed: true }, end: last.end };
}

function rangeEnd(source: string, at: number, from: WrittenClock): PartMatch | undefined {
  const separator = /[\s*`)\]]{0,6}(?:[-–—]|->|to\b|until\b|till\b|and\b)\s{0,3}~?\s?/iy;
  separator.lastIndex = at;
  const match = separator.exec(source);
  if (match === null) return undefined;
  const start = at + match[0].length;
  const placeholder = /\d{1,2}[:.](?:\?\?|XX)/iy;
  placeholder.lastIndex = start;
  const unknown = placeholder.exec(source);
  if (unknown !== null) return { parts: { closed: true }, end: start + unknown[0].length };
  const date = dateAt(source, start);
  const until = clockAt(
    source,
    date === undefined ? start : skipGap(source, { at: date.end, open: [] }, "inside").at,
  );
  if (until === undefined) return undefined;
  const isNumber = until.clock.dotted && !from.dotted && until.clock.half === undefined;
  return isNumber ? undefined : { parts: { until: until.clock, closed: true }, end: until.end };
}

/** The first hour of `4-5 PM`. */
function hourOfRange(
  source: string,
  at: number,
): { readonly clock: WrittenClock; readonly end: number } | undefined {
  const pattern = /(\d{1,2})(?=\s?(?:[-–]|to|and)\s?~?\d{1,2}(?::\d\d)?\s?[ap]\.?m)/iy;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  const hour = Number(match?.[1]);
  if (match === null || hour > 12) return undefined;
  const clock = { hour, minute: 0, second: undefined, half: undefined, shortHour: false, dotted: false };
  return { clock, end: at + match[0].length };
}

function zoneBehindClock(source: string, at: number, behind: number): PartMatch | undefined {
  const zone = zoneAt(source, at);
  if (zone === undefined) return undefined;
  const name = source.slice(zone.start, zone.end);
  if ((name === "Z" || /^[+−-]/.test(name)) && at - behind > 1) return undefined;
  // Two capitals in front of a word are somebody's initials rather than a zone.
  if (name.length === 2 && /^\s\p{L}/u.test(source.slice(zone.end, zone.end + 2))) return undefined;
  return { parts: { zone: zone.zone }, end: zone.end };
}

/** A weekday; behind the clock only in front of a date or a separator, as "Sat down with …" is no Saturday. */
function weekdayAt(source: string, at: number, behindClock: boolean): PartMatch | undefined {
  const pattern = /(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?(?![\p{L}\p{N}])\.?/iuy;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const next = skipGap(source, { at: end, open: [] }, "inside").at;
  const fits = behindClock
    ? dateAt(source, next) !== undefined || /^\s?[:)|\]–—-]/.test(source.slice(end, end + 2))
    : dateAt(source, next) !== undefined || clockAt(source, next) !== undefined;
  const weekday = firstWeekdays.indexOf((match[1] ?? "").toLowerCase()) + 1;
  return fits ? { parts: { weekday }, end } : undefined;
}
