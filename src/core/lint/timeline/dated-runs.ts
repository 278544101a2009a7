import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { perWords } from "../../timeline/per-words.ts";
import type { ReviewModel } from "../review-model.ts";

/** An entry whose own line says the day, the time and the zone. */
export type DatedEntry = TimelineEntry & { readonly instant: Instant };

/**
 * The entries whose moment is beyond doubt, in the order of the file, parted where a heading that is no entry stands between
 * them. A date that was carried over from the entry above is a guess: real timelines pass days without saying so.
 */
export function datedRuns({ snapshot }: ReviewModel): readonly (readonly DatedEntry[])[] {
  const dated = datedIn(snapshot.timeline);
  if (!dated.includes(true)) return [];
  const entryLines = new Set(snapshot.timeline.map(({ line }) => line));
  const headings = snapshot.sections.map(({ line }) => line).filter((line) => !entryLines.has(line));
  const runs: DatedEntry[][] = [];
  let next = 0;
  let passed = -1;
  for (let index = 0; index < dated.length; index += 1) {
    const entry = snapshot.timeline[index];
    if (entry === undefined) continue;
    while ((headings[next] ?? Infinity) < entry.line) next += 1;
    if (dated[index] !== true || !isInstant(entry)) continue;
    if (passed !== next) runs.push([]);
    passed = next;
    runs.at(-1)?.push(entry);
  }
  return runs;
}

const datedIn = perWords((timeline) =>
  timeline.map((entry) => isInstant(entry) && /\b\d{4}\b/.test(entry.raw)),
);

function isInstant(entry: TimelineEntry): entry is DatedEntry {
  return entry.instant !== undefined;
}
