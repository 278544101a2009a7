import type { TimelineEntry } from "../../model/entry.ts";
import type { Milestones } from "../../model/incident.ts";
import { parseInstant, type Instant } from "../../model/instant.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { perWords } from "../../timeline/per-words.ts";
import type { ReviewModel } from "../review-model.ts";

/** How long the incident took, as the timeline tells it: from its first moment to its last. */
export interface TimelineSpan {
  readonly from: Moment;
  readonly to: Moment;
  /** Whether the turning points say it, rather than whatever stands first and last. */
  readonly sure: boolean;
  /** Whether some two moments that could be meant are `length` apart, give or take `tolerance` (milliseconds). */
  readonly bears: (length: number, tolerance: number) => boolean;
}

/** A moment and the entry that says it; undefined where the entry stands in the record. */
export interface Moment {
  readonly instant: Instant;
  readonly entry: TimelineEntry | undefined;
}

/**
 * What durations are held against: the turning points of the record or of the document itself, else all entries. Undefined
 * where there is too little to hold against: no two moments, or entries without clock times.
 */
export function timelineSpan({ snapshot, record }: ReviewModel): TimelineSpan | undefined {
  return milestoneSpan(record ?? snapshot, snapshot) ?? entrySpan(snapshot);
}

function milestoneSpan(source: Snapshot, shown: Snapshot): TimelineSpan | undefined {
  const { milestones } = source;
  const starts = known([milestones.started, milestones.detected, source.declared, milestones.acknowledged]);
  const ends = known([milestones.resolved, milestones.mitigated, ...resolutionsOf(source, milestones)]);
  const from = starts[0];
  const to = milestones.mitigated ?? milestones.resolved;
  if (from === undefined || to === undefined || to <= from) return undefined;
  const at = (instant: Instant): Moment => ({
    instant,
    entry: shown.timeline.find((entry) => entry.instant === instant),
  });
  const bears = (length: number, tolerance: number): boolean =>
    starts.some((start) => ends.some((end) => Math.abs(end - start - length) <= tolerance));
  return { from: at(from), to: at(to), sure: true, bears };
}

/** An incident that was reopened was over several times, and each may be meant. */
function resolutionsOf({ timeline }: Snapshot, { resolved }: Milestones): readonly Instant[] {
  if (resolved === undefined) return [];
  return known(
    timeline.filter(({ type }) => type === "status" || type === "impact").map(({ instant }) => instant),
  );
}

function entrySpan({ timeline }: Snapshot): TimelineSpan | undefined {
  const moments = momentsOf(timeline);
  const [from, to] = [moments[0], moments.at(-1)];
  if (from === undefined || to === undefined || to.instant <= from.instant) return undefined;
  const at = ({ instant, index }: PlacedMoment): Moment => ({ instant, entry: timeline[index] });
  const bears = (length: number, tolerance: number): boolean => {
    const instants = moments.map(({ instant }) => instant);
    return someApart(instants, length, tolerance);
  };
  return { from: at(from), to: at(to), sure: false, bears };
}

/** A moment and the index of its entry. */
interface PlacedMoment {
  readonly instant: Instant;
  readonly index: number;
}

/** All entries in order of time, in one zone or none; empty where an entry has no clock time or day. */
const momentsOf = perWords((timeline): readonly PlacedMoment[] => {
  const zoned = timeline.every(({ instant }) => instant !== undefined);
  const placed = timeline.flatMap((entry, index) => {
    const instant = zoned ? entry.instant : wallInstant(entry);
    return instant === undefined ? [] : [{ instant, index }];
  });
  return placed.length < timeline.length ? [] : placed.sort((a, b) => a.instant - b.instant);
});

function wallInstant({ date, time, zone }: TimelineEntry): Instant | undefined {
  if (date === undefined || time === undefined || zone !== undefined) return undefined;
  return parseInstant(`${date}T${time}Z`);
}

/** Whether two of the sorted instants are `length` apart; linear, as both ends only move forwards. */
function someApart(instants: readonly Instant[], length: number, tolerance: number): boolean {
  let from = 0;
  for (const to of instants) {
    while (to - (instants[from] ?? to) > length + tolerance) from += 1;
    if (to - (instants[from] ?? to) >= length - tolerance) return true;
  }
  return false;
}

function known(instants: readonly (Instant | undefined)[]): readonly Instant[] {
  return instants.filter((instant) => instant !== undefined);
}
