import type { TimelineEntry } from "../../core/model/entry.ts";
import { clockIn, dateIn, minute, type Instant } from "../../core/model/instant.ts";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { TextRange } from "../../core/text/range.ts";
import { showDuration, showTime } from "../host/times.ts";

/** An entry's time as it stands in the text. */
export interface StampedEntry {
  readonly entry: TimelineEntry;
  readonly instant: Instant;
  readonly stamp: TextRange;
}

/** The entries of a record whose moment is known, between two lines (from 1, both included). */
export function stampedEntries(
  { snapshot, document }: ReadDocument,
  from: number,
  to: number,
): readonly StampedEntry[] {
  return snapshot.timeline.flatMap((entry) => {
    const { instant, line, range, raw } = entry;
    if (instant === undefined || raw === "" || line < from || line > to) return [];
    const start = document.text.indexOf(raw, range.start);
    if (start < 0 || start >= range.end) return [];
    return [{ entry, instant, stamp: { start, end: start + raw.length } }];
  });
}

/** `15:47 local, T+12 min`: the reader's clock where it differs from UTC, and the time from the declaration. */
export function timeHint(instant: Instant, zone: string, declared: Instant | undefined): string | undefined {
  const { local } = showTime(instant, zone, instant);
  const parts = [
    local === undefined ? undefined : `${local} local`,
    declared === undefined ? undefined : sinceDeclared(instant, declared),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(", ");
}

function sinceDeclared(instant: Instant, declared: Instant): string {
  return `T${instant < declared ? "-" : "+"}${showDuration(Math.abs(instant - declared) / minute)}`;
}

/** The same in a sentence each, with day and zone. */
export function timeWords(instant: Instant, zone: string, declared: Instant | undefined): readonly string[] {
  const utc = `${dateIn(instant, "UTC")} ${clockIn(instant, "UTC")} UTC`;
  const local = `${dateIn(instant, zone)} ${clockIn(instant, zone)}`;
  const isSame = utc === `${local} UTC`;
  return [isSame ? `${utc}.` : `${local} in ${zone}, ${utc}.`, ...declaredWords(instant, declared)];
}

function declaredWords(instant: Instant, declared: Instant | undefined): readonly string[] {
  if (declared === undefined) return [];
  const minutes = Math.abs(instant - declared) / minute;
  if (minutes < 1) return ["Within the minute of the declaration."];
  return [`${showDuration(minutes)} ${instant < declared ? "before" : "after"} the declaration.`];
}
