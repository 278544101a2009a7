import type { ReadDocument } from "../incident/read-document.ts";
import { itemsWithin } from "../markdown/blocks.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Instant } from "../model/instant.ts";
import type { EntryType } from "../model/entry.ts";
import type { Section } from "../model/section.ts";
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
  /** Its lines, from 0, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Those lines with their line breaks. */
  readonly source: string;
}

/** The entries at the root of the document's timelines that state their own instant, in the order of the file. */
export function liftEntries({ document, snapshot }: ReadDocument): readonly LiftedEntry[] {
  const { text, lines, leftOut } = document;
  const bodies = bodiesIn(document, snapshot.sections);
  const seen = new Map<string, number>();
  return snapshot.timeline.flatMap((entry) => {
    const { instant, type, qualifier, star, range } = entry;
    const isLeftOut = leftOut !== undefined && range.start >= leftOut.start && range.start < leftOut.end;
    const body = isLeftOut ? "" : bodies.get(range.start); // entries without nodes are one line each
    if (instant === undefined || body === undefined) return [];
    const says = [instant, type, qualifier ?? "", entry.text, body].join("\u0000");
    const occurrence = (seen.get(says) ?? 0) + 1;
    seen.set(says, occurrence);
    const [start, end] = [entry.line - 1, entry.endLine];
    const source = text.slice(lines.startOf(start), lines.startOf(end));
    const id = `${says}\u0000${occurrence}`;
    return [{ id, instant, type, qualifier, text: entry.text, star, start, end, source }];
  });
}

/** What stands below the first paragraph of each item that is an entry of our grammar, by where the item begins. */
function bodiesIn(document: MarkdownDocument, sections: readonly Section[]): ReadonlyMap<number, string> {
  const timelines = sections.filter((section) => section.concept === "timeline");
  const items = timelines.flatMap(({ body }) => itemsWithin(document, body).map(({ item }) => item));
  return new Map(
    items.flatMap((item) => {
      if (readOwnEntry(document, item) === undefined) return [];
      const { start, end } = rangeOf(document, item);
      const paragraph = rangeOf(document, item.children[0] ?? item);
      return [[start, words(document.text.slice(paragraph.end, end))]];
    }),
  );
}

/** What stands below an entry's line, whatever its indent. */
function words(body: string): string {
  return body.trim().replace(/\s*(?:\r\n|\n|\r)\s*/g, "\n");
}
