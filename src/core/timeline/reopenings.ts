import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Status } from "../model/status.ts";
import { meaningOf } from "./entry-meaning.ts";
import { byInstant } from "./sort-entries.ts";

/** A status, and since when it held. */
export interface StatusTurn {
  readonly status: Status;
  readonly instant: Instant;
}

/** What became of an incident, by the entries of its timeline that have an instant, in order of time. */
export function statusTurns(timeline: readonly TimelineEntry[]): readonly StatusTurn[] {
  return byInstant(timeline.filter(({ type }) => type === "status")).flatMap((entry) => {
    const meaning = meaningOf(entry, []);
    return meaning.kind === "status" ? [{ status: meaning.status, instant: entry.instant }] : [];
  });
}

/** When an incident went on after it was resolved, in order of time. */
export function reopenings(timeline: readonly TimelineEntry[]): readonly Instant[] {
  return statusTurns(timeline)
    .filter(({ status }, index, turns) => status !== "resolved" && turns[index - 1]?.status === "resolved")
    .map(({ instant }) => instant);
}
