import { cleanTyped } from "../../markdown/inline-text.ts";
import { rangeOf } from "../../markdown/parse.ts";
import type { SentPlace, TimelineEntry } from "../../model/entry.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { sameSent } from "../sent-tail.ts";
import type { NewEntry } from "../write-entry.ts";
import { templateOf, type EntryTemplate } from "./entry-template.ts";
import { entryTexts } from "./entry-text.ts";
import { carrierAt, type Carrier } from "./node-at.ts";
import type { Placement } from "./placement.ts";
import { readsBack } from "./reads-back.ts";
import { contentStart } from "./templates-near.ts";
import { textBelow } from "./text-below.ts";
import { cellEdits } from "./text-cell.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";

/** What an entry is to say from now on; what is undefined stays. A qualifier goes with its type. */
export interface EntryChange {
  readonly text?: string | undefined;
  readonly star?: boolean | undefined;
  readonly type?: TimelineEntry["type"] | undefined;
  readonly qualifier?: string | undefined;
  readonly sent?: readonly SentPlace[] | undefined;
}

/** Plans a change of what an entry says; its time and all that stands below it stay as they are. */
export function changeEntry(read: TimelineDocument, entry: TimelineEntry, change: EntryChange): Placement {
  const wanted = changed(entry, change);
  if (isSame(entry, wanted)) return { kind: "placed", edits: [], within: entry.range };
  for (const edit of rewriteEdits(read, entry, wanted)) {
    const isSaid = ([back]: readonly TimelineEntry[]): boolean =>
      back?.raw === entry.raw && back.instant === entry.instant && readsBack(back, wanted, read.ours);
    if (verifyEdits(read, [edit], isSaid, { changed: entry }))
      return { kind: "placed", edits: [edit], within: entry.range };
  }
  return {
    kind: "refused",
    reason: t(
      "The entry at line {0} can't be changed without changing how the rest of the document reads. Change it by hand.",
      entry.line,
    ),
    line: entry.line,
  };
}

function isSame(entry: TimelineEntry, wanted: NewEntry): boolean {
  const { type, qualifier, text, star } = wanted;
  return (
    entry.type === type &&
    entry.qualifier === qualifier &&
    entry.text === cleanTyped(text) &&
    entry.star === (star === true) &&
    sameSent(entry.sent, wanted.sent ?? [])
  );
}

/** An entry as it is to be, in the form of a new one. */
export function changed(entry: TimelineEntry, change: EntryChange): NewEntry {
  const type = change.type ?? entry.type;
  return {
    instant: entry.instant ?? 0, // its time is not written again
    type,
    qualifier: change.type === undefined ? entry.qualifier : change.qualifier,
    text: change.text ?? entry.text,
    star: change.star ?? entry.star,
    sent: type === "update" ? (change.sent ?? entry.sent) : undefined, // only updates are sent
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
  if (carrier.kind === "row" || carrier.kind === "html") return cellEdits(document, carrier, entry, wanted);
  const template = templateOf(document, entry, contentStart(document, entry, carrier));
  if (template === undefined) return [];
  if (/[\r\n]/.test(template.tail)) {
    const below = textBelow(document, entry, template);
    return below === undefined ? [] : entryTexts(wanted).map((newText) => ({ ...below, newText }));
  }
  const { textStart } = template;
  const end = Math.max(textStart, endOfText(document, carrier, entry, template.textEnd));
  const gap = /\s/.test(document.text.charAt(textStart - 1)) ? "" : " ";
  const colon = colonOf(template);
  return entryTexts(wanted).flatMap((text) => [
    { start: textStart, end, newText: gap + text },
    ...(colon === 0 ? [] : [{ start: textStart - colon, end, newText: ` ${text}` }]),
  ]);
}

/** `[14:02]: word` is a link's definition: how much stands between bracket and text, which can be a blank as well. */
function colonOf({ lead, tail }: EntryTemplate): number {
  return lead.includes("[") && tail.startsWith("]:") ? tail.length - 1 : 0;
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
