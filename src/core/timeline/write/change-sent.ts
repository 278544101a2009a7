import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { SentPlace, TimelineEntry } from "../../model/entry.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import { readSentTail, sameSent, writeSentPlace, writeSentTail } from "../sent-tail.ts";
import { changed, changeEntry } from "./change-entry.ts";
import { carrierAt } from "./node-at.ts";
import type { Placement } from "./placement.ts";
import { readsBack } from "./reads-back.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { verifyEdits } from "./verify-edits.ts";

/**
 * Plans that an update says where it went: behind its words, before its star. Its words stay as they are written, unless
 * the tail can't stand behind them: then they are written anew.
 */
export function changeSent(
  read: TimelineDocument,
  entry: TimelineEntry,
  sent: readonly SentPlace[],
): Placement {
  if (sameSent(entry.sent, sent)) return { kind: "placed", edits: [], within: entry.range };
  const words = wordsAt(read.document, entry);
  const edit = words && tailEdit(read.document.text.slice(words.start, words.end), words.start, sent);
  const isSaid = ([back]: readonly TimelineEntry[]): boolean =>
    back?.raw === entry.raw && readsBack(back, changed(entry, { sent }), read.ours);
  if (edit !== undefined && verifyEdits(read, [edit], isSaid, { changed: entry }))
    return { kind: "placed", edits: [edit], within: entry.range };
  return changeEntry(read, entry, { sent });
}

/** The first paragraph of the item that an entry is. */
function wordsAt(
  document: MarkdownDocument,
  entry: TimelineEntry,
): { readonly start: number; readonly end: number } | undefined {
  const carrier = carrierAt(document, entry.range.start);
  const first = carrier?.kind === "item" ? carrier.item.children[0] : undefined;
  return first && rangeOf(document, first);
}

/** The edit that makes the words of an entry, which begin at `from` of their text, end in this tail. */
export function tailEdit(source: string, from: number, sent: readonly SentPlace[]): TextEdit {
  const star = /\s?⭐\uFE0F?\s*$/u.exec(source);
  const words = source.slice(0, star?.index ?? source.length).trimEnd();
  const tail = readSentTail(words);
  const written = writeSentTail(sent);
  if (tail === undefined) return insertion(from + words.length, ` ${written}`);
  const added = sent.slice(tail.places.length);
  if (added.length > 0 && sameSent(tail.places, sent.slice(0, tail.places.length)))
    return insertion(from + tail.end - 1, added.map((place) => `, ${writeSentPlace(place)}`).join(""));
  const start = sent.length > 0 ? tail.start : words.slice(0, tail.start).trimEnd().length;
  return { start: from + start, end: from + tail.end, newText: written };
}
