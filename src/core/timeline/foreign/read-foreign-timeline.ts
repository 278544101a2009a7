import type { RootContent } from "mdast";
import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf, startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { indexOfPart, type Parts } from "../../markdown/part.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";
import { sharedEnds } from "../../text/spliced.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import { baseDate } from "./base-date.ts";
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
  const timelines = timelineAreas(document, sections).map((area) =>
    document.parts === undefined
      ? { ...readArea(document, area), words: [{}] } // there will be no second time
      : areaAgain(document, area).read,
  );
  return {
    entries: timelines.flatMap(({ entries }) => entries),
    zone: timelines.map(({ zone }) => zone).find((zone) => zone !== undefined),
    words: timelines.flatMap(({ words }) => words),
  };
}

/** Reads a timeline, unless nothing that it is read from changed since it was read. */
function areaAgain(document: MarkdownDocument, area: TimelineArea): AreaRead {
  const facts = sameTimeFacts(document);
  const { parts } = document;
  const start = startOf(document, area.node);
  const line = document.lines.lineAt(start);
  const before = areas.get(area.node);
  const holds = before?.facts === facts && isSameArea(before.area, area) && isBeside(before, area, parts);
  const read: ForeignTimeline =
    before !== undefined && holds
      ? {
          ...before.read,
          entries: movedEntries(before.read.entries, start - before.start, line - before.line),
        }
      : { ...readArea(document, area), words: [{}] };
  const made: AreaRead = { area, facts, parts, start, line, read };
  if (parts !== undefined) areas.set(area.node, made);
  return made;
}

/** A timeline as it was read, and from what. */
interface AreaRead {
  readonly area: TimelineArea;
  readonly facts: object;
  readonly parts: Parts | undefined;
  readonly start: number;
  readonly line: number;
  /** `words` is the same as long as the entries are the same, wherever they stand. */
  readonly read: ForeignTimeline;
}

const areas = weakMemory<RootContent, AreaRead>();

/** Whether all of a timeline stands before or behind what an edit touched: else what it stands between may have changed. */
function isBeside(before: AreaRead, area: TimelineArea, parts: Parts | undefined): boolean {
  if (parts === undefined || before.parts === undefined) return false;
  if (parts === before.parts) return true;
  const { start, end } = sharedEnds(before.parts.all, parts.all);
  const indexes = [area.node, area.nodes.at(-1) ?? area.node].map(({ position }) =>
    position?.part === undefined ? undefined : indexOfPart(parts, position.part),
  );
  const behind = parts.all.length - end;
  const all = (fits: (index: number) => boolean): boolean =>
    indexes.every((index) => index !== undefined && fits(index));
  return all((index) => index < start) || all((index) => index >= behind);
}

function isSameArea(some: TimelineArea, other: TimelineArea): boolean {
  return (
    some.nodes.length === other.nodes.length &&
    some.nodes.every((node, index) => node === other.nodes[index]) &&
    some.above.length === other.above.length &&
    some.above.every((text, index) => text === other.above[index])
  );
}

function movedEntries(
  entries: readonly TimelineEntry[],
  by: number,
  lines: number,
): readonly TimelineEntry[] {
  if (by === 0 && lines === 0) return entries;
  return entries.map((entry) => ({
    range: { start: entry.range.start + by, end: entry.range.end + by },
    line: entry.line + lines,
    endLine: entry.endLine + lines,
    raw: entry.raw,
    date: entry.date,
    time: entry.time,
    zone: entry.zone,
    instant: entry.instant,
    type: entry.type,
    qualifier: entry.qualifier,
    actor: entry.actor,
    star: entry.star,
    text: entry.text,
  }));
}

function readArea(document: MarkdownDocument, area: TimelineArea): Omit<ForeignTimeline, "words"> {
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
