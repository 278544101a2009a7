import type { TimelineEntry } from "../../core/model/entry.ts";
import { clockIn, dateIn, minute, type Instant } from "../../core/model/instant.ts";
import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { TextRange } from "../../core/text/range.ts";
import { t } from "../../core/text/say.ts";
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
    local === undefined ? undefined : t("{0} local", local),
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
  return [isSame ? `${utc}.` : t("{0} in {1}, {2}.", local, zone, utc), ...declaredWords(instant, declared)];
}

function declaredWords(instant: Instant, declared: Instant | undefined): readonly string[] {
  if (declared === undefined) return [];
  const minutes = Math.abs(instant - declared) / minute;
  if (minutes < 1) return [t("Within the minute of the declaration.")];
  return [
    instant < declared
      ? t("{0} before the declaration.", showDuration(minutes))
      : t("{0} after the declaration.", showDuration(minutes)),
  ];
}
