import { formatInstant } from "../../model/instant.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { writeEntry } from "../../timeline/write-entry.ts";
import { recordLink } from "./fact-words.ts";
import type { Block, Piece, ReviewSource } from "./piece.ts";

/** What a reader of the review needs of the timeline, and where the rest is. */
export function timelineBlock({ record, recordName }: ReviewSource): Block {
  const seen = new Map<string, number>();
  const pieces = byInstant(record.timeline)
    .filter(isKeyMoment)
    .map((entry): Piece => {
      const base = `${formatInstant(entry.instant)} ${entry.type}`;
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return {
        key: count === 1 ? base : `${base} ${count}`,
        cells: [writeEntry({ ...entry }, { bullet: "-" })],
        identity: entry.text,
        compared: [0],
        since: entry.instant,
        entry,
      };
    });
  const lead = [`All times UTC. The whole timeline is in ${recordLink(recordName)}.`];
  return { form: "timeline", header: [], lead, pieces, standsEmpty: true };
}

/** Starred entries, what changed the state, updates, decisions, hypotheses. */
function isKeyMoment({ star, type }: TimelineEntry): boolean {
  return star || keyTypes.has(type);
}

const keyTypes: ReadonlySet<string> = new Set([
  "declared",
  "severity",
  "status",
  "alert",
  "impact",
  "decision",
  "hypothesis",
  "change",
  "update",
]);
