import type { List, RootContent } from "mdast";
import { startOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { sharedEnds } from "../../text/spliced.ts";
import type { TimelineLine } from "./timeline-line.ts";
import { itemLines } from "./timeline-lines.ts";
import { toEntry } from "./to-entry.ts";

/** A timeline that is one list, an item an entry, with whatever says nothing of times around it. */
export interface ListTimeline {
  readonly list: List;
  /** The line of each item, as it was read when the times were worked out; only its time is looked at. */
  readonly lines: readonly TimelineLine[];
}

/** The timeline as one list; undefined where it is anything else. `lines` and `entries` are all of it. */
export function listTimeline(
  document: MarkdownDocument,
  nodes: readonly RootContent[],
  lines: readonly TimelineLine[],
  entries: readonly TimelineEntry[],
): ListTimeline | undefined {
  const lists = nodes.filter((node): node is List => node.type === "list");
  const list = lists.find(({ children }) => children.length === lines.length);
  if (list === undefined || lines.length !== entries.length) return undefined;
  if (lists.length !== 1 || nodes.some(({ type }) => type === "blockquote")) return undefined;
  const isOneEach = list.children.every((item, index) => {
    const line = lines[index];
    return line?.shape === "item" && line.range.start === startOf(document, item);
  });
  return isOneEach ? { list, lines } : undefined;
}

/**
 * The entries of such a timeline after an edit that left all its times as they were: those of the items that it touched are
 * made anew, the others moved. Undefined where it did more.
 */
export function entriesOfEdited(
  document: MarkdownDocument,
  { list: listBefore, lines }: ListTimeline,
  before: readonly TimelineEntry[],
  list: List,
): readonly TimelineEntry[] | undefined {
  const items = list.children;
  if (items.length !== listBefore.children.length || items.length !== before.length) return undefined;
  const { start, end } = sharedEnds(listBefore.children, items);
  const behind = items.length - end;
  const made: TimelineEntry[] = [];
  for (let index = start; index < behind; index += 1) {
    const [item, old, known] = [items[index], before[index], lines[index]];
    if (item === undefined || old === undefined || known === undefined) return undefined;
    const [line, ...others] = itemLines(document, item);
    if (line === undefined || others.length > 0 || !isSameTime(line, known)) return undefined;
    made.push(toEntry(document, { line, date: old.date, time: old.time }, old.zone, () => old.zone));
  }
  const moved = (from: number, to: number): readonly TimelineEntry[] => {
    const [item, old] = [items[from], before[from]];
    if (from >= to || item === undefined || old === undefined) return [];
    const at = startOf(document, item);
    const entries = before.slice(from, to);
    return movedEntries(entries, at - old.range.start, document.lines.lineAt(at) + 1 - old.line);
  };
  return [...moved(0, start), ...made, ...moved(behind, items.length)];
}

function isSameTime(line: TimelineLine, known: TimelineLine): boolean {
  const time = ({ shape, hasOwnText, stamp }: TimelineLine): string => {
    const { date, clock, until, zone, weekday, raw } = stamp;
    return JSON.stringify([shape, hasOwnText, date, clock, until, zone, weekday, raw]);
  };
  return time(line) === time(known);
}

/** Entries some characters and lines further on. */
export function movedEntries(
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
    sent: entry.sent,
    text: entry.text,
  }));
}
