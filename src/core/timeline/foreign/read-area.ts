import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { baseDate } from "./base-date.ts";
import { dateOrderOf } from "./date-order.ts";
import { declaredZone } from "./declared-zone.ts";
import { resolveTimes } from "./resolve-times.ts";
import type { TimelineArea } from "./timeline-areas.ts";
import type { TimelineLine } from "./timeline-line.ts";
import { timelineLines } from "./timeline-lines.ts";
import { toEntry } from "./to-entry.ts";
import { zoneByMoments } from "./zone-evidence.ts";
import { meaningIn, meaningsOf, type WrittenZone } from "./zones.ts";

/** What was read of one timeline. */
export interface AreaTimeline {
  readonly entries: readonly TimelineEntry[];
  /** The zone of its wall clocks; undefined where the document does not state it. */
  readonly zone: string | undefined;
}

/** A timeline read from nothing else than the document. */
export interface AreaReading {
  readonly timeline: AreaTimeline;
  readonly lines: readonly TimelineLine[];
  /** Whether its zone may have been told by moments that its entries quote. */
  readonly byMoments: boolean;
}

/** Reads a timeline. */
export function readArea(document: MarkdownDocument, area: TimelineArea): AreaReading {
  const lines = withoutNumbers(timelineLines(document, area.nodes));
  if (lines.length === 0) return { timeline: { entries: [], zone: undefined }, lines, byMoments: false };
  const intro = introOf(document, area, lines);
  const written = declaredZone(document, area, intro, lines);
  const named = written && meaningIn(written, document);
  const order = dateOrderOf(document, named);
  const timed = resolveTimes(lines, baseDate(document, area, intro, order), order);
  const byMoments = written !== undefined && named === undefined;
  const zone = named ?? (written && zoneByMoments(document, timed, meaningsOf(written), order));
  const explain = zoneReader(document, written, zone);
  const entries = timed.map((line) => toEntry(document, line, zone, explain));
  return { timeline: { entries, zone }, lines, byMoments };
}

/** Explains the zones of entries; an ambiguous one is looked into once, and means what it means for the timeline. */
function zoneReader(
  document: MarkdownDocument,
  written: WrittenZone | undefined,
  zone: string | undefined,
): (own: WrittenZone) => string | undefined {
  const known = new Map<string, string | undefined>();
  if (written?.kind === "ambiguous") known.set(written.abbreviation, zone);
  return (own) => {
    if (own.kind === "zone") return own.zone;
    if (!known.has(own.abbreviation)) known.set(own.abbreviation, meaningIn(own, document));
    return known.get(own.abbreviation);
  };
}

/** `15.59` is a time where most clocks are written so; elsewhere, as beside our own ISO instants, `2.30` is a number. */
function withoutNumbers(lines: readonly TimelineLine[]): readonly TimelineLine[] {
  let [clocks, dotted] = [0, 0];
  for (const { stamp } of lines) {
    if (stamp.clock !== undefined) clocks += 1;
    if (stamp.clock?.dotted === true) dotted += 1;
  }
  if (dotted === 0) return lines;
  if (dotted * 2 >= clocks && !lines.some(({ stamp }) => ourStamp.test(stamp.raw))) return lines;
  return lines.filter(({ stamp }) => {
    const isBare = stamp.clock?.half === undefined && stamp.zone === undefined && stamp.date === undefined;
    return !(stamp.clock?.dotted === true && isBare);
  });
}

const ourStamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** The text between the timeline's title and its first line with a time. */
function introOf(document: MarkdownDocument, area: TimelineArea, lines: readonly TimelineLine[]): string {
  const first = lines[0]?.range.start ?? 0;
  return area.nodes
    .filter((node) => node.type !== "code" && rangeOf(document, node).end <= first)
    .map(plainText)
    .join("\n");
}
