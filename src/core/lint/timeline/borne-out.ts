import type { TimelineEntry } from "../../model/entry.ts";
import type { Milestones } from "../../model/incident.ts";
import { parseInstant, type Instant } from "../../model/instant.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { perWords } from "../../timeline/per-words.ts";
import { saysNoticed, saysOver } from "./milestone-words.ts";
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

/**
 * By entries without types: it may have begun with any entry up to the last that says how it was noticed, and been over with any
 * that says so, or the last.
 */
function entrySpan({ timeline }: Snapshot): TimelineSpan | undefined {
  const moments = momentsOf(timeline);
  const [from, to] = [moments[0], moments.at(-1)];
  if (from === undefined || to === undefined || to.instant <= from.instant) return undefined;
  const at = ({ instant, index }: PlacedMoment): Moment => ({ instant, entry: timeline[index] });
  const bears = (length: number, tolerance: number): boolean => {
    const noticed = moments.findLast(({ index }) => saysNoticed(timeline[index]?.text ?? ""));
    const starts = moments.filter(({ instant }) => noticed === undefined || instant <= noticed.instant);
    const ends = moments.filter((moment) => moment === to || saysOver(timeline[moment.index]?.text ?? ""));
    return someApart(starts, ends, length, tolerance);
  };
  return { from: at(from), to: at(to), sure: false, bears };
}

/** A moment and the index of its entry. */
interface PlacedMoment {
  readonly instant: Instant;
  readonly index: number;
}

/** All entries in order of time, in one zone or none; empty where an entry has no clock time, or some have days and some not. */
const momentsOf = perWords((timeline): readonly PlacedMoment[] => {
  const zoned = timeline.every(({ instant }) => instant !== undefined);
  const placed = timeline.flatMap((entry, index) => {
    const instant = zoned ? entry.instant : wallInstant(entry);
    return instant === undefined ? [] : [{ instant, index }];
  });
  if (placed.length < timeline.length) return clockMoments(timeline);
  return placed.sort((a, b) => a.instant - b.instant);
});

function wallInstant({ date, time, zone }: TimelineEntry): Instant | undefined {
  if (date === undefined || time === undefined || zone !== undefined) return undefined;
  return parseInstant(`${date}T${time}Z`);
}

/** Clock times without days that only go up, in one zone or none, are of one day, whichever it was. */
function clockMoments(timeline: readonly TimelineEntry[]): readonly PlacedMoment[] {
  const zone = timeline[0]?.zone;
  const placed: PlacedMoment[] = [];
  for (const [index, entry] of timeline.entries()) {
    const isBare = entry.date === undefined && entry.time !== undefined && entry.zone === zone;
    const instant = isBare ? parseInstant(`2000-01-01T${entry.time}Z`) : undefined;
    if (instant === undefined || instant < (placed.at(-1)?.instant ?? instant)) return [];
    placed.push({ instant, index });
  }
  return placed;
}

/** Whether one of the ends is `length` behind one of the starts, both sorted; linear, as both only move forwards. */
function someApart(
  starts: readonly PlacedMoment[],
  ends: readonly PlacedMoment[],
  length: number,
  tolerance: number,
): boolean {
  let from = 0;
  for (const { instant: to } of ends) {
    const behind = (): number => to - (starts[from]?.instant ?? to);
    while (from < starts.length && behind() > length + tolerance) from += 1;
    if (from < starts.length && behind() >= length - tolerance) return true;
  }
  return false;
}

function known(instants: readonly (Instant | undefined)[]): readonly Instant[] {
  return instants.filter((instant) => instant !== undefined);
}
