import { itemsWithin } from "../markdown/blocks.ts";
import { endLineOf, lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
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
export function liftEntries(
  document: MarkdownDocument,
  sections: readonly Section[],
): readonly LiftedEntry[] {
  const timelines = sections.filter((section) => section.concept === "timeline");
  const items = new Set(timelines.flatMap(({ body }) => itemsWithin(document, body).map(({ item }) => item)));
  const seen = new Map<string, number>();
  return [...items].flatMap((item) => {
    const entry = readOwnEntry(document, item);
    if (entry?.instant === undefined) return [];
    const { lines, text } = document;
    const start = lineOf(document, item) - 1;
    const end = endLineOf(document, item);
    const paragraph = item.children[0] ?? item;
    const body = text.slice(rangeOf(document, paragraph).end, rangeOf(document, item).end);
    const says = [entry.instant, entry.type, entry.qualifier ?? "", entry.text, words(body)].join("\u0000");
    const occurrence = (seen.get(says) ?? 0) + 1;
    seen.set(says, occurrence);
    const { instant, type, qualifier, star } = entry;
    const source = text.slice(lines.startOf(start), lines.startOf(end));
    return [
      {
        id: `${says}\u0000${occurrence}`,
        instant,
        type,
        qualifier,
        text: entry.text,
        star,
        start,
        end,
        source,
      },
    ];
  });
}

/** What stands below an entry's line, whatever its indent. */
function words(body: string): string {
  return body.trim().replace(/\s*(?:\r\n|\n|\r)\s*/g, "\n");
}
