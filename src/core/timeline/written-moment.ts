import { clockAt, type ClockMatch, type WrittenClock } from "./foreign/clock.ts";
import { firstWeekdays } from "./foreign/date-data.ts";
import { dateAt, type WrittenDate } from "./foreign/written-date.ts";
import { zoneAt, type WrittenZone } from "./foreign/zones.ts";

/** A day as people name it. */
export type WrittenDay =
  | { readonly kind: "date"; readonly date: WrittenDate }
  /** Monday is 1. */
  | { readonly kind: "weekday"; readonly weekday: number }
  /** `today` is 0 days back, `yesterday` 1. */
  | { readonly kind: "back"; readonly days: number };

/** A moment as somebody or a program wrote it down; nothing is resolved. */
export interface WrittenMoment {
  readonly day: WrittenDay | undefined;
  readonly clock: WrittenClock;
  readonly zone: WrittenZone | undefined;
  /** The offset behind it. */
  readonly end: number;
}

/**
 * The moment that begins at an offset of a text: a wall clock, a day before or behind it, a zone. Undefined where none
 * does; a day without a clock is none. More strict than what a timeline may hold, where a section says what is meant:
 * here `2.30` is a number.
 */
export function writtenMomentAt(text: string, at: number): WrittenMoment | undefined {
  const before = dayAt(text, at);
  const start = before === undefined ? at : gapEnd(text, before.end);
  const clock = strictClockAt(text, start);
  if (clock === undefined) return undefined;
  const zone = zoneBehind(text, clock, before !== undefined);
  const end = zone?.end ?? clock.end;
  const behind = before === undefined ? dayBehind(text, end) : undefined;
  return {
    day: before?.day ?? behind?.day,
    clock: clock.clock,
    zone: zone?.zone,
    end: behind?.end ?? end,
  };
}

/** The day that begins at an offset: a date, a weekday that may stand before its date, `today` or `yesterday`. */
export function dayAt(
  text: string,
  at: number,
): { readonly day: WrittenDay; readonly end: number } | undefined {
  const date = dateAt(text, at);
  if (date !== undefined) {
    const whole = date.date.kind === "numeric" || date.date.day !== undefined;
    return whole ? { day: { kind: "date", date: date.date }, end: date.end } : undefined;
  }
  const word = sticky(
    /(today|yesterday|(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?)(?![\p{L}\p{N}])\.?/iuy,
    text,
    at,
  );
  if (word === null) return undefined;
  const end = at + word[0].length;
  const weekday = word[2];
  if (weekday === undefined) return { day: { kind: "back", days: /^t/i.test(word[0]) ? 0 : 1 }, end };
  const dated = dateAt(text, gapEnd(text, end));
  if (dated !== undefined) return { day: { kind: "date", date: dated.date }, end: dated.end };
  return { day: { kind: "weekday", weekday: firstWeekdays.indexOf(weekday.toLowerCase()) + 1 }, end };
}

/** Past what may stand between a day and a clock: `2026-11-21T14:02`, `21/Nov/2026:14:02`, `today at 14:02`. */
function gapEnd(text: string, at: number): number {
  return at + (sticky(/(?:[\s,•·|]|at\b|T(?=\d)|:(?=\d))*/uy, text, at)?.[0].length ?? 0);
}

/**
 * A day behind the clock: `10:42 • 13/08/2026`, `23:50 yesterday`, `03:40 PST Sunday, Oct 31st: …`. Without a bullet a date
 * must end there, as "14:02 May 5 pods" is none.
 */
function dayBehind(text: string, at: number): { readonly day: WrittenDay; readonly end: number } | undefined {
  const bullet = sticky(/\s?[•·|]\s?/uy, text, at);
  if (bullet !== null) return dayAt(text, at + bullet[0].length);
  const gap = sticky(/,? (?:on )?/y, text, at);
  const day = gap === null ? undefined : dayAt(text, at + gap[0].length);
  if (day === undefined) return undefined;
  const ends = day.day.kind === "back" ? /(?=$|\s|[:,;])/y : /(?=\s*$|\s*[:–—-](?:\s|$))/y;
  return sticky(ends, text, day.end) === null ? undefined : day;
}

/** No slips as in `14: 02`, no dots without `pm`, nothing past midnight. */
function strictClockAt(text: string, at: number): ClockMatch | undefined {
  const match = clockAt(text, at);
  if (match === undefined) return undefined;
  const { hour, half, dotted } = match.clock;
  const slip = /^\d{3}:|^\d+: /.test(text.slice(at, match.end));
  const impossible = hour > 23 || (half !== undefined && (hour > 12 || hour === 0));
  return slip || impossible || (dotted && half === undefined) ? undefined : match;
}

interface ZoneBehind {
  readonly zone: WrittenZone;
  readonly end: number;
}

function zoneBehind(text: string, clock: ClockMatch, dated: boolean): ZoneBehind | undefined {
  const gap = sticky(/ ?[([]?/y, text, clock.end)?.[0] ?? "";
  const at = clock.end + gap.length;
  const zone = namedZone(text, at);
  if (zone === undefined) return undefined;
  const name = text.slice(at, zone.end);
  // `14:02 -1200 requests` is no offset, `2026-11-21 14:02:11 -1200` is one.
  // `14:02-14:10` is a range.
  if (!dated && gap === "" && /^[−-]/.test(name)) return undefined;
  const apart = gap !== "" && /^[+−-]/.test(name) && !name.includes(":");
  if (apart && !(dated && clock.clock.second !== undefined)) return undefined;
  const bracket = /[([]$/.test(gap);
  return { zone: zone.zone, end: zone.end + (bracket && /[)\]]/.test(text[zone.end] ?? "") ? 1 : 0) };
}

function namedZone(text: string, at: number): ZoneBehind | undefined {
  const small = sticky(/(?:utc|gmt|ce?st|cet|p[sd]t|[ec]dt|jst|z)(?![\p{L}\p{N}+/-])/uy, text, at)?.[0];
  if (small !== undefined) return zoneIn(small.toUpperCase(), at);
  const zone = zoneAt(text, at);
  if (zone === undefined) return undefined;
  const name = text.slice(at, zone.end);
  // `UTC -5 pods` says UTC, and "Pacific region" is no time of the Pacific.
  if (/^(?:UTC|GMT) /.test(name)) return zoneIn(name.slice(0, 3), at);
  if (/^[A-Z][a-z]+$/.test(name)) {
    const time = sticky(/ time\b|\s*(?=$|[:,;)\]–—-])/iy, text, zone.end);
    return time === null ? undefined : { zone: zone.zone, end: zone.end + time[0].trimEnd().length };
  }
  return { zone: zone.zone, end: zone.end };
}

/** A zone's name on its own, which stands in a text at an offset. */
function zoneIn(name: string, at: number): ZoneBehind | undefined {
  const zone = zoneAt(name, 0);
  return zone === undefined ? undefined : { zone: zone.zone, end: at + zone.end };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
