import type { EntryType, TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { byInstant } from "../../timeline/sort-entries.ts";

export type TimedEntry = TimelineEntry & { readonly instant: Instant };

/** The moments that the picture numbers, from 1 in order of time. */
export interface KeyMoments {
  /** Whether somebody starred them; else they are the turning points that the timeline's types say. */
  readonly starred: boolean;
  readonly timed: readonly TimedEntry[];
  /** Starred, and no time is known: they are listed and have no place in the picture. */
  readonly untimed: readonly TimelineEntry[];
}

/** The starred entries of a timeline, else those that turned the incident. */
export function keyMomentsOf(timeline: readonly TimelineEntry[]): KeyMoments {
  const starred = timeline.filter(({ star }) => star);
  if (starred.length > 0) {
    const untimed = starred.filter(({ instant }) => instant === undefined);
    return { starred: true, timed: byInstant(starred), untimed };
  }
  return { starred: false, timed: byInstant(timeline.filter(({ type }) => turning.has(type))), untimed: [] };
}

const turning: ReadonlySet<EntryType> = new Set(["alert", "declared", "severity", "status", "impact"]);
