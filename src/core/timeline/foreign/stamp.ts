import { clockAt, type WrittenClock } from "./clock.ts";
import { firstWeekdays } from "./date-data.ts";
import { isDigit } from "./digits.ts";
import { continuationAt } from "./stamp-continuation.ts";
import { skipGap, skipToText, type Cursor } from "./stamp-gap.ts";
import type { PartMatch, Parts } from "./stamp-parts.ts";
import { dateAt, type WrittenDate } from "./written-date.ts";
import { zoneAt, type WrittenZone, type ZoneMatch } from "./zones.ts";

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
    const part = continuationAt(source, end, cursor, parts) ?? partAt(source, cursor, parts, end.at);
    if (part === undefined) break;
    first ??= cursor.at;
    parts = { ...parts, ...part.parts };
    end = part.end;
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

/** The next part of a stamp at a place; `behind` is where the part before it ended. */
function partAt(source: string, cursor: Cursor, so: Parts, behind: number): PartMatch | undefined {
  const { at, open } = cursor;
  const date = so.date === undefined ? dateAt(source, at) : undefined;
  if (date !== undefined && !isShortBehindClock(date.date, so)) {
    return { parts: { date: date.date }, end: { at: date.end, open } };
  }
  const clock = so.clock === undefined ? (clockAt(source, at) ?? hourOfRange(source, at)) : undefined;
  if (clock !== undefined) return { parts: { clock: clock.clock }, end: { at: clock.end, open } };
  const zone =
    so.clock !== undefined && so.zone === undefined ? zoneBehindClock(source, at, behind) : undefined;
  if (zone !== undefined) return { parts: { zone: zone.zone }, end: { at: zone.end, open } };
  const weekday = so.weekday === undefined ? weekdayAt(source, at, so.clock !== undefined) : undefined;
  return weekday && { parts: { weekday: weekday.weekday }, end: { at: weekday.end, open } };
}

/** `13:00 03-26 …`: two numbers behind a clock are no date. */
function isShortBehindClock(date: WrittenDate, so: Parts): boolean {
  return so.clock !== undefined && date.kind === "numeric" && date.year === undefined;
}

/** The first hour of `4-5 PM`. */
function hourOfRange(
  source: string,
  at: number,
): { readonly clock: WrittenClock; readonly end: number } | undefined {
  if (!isDigit(source.charCodeAt(at))) return undefined;
  const pattern = /(\d{1,2})(?=\s?(?:[-–]|to|and)\s?~?\d{1,2}(?::\d\d)?\s?[ap]\.?m)/iy;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  const hour = Number(match?.[1]);
  if (match === null || hour > 12) return undefined;
  const clock = { hour, minute: 0, second: undefined, half: undefined, shortHour: false, dotted: false };
  return { clock, end: at + match[0].length };
}

function zoneBehindClock(source: string, at: number, behind: number): ZoneMatch | undefined {
  const zone = zoneAt(source, at);
  if (zone === undefined) return undefined;
  const name = source.slice(zone.start, zone.end);
  if ((name === "Z" || /^[+−-]/.test(name)) && at - behind > 1) return undefined;
  // Two capitals in front of a word are somebody's initials rather than a zone.
  if (name.length === 2 && /^\s\p{L}/u.test(source.slice(zone.end, zone.end + 2))) return undefined;
  return zone;
}

const weekdaysBegin = "mtwfsMTWFS";

/** A weekday; behind the clock only in front of a date or a separator, as "Sat down with …" is no Saturday. */
function weekdayAt(
  source: string,
  at: number,
  behindClock: boolean,
): { readonly weekday: number; readonly end: number } | undefined {
  if (!weekdaysBegin.includes(source[at] ?? " ")) return undefined;
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
  return fits ? { weekday, end } : undefined;
}
