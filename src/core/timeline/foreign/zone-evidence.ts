import type { MarkdownDocument } from "../../markdown/parse.ts";
import { oncePerText } from "../../text/once-per-text.ts";
import { minutesOf } from "./clock.ts";
import { resolveDate, type AskedOrder, type DateOrder } from "./resolve-date.ts";
import type { TimedLine } from "./resolve-times.ts";
import { readStamp } from "./stamp.ts";
import { instantOf } from "./wall-clock.ts";
import { datesIn } from "./written-date.ts";
import type { ZoneMeaning } from "./zone-data.ts";

/**
 * Tells an ambiguous zone by the entries themselves: one that quotes a moment in a known zone ("started Aug 12, 2025 at
 * 4:32PM UTC", an alert for instance) close to its own time under one meaning, and under no other.
 */
export function zoneByMoments(
  document: MarkdownDocument,
  timed: readonly TimedLine[],
  meanings: readonly ZoneMeaning[],
  order: AskedOrder,
): string | undefined {
  if (meanings.length === 0) return undefined;
  const quoted = timed.flatMap((entry) =>
    momentsBy[order()](entryBody(document, entry)).map((at) => ({ entry, at })),
  );
  const fitting = meanings.filter(({ zone }) =>
    quoted.some(({ entry, at }) => {
      const own = instantOf(entry.date, entry.time, zone);
      return own !== undefined && Math.abs(own - at) <= close;
    }),
  );
  return fitting.length === 1 ? fitting[0]?.zone : undefined;
}

/** People write an alert down within minutes. */
const close = 15 * 60_000;

/** The entry's source, cut where a pasted log would begin to cost time. */
function entryBody(document: MarkdownDocument, { line }: TimedLine): string {
  return document.text.slice(
    line.range.start + line.stamp.raw.length,
    Math.min(line.range.end, line.range.start + 4000),
  );
}

const momentsBy: Readonly<Record<DateOrder, (text: string) => readonly number[]>> = {
  "day-first": oncePerText((text) => momentsIn(text, "day-first")),
  "month-first": oncePerText((text) => momentsIn(text, "month-first")),
};

function momentsIn(text: string, order: DateOrder): readonly number[] {
  return datesIn(text).flatMap(({ start }) => {
    const stamp = readStamp(text.slice(start, start + 80));
    const date = stamp?.date && resolveDate(stamp.date, order, undefined);
    if (stamp?.clock === undefined || stamp.zone?.kind !== "zone" || date === undefined) return [];
    const midnight = instantOf(date, "00:00", stamp.zone.zone);
    return midnight === undefined ? [] : [midnight + minutesOf(stamp.clock) * 60_000];
  });
}
