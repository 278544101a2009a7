import type { List, ListItem } from "mdast";
import { itemsWithin } from "../markdown/blocks.ts";
import type { ItemStyle } from "../markdown/list-item.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { TimelineEntry } from "../model/entry.ts";
import { toSecond } from "../model/instant.ts";
import type { Section } from "../model/section.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import type { TextRange } from "../text/range.ts";
import { endOfItem, hasBlankLines, runsInto } from "./write/insert-item.ts";
import { anchorFor, timelineToWrite } from "./write/anchor.ts";
import { firstEntryEdits } from "./write/place-first.ts";
import { placeLike } from "./write/place-like.ts";
import { newSectionEdits } from "./write/place-new-section.ts";
import type { Placement } from "./write/placement.ts";
import { readsBack } from "./write/reads-back.ts";
import type { TimelineDocument } from "./write/timeline-document.ts";
import { verifyEdits } from "./write/verify-edits.ts";
import { writeEntry, type NewEntry } from "./write-entry.ts";

/**
 * Plans the insertion of an entry into a document's timeline: behind the last entry that is not later, so equal times
 * stand in order of arrival and a back-dated entry lands where it belongs. In a list of our own entries it is one more
 * of them; in any other timeline it follows that timeline's way; a missing one is made. What would change how anything
 * else reads is refused.
 */
export function placeEntry(read: TimelineDocument, entry: NewEntry): Placement {
  const { document, sections, ours } = read;
  const section = sections.find((candidate) => candidate.concept === "timeline");
  const items = section === undefined || !ours ? [] : itemsWithin(document, section.body);
  const beside = anchorIn(document, items, read.timeline, entry);
  if (section !== undefined && beside !== undefined && items.every(({ list }) => list.ordered !== true)) {
    const edit = besideItem(document, beside, entry);
    if (isSafe(read, beside, edit, entry)) return { kind: "placed", edits: [edit], within: section.body };
  }
  const timed = read.timeline.filter((one, index) => one.raw !== "" && !isDay(one, read.timeline[index + 1]));
  const timeline = timelineToWrite(timed, sections);
  const anchor = anchorFor(timeline, entry.instant);
  if (anchor !== undefined) return placeLike(read, timeline, anchor, entry);
  return section === undefined ? newSection(read, entry) : firstEntry(read, section, entry);
}

/** A day's heading is read as an entry where the times below it state the day again. */
function isDay(entry: TimelineEntry, next: TimelineEntry | undefined): boolean {
  if (entry.time !== undefined) return false;
  return entry.text === "" || (next?.time !== undefined && next.date === entry.date);
}

interface Beside {
  readonly list: List;
  readonly item: ListItem;
  readonly before: boolean;
}

type Item = Pick<Beside, "list" | "item">;

function anchorIn(
  document: MarkdownDocument,
  items: readonly Item[],
  timeline: readonly TimelineEntry[],
  { instant }: NewEntry,
): Beside | undefined {
  const instants = new Map(timeline.map((entry) => [entry.range.start, entry.instant]));
  const earlier = items.findLast(({ item }) => {
    const own = instants.get(rangeOf(document, item).start);
    return own !== undefined && own <= instant;
  });
  const anchor = earlier ?? items[0];
  return anchor && { ...anchor, before: earlier === undefined };
}

function besideItem(document: MarkdownDocument, { list, item, before }: Beside, entry: NewEntry): TextEdit {
  const { text, lines } = document;
  const eol = eolOf(text);
  const { start } = rangeOf(document, item);
  const end = endOfItem(document, list, item);
  const prefix = text.slice(lines.startOf(lines.lineAt(start)), start);
  const gap = hasBlankLines(document, list) ? eol + prefix.trimEnd() : "";
  const written = writeEntry(entry, styleOf(text[start])).replace(/^(\S) /, `$1${paddingOf(text, start)}`);
  if (before) return insertion(start, `${written}${eol}${gap}${prefix}`);
  const behind = runsInto(document, end) ? eol : "";
  return insertion(end, `${gap}${eol}${prefix}${written}${behind}`);
}

/** An item between two others is safe; what runs on behind the last one is tried. */
function isSafe(read: TimelineDocument, { item, before }: Beside, edit: TextEdit, entry: NewEntry): boolean {
  if (before || !runsInto(read.document, rangeOf(read.document, item).end)) return true;
  return verifyEdits(read, [edit], (inside) => isOnly(inside, entry, read.ours));
}

function isOnly([back, ...more]: readonly TimelineEntry[], entry: NewEntry, ours: boolean): boolean {
  return back?.instant === toSecond(entry.instant) && more.length === 0 && readsBack(back, entry, ours);
}

function styleOf(marker: string | undefined): ItemStyle {
  return { bullet: marker === "*" || marker === "+" ? marker : "-" };
}

/** The blanks behind an item's marker: with fewer, a block behind that is indented would become part of the entry. */
function paddingOf(text: string, start: number): string {
  return /^[-*+]([ \t]{1,4})(?=\S)/.exec(text.slice(start, start + 6))?.[1] ?? " ";
}

function firstEntry(read: TimelineDocument, section: Section, entry: NewEntry): Placement {
  const within = { start: section.heading.start, end: section.body.end };
  return (
    firstFitting(read, firstEntryEdits(read.document, section, entry), within, entry) ?? {
      kind: "refused",
      reason: `Nothing can be added under its heading at line ${section.line} without changing how the rest reads. Close what is left open there, or add the entry by hand.`,
      line: section.line,
    }
  );
}

function newSection(read: TimelineDocument, entry: NewEntry): Placement {
  const { document, sections } = read;
  const end = document.text.length;
  const within = { start: end, end };
  return (
    firstFitting(read, newSectionEdits(document, sections, entry), within, entry) ?? {
      kind: "refused",
      reason:
        "It has no timeline, and none can be added at its end: a code block or comment is left open there. Close it, or add a heading `Timeline`.",
      line: document.lines.lineAt(end) + 1,
    }
  );
}

/** The first of the edits after which the entry reads back and nothing else is changed. */
function firstFitting(
  read: TimelineDocument,
  edits: readonly TextEdit[],
  within: TextRange,
  entry: NewEntry,
): Placement | undefined {
  const edit = edits.find((candidate) =>
    verifyEdits(read, [candidate], (inside) => isOnly(inside, entry, read.ours)),
  );
  return edit && { kind: "placed", edits: [edit], within };
}
