import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import type { Anchor } from "./anchor.ts";
import { blockOf, dayAbove } from "./day-heading.ts";
import { isoDate } from "./stamp-pattern.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { wallOf } from "./wall-of.ts";

/**
 * The anchor for an entry where days have headings: the first entry under its own day rather than the last one under the
 * day before. `timeline` are the entries among which the anchor was found.
 */
export function underItsDay(
  { document }: TimelineDocument,
  timeline: readonly TimelineEntry[],
  anchor: Anchor,
  instant: Instant,
): Anchor {
  const next = anchor.before ? undefined : timeline[timeline.indexOf(anchor.entry) + 1];
  if (next?.date === undefined || next.date === anchor.entry.date) return anchor;
  if (isoDate(wallOf(instant, next.zone ?? "UTC")) !== next.date) return anchor;
  const [here, there] = [anchor.entry, next].map((entry) => {
    const block = blockOf(document, entry);
    return block && dayAbove(document.root.children, block);
  });
  return there === undefined || here === there ? anchor : { entry: next, before: true };
}
