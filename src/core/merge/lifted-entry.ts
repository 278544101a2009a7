import type { ReadDocument } from "../incident/read-document.ts";
import { itemsWithin } from "../markdown/blocks.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Instant } from "../model/instant.ts";
import type { EntryType, SentPlace } from "../model/entry.ts";
import type { Section } from "../model/section.ts";
import type { TextRange } from "../text/range.ts";
import { readOwnEntry } from "../timeline/read-own-entry.ts";

/** An entry of our grammar, taken out of its document to be merged. */
export interface LiftedEntry {
  /** What it says, and which of the entries that say so in this document: two with one id are the same entry. */
  readonly id: string;
  readonly instant: Instant;
  readonly type: EntryType;
  readonly qualifier: string | undefined;
  readonly text: string;
  readonly star: boolean;
  /** Where an update went; no part of what tells entries apart. */
  readonly sent: readonly SentPlace[];
  /** Its lines, from 0, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Those lines with their line breaks. */
  readonly source: string;
  /** Where the words of the entry begin and end in `source`: what stands below it follows. */
  readonly words: TextRange;
}

/** The entries at the root of the document's timelines that state their own instant, in the order of the file. */
export function liftEntries({ document, snapshot }: ReadDocument): readonly LiftedEntry[] {
  const { text, lines, leftOut } = document;
  const bodies = bodiesIn(document, snapshot.sections);
  const seen = new Map<string, number>();
  return snapshot.timeline.flatMap((entry) => {
    const { instant, type, qualifier, star, sent, range } = entry;
    const isLeftOut = leftOut !== undefined && range.start >= leftOut.start && range.start < leftOut.end;
    const item = isLeftOut ? { end: range.end, body: "" } : bodies.get(range.start); // without nodes: one line each
    if (instant === undefined || item === undefined) return [];
    const { body } = item;
    const says = [instant, type, qualifier ?? "", entry.text, body].join("\u0000");
    const occurrence = (seen.get(says) ?? 0) + 1;
    seen.set(says, occurrence);
    const [start, end] = [entry.line - 1, entry.endLine];
    const from = lines.startOf(start);
    const source = text.slice(from, lines.startOf(end));
    const words = { start: range.start - from, end: item.end - from };
    const id = `${says}\u0000${occurrence}`;
    return [{ id, instant, type, qualifier, text: entry.text, star, sent, start, end, source, words }];
  });
}

/** Where its words end, and what stands below them. */
interface Body {
  readonly end: number;
  readonly body: string;
}

/** What stands below the first paragraph of each item that is an entry of our grammar, by where the item begins. */
function bodiesIn(document: MarkdownDocument, sections: readonly Section[]): ReadonlyMap<number, Body> {
  const timelines = sections.filter((section) => section.concept === "timeline");
  const items = timelines.flatMap(({ body }) => itemsWithin(document, body).map(({ item }) => item));
  return new Map(
    items.flatMap((item) => {
      if (readOwnEntry(document, item) === undefined) return [];
      const { start, end } = rangeOf(document, item);
      const paragraph = rangeOf(document, item.children[0] ?? item);
      return [[start, { end: paragraph.end, body: wordsBelow(document.text.slice(paragraph.end, end)) }]];
    }),
  );
}

/** What stands below an entry's line, whatever its indent. */
function wordsBelow(body: string): string {
  return body.trim().replace(/\s*(?:\r\n|\n|\r)\s*/g, "\n");
}
