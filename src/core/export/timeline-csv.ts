import type { TimelineEntry } from "../model/entry.ts";
import { formatInstant, localStamp, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { csvCell } from "../text/csv-cell.ts";
import { sinceWords } from "../text/time-words.ts";

/** The head of the table. Sheets and scripts rely on these names: add, don't rename. */
const columns = [
  "time_utc",
  "time_local",
  "zone",
  "t_plus",
  "type",
  "qualifier",
  "actor",
  "text",
  "star",
] as const;

/**
 * A timeline as a table (RFC 4180: commas, lines end in CRLF), with a byte order mark, without which spreadsheets take it for
 * another encoding. `time_local` is in the zone that `zone` names, `t_plus` counts from the declaration. Where the moment is
 * unknown both are what the document says, and the rest is empty. In order of time where all moments are known, else in that
 * of the document.
 */
export function timelineCsv(snapshot: Snapshot, zone: string): string {
  const rows = inOrder(snapshot.timeline).map((entry) => rowOf(entry, zone, originOf(snapshot)));
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function inOrder(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  if (entries.some(({ instant }) => instant === undefined)) return entries;
  return [...entries].sort((a, b) => (a.instant ?? 0) - (b.instant ?? 0) || a.line - b.line);
}

function originOf({ declared, milestones }: Snapshot): Instant | undefined {
  return declared ?? milestones.started ?? milestones.detected;
}

function rowOf(entry: TimelineEntry, zone: string, origin: Instant | undefined): readonly string[] {
  const { instant, type, qualifier = "", actor = "", text, star } = entry;
  const when =
    instant === undefined
      ? ["", entry.raw, entry.zone ?? "unknown", ""]
      : [
          formatInstant(instant),
          localStamp(instant, zone),
          zone,
          origin === undefined ? "" : sinceWords(origin, instant).replace("−", "-"),
        ];
  return [...when, type, qualifier, actor, text, star ? "yes" : ""];
}
