import type { RootContent } from "mdast";
import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf, startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import { baseDate, datesBefore } from "./base-date.ts";
import { dateOrderOf } from "./date-order.ts";
import { declaredZone } from "./declared-zone.ts";
import { resolveTimes } from "./resolve-times.ts";
import { sameTimeFacts } from "./time-facts.ts";
import { timelineAreas, type TimelineArea } from "./timeline-areas.ts";
import type { TimelineLine } from "./timeline-line.ts";
import { timelineLines } from "./timeline-lines.ts";
import { toEntry } from "./to-entry.ts";
import { zoneByMoments } from "./zone-evidence.ts";
import { meaningIn, meaningsOf, type WrittenZone } from "./zones.ts";

/** What was read of a timeline that is not written in Sitrep's own form. */
export interface ForeignTimeline {
  /** In the order of the document. */
  readonly entries: readonly TimelineEntry[];
  /** The zone its wall clocks are in: IANA name or offset; undefined where the document does not state it. */
  readonly zone: string | undefined;
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
  const timelines = timelineAreas(document, sections).map((area) => areaAgain(document, area));
  return {
    entries: timelines.flatMap(({ entries }) => entries),
    zone: timelines.map(({ zone }) => zone).find((zone) => zone !== undefined),
  };
}

/** Reads a timeline, unless nothing that it is read from changed since it was read. */
function areaAgain(document: MarkdownDocument, area: TimelineArea): ForeignTimeline {
  const facts = sameTimeFacts(document);
  const place = placeOf(document, area);
  const before = areas.get(area.node);
  const holds = before?.facts === facts && before.place.datesBefore === place.datesBefore;
  if (holds && isSameArea(before.area, area)) {
    const [by, lines] = [place.start - before.place.start, place.line - before.place.line];
    if (place.end - before.place.end === by) {
      const { entries, zone } = before.read;
      const read =
        by === 0 && lines === 0
          ? before.read
          : { entries: entries.map((entry) => movedEntry(entry, by, lines)), zone };
      areas.set(area.node, { area, facts, place, read });
      return read;
    }
  }
  const read = readArea(document, area);
  areas.set(area.node, { area, facts, place, read });
  return read;
}

interface AreaRead {
  readonly area: TimelineArea;
  readonly facts: object;
  readonly place: AreaPlace;
  readonly read: ForeignTimeline;
}

interface AreaPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly datesBefore: number;
}

const areas = weakMemory<RootContent, AreaRead>();

function placeOf(document: MarkdownDocument, area: TimelineArea): AreaPlace {
  const start = startOf(document, area.node);
  const last = area.nodes.at(-1) ?? area.node;
  const line = document.lines.lineAt(start);
  return { start, end: rangeOf(document, last).end, line, datesBefore: datesBefore(document, area) };
}

function isSameArea(some: TimelineArea, other: TimelineArea): boolean {
  return (
    some.nodes.length === other.nodes.length &&
    some.nodes.every((node, index) => node === other.nodes[index]) &&
    some.above.length === other.above.length &&
    some.above.every((text, index) => text === other.above[index])
  );
}

function movedEntry(entry: TimelineEntry, by: number, lines: number): TimelineEntry {
  const { range, line, endLine } = entry;
  return {
    ...entry,
    range: { start: range.start + by, end: range.end + by },
    line: line + lines,
    endLine: endLine + lines,
  };
}

function readArea(document: MarkdownDocument, area: TimelineArea): ForeignTimeline {
  const lines = withoutNumbers(timelineLines(document, area.nodes));
  if (lines.length === 0) return { entries: [], zone: undefined };
  const intro = introOf(document, area, lines);
  const written = declaredZone(document, area, intro, lines);
  const named = written && meaningIn(written, document);
  const order = dateOrderOf(document, named);
  const timed = resolveTimes(lines, baseDate(document, area, intro, order), order);
  const zone = named ?? (written && zoneByMoments(document, timed, meaningsOf(written), order));
  const explain = zoneReader(document, written, zone);
  return { entries: timed.map((line) => toEntry(document, line, zone, explain)), zone };
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
