import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { Anchor } from "./anchor.ts";
import { headingInserters } from "./insert-heading.ts";
import { htmlRowInserters } from "./insert-html-row.ts";
import { itemInserters } from "./insert-item.ts";
import { lineInserters } from "./insert-line.ts";
import { rowInserters } from "./insert-row.ts";
import type { Inserter } from "./new-line.ts";
import type { Carrier } from "./node-at.ts";

/** The ways to put an entry beside its anchor, in the anchor's shape, the most faithful first. */
export function inserterFor(
  document: MarkdownDocument,
  carrier: Carrier,
  { entry, before }: Anchor,
  timeline: readonly TimelineEntry[],
): readonly Inserter[] {
  switch (carrier.kind) {
    case "item":
      return itemInserters(document, carrier, before);
    case "heading":
      return headingInserters(document, carrier.heading, entry, before);
    case "row":
      return rowInserters(document, carrier, entry, before);
    case "line":
      return lineInserters(document, carrier.paragraph, entry, timeline, before);
    case "html":
      return htmlRowInserters(document, entry, before);
  }
}
