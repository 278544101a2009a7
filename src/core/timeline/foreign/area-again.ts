import type { RootContent } from "mdast";
import { startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { indexOfPart, type Parts } from "../../markdown/part.ts";
import { sharedEnds } from "../../text/spliced.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import { datesBefore } from "./base-date.ts";
import { zoneOfClocks } from "./declared-zone.ts";
import { entriesOfEdited, listTimeline, movedEntries, type ListTimeline } from "./edited-list.ts";
import { readArea, type AreaTimeline } from "./read-area.ts";
import { sameTimeFacts } from "./time-facts.ts";
import type { TimelineArea } from "./timeline-areas.ts";

/** Reads a timeline, unless nothing that it is read from changed since it was read. */
export function areaAgain(document: MarkdownDocument, area: TimelineArea): AreaRead {
  const facts = sameTimeFacts(document);
  const start = startOf(document, area.node);
  const line = document.lines.lineAt(start);
  const known = areas.get(area.node);
  const before = known?.facts === facts && isSameTitle(known.area, area) ? known : undefined;
  const place = { area, facts, parts: document.parts, start, line };
  const made =
    (before && movedArea(before, place)) ??
    (before && editedArea(document, before, place)) ??
    freshArea(document, place);
  areas.set(area.node, made);
  return made;
}

/** A timeline that no edit touched. */
function movedArea(before: AreaRead, place: AreaPlace): AreaRead | undefined {
  if (!isSameNodes(before.area.nodes, place.area.nodes) || !isBeside(before, place.area, place.parts))
    return undefined;
  const entries = movedEntries(before.read.entries, place.start - before.start, place.line - before.line);
  return { ...before, ...place, read: { ...before.read, entries } };
}

/** A timeline that is one list, of which an edit changed words but no times. */
function editedArea(document: MarkdownDocument, before: AreaRead, place: AreaPlace): AreaRead | undefined {
  const { whole } = before;
  if (whole === undefined || !isSameSurroundings(whole, surroundingsOf(document, place.area)))
    return undefined;
  const { nodes } = place.area;
  const at = before.area.nodes.indexOf(whole.list);
  const list = nodes[at];
  const others = before.area.nodes.toSpliced(at, 1);
  if (list?.type !== "list" || !isSameNodes(others, nodes.toSpliced(at, 1))) return undefined;
  const entries = entriesOfEdited(document, whole, before.read.entries, list);
  if (entries === undefined) return undefined;
  const { zone } = before.read;
  return { ...place, whole: { ...whole, list }, read: { entries, zone, words: [{}] } };
}

function freshArea(document: MarkdownDocument, place: AreaPlace): AreaRead {
  const { timeline: read, lines, byMoments } = readArea(document, place.area);
  const list = byMoments ? undefined : listTimeline(document, place.area.nodes, lines, read.entries);
  const whole = list && { ...list, ...surroundingsOf(document, place.area) };
  return { ...place, whole, read: { ...read, words: [{}] } };
}

/** What a timeline is read from that stands around it. */
interface Surroundings {
  readonly datesBefore: number;
  readonly clocks: string;
}

function surroundingsOf(document: MarkdownDocument, area: TimelineArea): Surroundings {
  const clocks = JSON.stringify([zoneOfClocks(document, area)]);
  return { datesBefore: datesBefore(document, area), clocks };
}

function isSameSurroundings(some: Surroundings, others: Surroundings): boolean {
  return some.datesBefore === others.datesBefore && some.clocks === others.clocks;
}

/** Where a timeline stands. */
interface AreaPlace {
  readonly area: TimelineArea;
  readonly facts: object;
  parts: Parts | undefined;
  start: number;
  line: number;
}

/** A timeline as it was read, and from what. It goes with the document from version to version (see `areasAgain`). */
export interface AreaRead extends AreaPlace {
  /** Where it is one list, and its own words decide none of its times. */
  readonly whole: (ListTimeline & Surroundings) | undefined;
  /** `words` is the same as long as the entries are the same, wherever they stand. */
  read: AreaTimeline & { readonly words: readonly object[] };
}

const areas = weakMemory<RootContent, AreaRead>();

/** Whether all of a timeline stands before or behind what an edit touched: else what it stands between may have changed. */
function isBeside(before: AreaRead, area: TimelineArea, parts: Parts | undefined): boolean {
  if (parts === undefined || before.parts === undefined) return false;
  if (parts === before.parts) return true;
  const { start, end } = sharedEnds(before.parts.all, parts.all);
  const first = indexOfNode(parts, area.node);
  const last = indexOfNode(parts, area.nodes.at(-1) ?? area.node);
  if (first === undefined || last === undefined) return false;
  return Math.max(first, last) < start || Math.min(first, last) >= parts.all.length - end;
}

function indexOfNode(parts: Parts, { position }: RootContent): number | undefined {
  return position?.part && indexOfPart(parts, position.part);
}

function isSameTitle(some: TimelineArea, other: TimelineArea): boolean {
  return (
    some.above.length === other.above.length && some.above.every((text, index) => text === other.above[index])
  );
}

function isSameNodes(some: readonly RootContent[], others: readonly RootContent[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}
