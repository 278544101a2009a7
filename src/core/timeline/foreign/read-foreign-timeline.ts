import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";
import { areasAgain } from "./areas-again.ts";
import { readArea } from "./read-area.ts";
import { timelineAreas } from "./timeline-areas.ts";

/** What was read of a timeline that is not written in Sitrep's own form. */
export interface ForeignTimeline {
  /** In the order of the document. */
  readonly entries: readonly TimelineEntry[];
  /** The zone its wall clocks are in: IANA name or offset; undefined where the document does not state it. */
  readonly zone: string | undefined;
  /** The same objects as before where entries are the same as in an earlier version of the document, wherever they stand. */
  readonly words: readonly object[];
}

/**
 * Reads the timelines of any document: bullets, ordered lists, tables, a heading per entry, bare lines, quotes under a
 * day. Dates come from the entry, the day above it, or the one place that states it; zones from title, sentence, table
 * header or entry. What is not stated stays undefined. A document without a timeline has no entries.
 */
export function readForeignTimeline(
  document: MarkdownDocument,
  sections: readonly Section[],
): ForeignTimeline {
  const timelines =
    document.parts === undefined
      ? timelineAreas(document, sections).map((area) => ({
          ...readArea(document, area).timeline,
          words: [{}], // there will be no second time
        }))
      : areasAgain(document, sections);
  return {
    entries: timelines.flatMap(({ entries }) => entries),
    zone: timelines.map(({ zone }) => zone).find((zone) => zone !== undefined),
    words: timelines.flatMap(({ words }) => words),
  };
}
