import type { List, ListItem, RootContent } from "mdast";
import type { TextRange } from "../text/range.ts";
import { startOf, type MarkdownDocument } from "./parse.ts";

/** The blocks at the root of the document that begin inside `range`, in order. */
export function blocksWithin(document: MarkdownDocument, range: TextRange): readonly RootContent[] {
  return document.root.children.slice(
    firstFrom(document, range.start),
    Math.max(firstFrom(document, range.end), firstFrom(document, range.start)),
  );
}

/** The index of the first block at the root that begins at an offset or behind it. */
export function firstFrom(document: MarkdownDocument, offset: number): number {
  const nodes = document.root.children;
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node !== undefined && startOf(document, node) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lists at the root of the document that begin inside `range`, in order. */
export function listsWithin(document: MarkdownDocument, range: TextRange): readonly List[] {
  return blocksWithin(document, range).filter((node): node is List => node.type === "list");
}

/** The items of those lists, with the list each stands in. Nested items are not among them. */
export function itemsWithin(
  document: MarkdownDocument,
  range: TextRange,
): readonly { readonly list: List; readonly item: ListItem }[] {
  return listsWithin(document, range).flatMap((list) => list.children.map((item) => ({ list, item })));
}
