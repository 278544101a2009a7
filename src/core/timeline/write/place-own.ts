import type { List, ListItem } from "mdast";
import { itemsWithin } from "../../markdown/blocks.ts";
import type { ItemStyle } from "../../markdown/list-item.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Section } from "../../model/section.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import { writeEntry, type NewEntry } from "../write-entry.ts";
import { keyOf } from "./anchor.ts";
import { fitsAround } from "./fits-around.ts";
import { endOfItem, hasBlankLines, runsInto } from "./insert-item.ts";
import { claimedBehind } from "./left-open.ts";
import type { Placement } from "./placement.ts";
import { isAlone } from "./reads-back.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";

/**
 * Places an entry in a list of our own entries: behind the last one that is not later, before the first where all are
 * later. Undefined where the entry it follows in time stands in no such list, and where nothing could be put beside it
 * without changing how the rest reads.
 */
export function placeOwn(read: TimelineDocument, section: Section, entry: NewEntry): Placement | undefined {
  const { document } = read;
  const beside = besideIn(document, itemsWithin(document, section.body), read.timeline, entry);
  if (beside === undefined || beside.list.ordered === true) return undefined;
  const edits = editsBeside(document, beside, entry);
  const isRead = (inside: readonly TimelineEntry[]): boolean => isAlone(inside, entry, read.ours);
  // What is read as anybody's timeline hangs on the lines around it, and those on others: there all is read again.
  const isOwn = read.timeline.every(({ raw }) => raw === "" || ourStamp.test(raw));
  const edit =
    (isOwn ? edits.find((one) => fitsAround(document, beside, one, isRead)) : undefined) ??
    edits.find((one) => verifyEdits(read, [one], isRead));
  return edit && { kind: "placed", edits: [edit], within: section.body };
}

const ourStamp = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)$/i;

interface Beside {
  readonly list: List;
  readonly item: ListItem;
  readonly before: boolean;
}

function besideIn(
  document: MarkdownDocument,
  items: readonly Omit<Beside, "before">[],
  timeline: readonly TimelineEntry[],
  { instant }: NewEntry,
): Beside | undefined {
  const earlier = timeline.findLast((entry) => (keyOf(entry) ?? Infinity) <= instant);
  const anchor = earlier ?? timeline.find((entry) => keyOf(entry) !== undefined);
  if (anchor === undefined) return items[0] && { ...items[0], before: true };
  const place = items.findLast(({ item }) => rangeOf(document, item).start === anchor.range.start);
  return place && { ...place, before: earlier === undefined };
}

/**
 * Ways to put an entry beside an item: with the list's blank lines, else without. What the item leaves open has the blank
 * lines behind it, up to the next one; where none follows there is no place that all parsers agree on.
 */
function editsBeside(
  document: MarkdownDocument,
  { list, item, before }: Beside,
  entry: NewEntry,
): readonly TextEdit[] {
  const { text, lines } = document;
  const eol = eolOf(text);
  const { start } = rangeOf(document, item);
  const prefix = text.slice(lines.startOf(lines.lineAt(start)), start);
  const written = writeEntry(entry, styleOf(text[start])).replace(/^(\S) /, `$1${paddingOf(text, start)}`);
  const gaps = hasBlankLines(document, list) ? [eol, ""] : ["", eol];
  if (before) return gaps.map((gap) => insertion(start, `${written}${eol}${gap}${prefix}`));
  const end = endOfItem(document, item);
  const open = claimedBehind(document, item, end);
  if (open?.kind === "blanks") {
    const isLast = list.children.at(-1) === item;
    return isLast ? [] : gaps.map((gap) => insertion(open.end, `${prefix}${written}${eol}${gap}`));
  }
  const more = runsInto(document, end) ? [eol, ""] : ["", eol];
  return (open === undefined ? gaps : [""]).flatMap((gap) =>
    more.map((behind) => insertion(end, `${gap}${eol}${prefix}${written}${behind}`)),
  );
}

function styleOf(marker: string | undefined): ItemStyle {
  return { bullet: marker === "*" || marker === "+" ? marker : "-" };
}

/** The blanks behind an item's marker: with fewer, a block behind that is indented would become part of the entry. */
function paddingOf(text: string, start: number): string {
  return /^[-*+]([ \t]{1,4})(?=\S)/.exec(text.slice(start, start + 6))?.[1] ?? " ";
}
