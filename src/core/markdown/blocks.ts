import type { List, ListItem, RootContent } from "mdast";
import type { TextRange } from "../text/range.ts";
import { rangeOf, type MarkdownDocument } from "./parse.ts";

/** The blocks at the root of the document that begin inside `range`, in order. */
export function blocksWithin(document: MarkdownDocument, range: TextRange): readonly RootContent[] {
  return document.root.children.filter((node) => {
    const { start } = rangeOf(document, node);
    return start >= range.start && start < range.end;
  });
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
