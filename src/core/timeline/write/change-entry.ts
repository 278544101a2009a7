import { cleanTyped, readInline } from "../../markdown/inline-text.ts";
import { rangeOf } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import type { NewEntry } from "../write-entry.ts";
import { templateOf, type EntryTemplate } from "./entry-template.ts";
import { entryTexts } from "./entry-text.ts";
import { carrierAt, type Carrier } from "./node-at.ts";
import type { Placement } from "./placement.ts";
import { readsBack } from "./reads-back.ts";
import { contentStart } from "./templates-near.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";
import { textCellOf, type TextCell } from "./text-cell.ts";

/** What an entry is to say from now on; what is undefined stays. A qualifier goes with its type. */
export interface EntryChange {
  readonly text?: string | undefined;
  readonly star?: boolean | undefined;
  readonly type?: TimelineEntry["type"] | undefined;
  readonly qualifier?: string | undefined;
}

/** Plans a change of what an entry says; its time and all that stands below it stay as they are. */
export function changeEntry(read: TimelineDocument, entry: TimelineEntry, change: EntryChange): Placement {
  const wanted = changed(entry, change);
  if (isSame(entry, wanted)) return { kind: "placed", edits: [], within: entry.range };
  for (const edit of rewriteEdits(read, entry, wanted)) {
    const isSaid = ([back]: readonly TimelineEntry[]): boolean =>
      back?.raw === entry.raw && back.instant === entry.instant && readsBack(back, wanted, read.ours);
    if (verifyEdits(read, [edit], isSaid, entry))
      return { kind: "placed", edits: [edit], within: entry.range };
  }
  return {
    kind: "refused",
    reason: `The entry at line ${entry.line} can't be changed without changing how the rest of the document reads. Change it by hand.`,
    line: entry.line,
  };
}

function isSame(entry: TimelineEntry, wanted: NewEntry): boolean {
  const { type, qualifier, text, star } = wanted;
  return (
    entry.type === type &&
    entry.qualifier === qualifier &&
    entry.text === cleanTyped(text) &&
    entry.star === (star === true)
  );
}

/** An entry as it is to be, in the form of a new one. */
export function changed(entry: TimelineEntry, change: EntryChange): NewEntry {
  return {
    instant: entry.instant ?? 0, // its time is not written again
    type: change.type ?? entry.type,
    qualifier: change.type === undefined ? entry.qualifier : change.qualifier,
    text: change.text ?? entry.text,
    star: change.star ?? entry.star,
  };
}

/** Ways to write what stands behind an entry's time anew; nothing where its text is not found. */
function rewriteEdits(
  { document }: TimelineDocument,
  entry: TimelineEntry,
  wanted: NewEntry,
): readonly TextEdit[] {
  const carrier = carrierAt(document, entry.range.start);
  if (carrier === undefined) return [];
  if (carrier.kind === "row" || carrier.kind === "html") {
    const cell = textCellOf(document, carrier, entry);
    return cell === undefined ? [] : cellEdits(cell, wanted);
  }
  const template = templateOf(document, entry, contentStart(document, entry, carrier));
  if (template === undefined) return [];
  if (/[\r\n]/.test(template.tail)) return editsBelow(document, entry, template, wanted);
  const { textStart } = template;
  const textEnd = Math.max(textStart, endOfText(document, carrier, entry, template.textEnd));
  const gap = /\s/.test(document.text.charAt(textStart - 1)) ? "" : " ";
  return entryTexts(wanted).map((text) => ({ start: textStart, end: textEnd, newText: gap + text }));
}

/** The text below a time that stands alone; nothing where more than the text stands there. */
function editsBelow(
  { text }: TimelineDocument["document"],
  entry: TimelineEntry,
  { tail, textEnd }: EntryTemplate,
  wanted: NewEntry,
): readonly TextEdit[] {
  const start = textEnd + (/^\s*/.exec(text.slice(textEnd, entry.range.end))?.[0].length ?? 0);
  const { end } = entry.range;
  const source = text.slice(start, end).replace(/\s?⭐\uFE0F?$/u, "");
  const isAll = onOneLine(readInline(source)) === onOneLine(entry.text);
  return isAll && !tail.includes(">") ? entryTexts(wanted).map((newText) => ({ start, end, newText })) : [];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cellEdits({ range, write }: TextCell, wanted: NewEntry): readonly TextEdit[] {
  return entryTexts(wanted).map((text) => ({ ...range, newText: write(text) }));
}

/** Where the text of an entry ends: a wrapped paragraph is all text, up to an entry that follows in it. */
function endOfText(
  document: TimelineDocument["document"],
  carrier: Exclude<Carrier, { kind: "row" | "html" }>,
  entry: TimelineEntry,
  endOfLine: number,
): number {
  if (carrier.kind === "line") return entry.range.end;
  if (carrier.kind === "heading") return endOfLine;
  const first = carrier.item.children[0];
  const range: TextRange = first === undefined ? entry.range : rangeOf(document, first);
  return Math.min(range.end, Math.max(entry.range.end, endOfLine));
}
