import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";

/** The moment of the latest entry of a record: a review that was written from it has seen the record up to there. */
export function lastInstant(timeline: readonly TimelineEntry[]): Instant | undefined {
  return timeline.reduce<Instant | undefined>(
    (last, { instant }) => (instant !== undefined && (last === undefined || instant > last) ? instant : last),
    undefined,
  );
}
