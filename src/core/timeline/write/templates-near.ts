import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { templateOf, type EntryTemplate } from "./entry-template.ts";
import { cellsIn } from "./row-cells.ts";
import { contentStartOf } from "./insert-item.ts";
import { carrierAt, type Carrier } from "./node-at.ts";

/** How many neighbours are looked at. */
const near = 8;

/**
 * The manners of the entries around one, of its shape, the likeliest first: what most neighbours state of day, clock
 * and zone is the way of the document; of those, the nearest.
 */
export function templatesNear(
  document: MarkdownDocument,
  timeline: readonly TimelineEntry[],
  anchor: TimelineEntry,
  carrier: Carrier,
): readonly EntryTemplate[] {
  const at = timeline.indexOf(anchor);
  const templates = [...timeline.entries()]
    .sort(([a], [b]) => Math.abs(a - at) - Math.abs(b - at) || a - b)
    .slice(0, near)
    .flatMap(([, entry]) => templateIn(document, entry, carrier.kind) ?? []);
  const counts = new Map<string, number>();
  for (const template of templates) counts.set(mannerOf(template), (counts.get(mannerOf(template)) ?? 0) + 1);
  const likeliest = [...templates].sort(
    (a, b) => (counts.get(mannerOf(b)) ?? 0) - (counts.get(mannerOf(a)) ?? 0),
  );
  return likeliest.filter(
    (template, index) => likeliest.findIndex((other) => mannerOf(other) === mannerOf(template)) === index,
  );
}

function templateIn(
  document: MarkdownDocument,
  entry: TimelineEntry,
  kind: Carrier["kind"],
): EntryTemplate | undefined {
  const carrier = carrierAt(document, entry.range.start);
  return carrier?.kind === kind
    ? templateOf(document, entry, contentStart(document, entry, carrier))
    : undefined;
}

/** Where the content of an entry's line begins: behind the marker of an item or heading. */
export function contentStart(document: MarkdownDocument, entry: TimelineEntry, carrier: Carrier): number {
  switch (carrier.kind) {
    case "item": {
      return contentStartOf(document, carrier.item) ?? entry.range.start;
    }
    case "heading": {
      const { start, end } = rangeOf(document, carrier.heading);
      return start + (/^#{1,6}[ \t]*/.exec(document.text.slice(start, end))?.[0].length ?? 0);
    }
    case "row": {
      const { start, end } = rangeOf(document, carrier.row);
      const source = document.text.slice(start, end);
      const at = source.indexOf(entry.raw);
      return start + (cellsIn(source).findLast((cell) => cell.start <= at)?.start ?? 0);
    }
    case "html":
      return document.text.indexOf(entry.raw, entry.range.start);
    case "line":
      return entry.range.start;
  }
}

/** What a manner states: two of the same state the same. */
function mannerOf({ parts, tail }: EntryTemplate): string {
  const stated = parts.filter(({ kind }) => kind !== "literal").map(({ kind }) => kind);
  return [...stated, /[\r\n]/.test(tail) ? "below" : "behind"].join(" ");
}
