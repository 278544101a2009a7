import { parseInstant, type Instant } from "../../model/instant.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";

/** The entry that a new one stands beside. */
export interface Anchor {
  readonly entry: TimelineEntry;
  readonly before: boolean;
}

/** The entries among which one of this moment goes, and the one it stands beside; undefined where none has a time. */
export function placeAmong(
  timeline: readonly TimelineEntry[],
  sections: readonly Section[],
  instant: Instant,
): { readonly timeline: readonly TimelineEntry[]; readonly anchor: Anchor } | undefined {
  const timed = timeline.filter((one, index) => one.raw !== "" && !isDay(one, timeline[index + 1]));
  const among = timelineToWrite(timed, sections);
  const anchor = anchorFor(among, instant);
  return anchor && { timeline: among, anchor };
}

/** A day's heading is read as an entry where the times below it state the day again. */
function isDay(entry: TimelineEntry, next: TimelineEntry | undefined): boolean {
  if (entry.time !== undefined) return false;
  return entry.text === "" || (next?.time !== undefined && next.date === entry.date);
}

/**
 * Where an entry of this moment belongs: behind the last one that is not later, so that equal times stand in order of
 * arrival; before the first where all are later. A timeline whose newest entries come first is kept so. Entries whose
 * zone nothing states count as UTC here, days as their first moment; where no day is known either, the end it is.
 */
export function anchorFor(timeline: readonly TimelineEntry[], instant: Instant): Anchor | undefined {
  const keyed = timeline.flatMap((entry) => {
    const key = keyOf(entry);
    return key === undefined ? [] : [{ entry, key }];
  });
  if (isNewestFirst(keyed.map(({ key }) => key))) {
    const next = keyed.find(({ key }) => key <= instant);
    const last = keyed.at(-1);
    return next !== undefined
      ? { entry: next.entry, before: true }
      : last && { entry: last.entry, before: false };
  }
  const earlier = keyed.findLast(({ key }) => key <= instant);
  if (earlier !== undefined) return { entry: earlier.entry, before: false };
  const first = keyed[0];
  if (first !== undefined) return { entry: first.entry, before: true };
  const last = timeline.at(-1);
  return last && { entry: last, before: false };
}

/** The moment to sort an entry by; undefined where not even its day is known. */
export function keyOf(entry: TimelineEntry): Instant | undefined {
  if (entry.instant !== undefined) return entry.instant;
  return entry.date === undefined ? undefined : parseInstant(`${entry.date}T${entry.time ?? "00:00"}Z`);
}

function isNewestFirst(keys: readonly Instant[]): boolean {
  const steps = keys.slice(1).map((key, index) => Math.sign(key - (keys[index] ?? key)));
  const down = steps.filter((step) => step < 0).length;
  const up = steps.filter((step) => step > 0).length;
  return down > 1 && down > 3 * up;
}

/**
 * The timeline that a new entry goes into: all of them where together they are in order of time, else the first that
 * has entries.
 */
export function timelineToWrite(
  timeline: readonly TimelineEntry[],
  sections: readonly Section[],
): readonly TimelineEntry[] {
  const keys = timeline.flatMap((entry) => keyOf(entry) ?? []);
  if (keys.every((key, index) => key >= (keys[index - 1] ?? key))) return timeline;
  const starts = sections.filter(({ concept }) => concept === "timeline").map(({ heading }) => heading.start);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? Infinity;
    const inside = timeline.filter(({ range }) => range.start >= start && range.start < end);
    if (inside.length > 0) return inside;
  }
  return timeline;
}
