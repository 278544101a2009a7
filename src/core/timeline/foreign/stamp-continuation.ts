import { clockAt, type WrittenClock } from "./clock.ts";
import { skipGap, type Cursor } from "./stamp-gap.ts";
import type { PartMatch, Parts } from "./stamp-parts.ts";
import { dateAt } from "./written-date.ts";
import { zoneAt } from "./zones.ts";

/** What goes on a part just read, whose end is `behind`: an ISO offset, the same time once more, or the end of a range. */
export function continuationAt(
  source: string,
  behind: Cursor,
  next: Cursor,
  so: Parts,
): PartMatch | undefined {
  if (so.closed !== undefined || (so.date === undefined && so.clock === undefined)) return undefined;
  if (so.clock === undefined) return dateRangeEnd(source, behind, next);
  return (
    isoOffset(source, behind, so) ?? otherReading(source, behind) ?? rangeEnd(source, behind, next, so.clock)
  );
}

/** In `…T14:02-04:00` the sign begins no range. */
function isoOffset(source: string, behind: Cursor, so: Parts): PartMatch | undefined {
  const isIso = source[behind.at - 6] === "T" || source[behind.at - 9] === "T";
  const offset = isIso && so.zone === undefined ? zoneAt(source, behind.at) : undefined;
  return offset && { parts: { zone: offset.zone }, end: { at: offset.end, open: behind.open } };
}

/** `12:48 (6:48 PDT)` or `12:48 UTC / 6:48 PDT`: the same moment once more; the first reading counts. */
function otherReading(source: string, behind: Cursor): PartMatch | undefined {
  if (!opensReading(source[behind.at]) && !opensReading(source[behind.at + 1])) return undefined;
  const pattern = /\s?[(/]\s?~?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\s?[A-Z]{2,5}\b\)?/iy;
  pattern.lastIndex = behind.at;
  const match = pattern.exec(source);
  return match === null
    ? undefined
    : { parts: { closed: true }, end: { ...behind, at: behind.at + match[0].length } };
}

function opensReading(character: string | undefined): boolean {
  return character === "(" || character === "/";
}

/** The other end of a range behind a dash or "to"; a dotted number behind a clock with a colon is none. */
function rangeEnd(source: string, behind: Cursor, next: Cursor, from: WrittenClock): PartMatch | undefined {
  const start = behindJoint(source, behind, next);
  if (start === undefined) return undefined;
  const unknown = /\d{1,2}[:.](?:\?\?|XX)/iy;
  unknown.lastIndex = start.at;
  const placeholder = unknown.exec(source);
  if (placeholder !== null)
    return { parts: { closed: true }, end: { ...start, at: start.at + placeholder[0].length } };
  const date = dateAt(source, start.at);
  const clockStart = date === undefined ? start : skipGap(source, { ...start, at: date.end }, "inside");
  const until = clockAt(source, clockStart.at);
  if (until === undefined) return undefined;
  const isNumber = until.clock.dotted && !from.dotted && until.clock.half === undefined;
  if (isNumber) return undefined;
  return { parts: { until: until.clock, closed: true }, end: { at: until.end, open: clockStart.open } };
}

/** The last day of `2023-11-02 - 2023-11-05`; the entry is of the first. */
function dateRangeEnd(source: string, behind: Cursor, next: Cursor): PartMatch | undefined {
  const start = behindJoint(source, behind, next);
  const last = start && dateAt(source, start.at);
  return start && last && { parts: { closed: true }, end: { at: last.end, open: start.open } };
}

const jointsBegin = "tuaTUA-";

/** The place behind a dash, "to" or "and" that joins the ends of a range; undefined where none stands there. */
function behindJoint(source: string, behind: Cursor, next: Cursor): Cursor | undefined {
  if (/[-–—]/.test(source.slice(behind.at, next.at))) return next;
  if (!jointsBegin.includes(source[next.at] ?? " ")) return undefined;
  const word = /(?:to|until|till|and|->)\s/iy;
  word.lastIndex = next.at;
  const match = word.exec(source);
  return match === null ? undefined : skipGap(source, { ...next, at: next.at + match[0].length }, "inside");
}
