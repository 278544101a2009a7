import type { Heading, ListItem, Nodes, Paragraph } from "mdast";
import { rangeOf, type MarkdownDocument } from "./parse.ts";

/** The line of text a list item or heading opens with, and where what stands below it begins. */
export interface Lead {
  /** Markdown of the line, line breaks as spaces. */
  readonly source: string;
  /** The end of that line's text. */
  readonly end: number;
}

/** The lead of the list item or heading that begins at `offset`; undefined where none does. */
export function leadAt(document: MarkdownDocument, offset: number): Lead | undefined {
  const node = itemOrHeadingAt(document, document.root, offset);
  const content = node?.type === "listItem" ? node.children[0] : node;
  if (content === undefined || (content.type !== "paragraph" && content.type !== "heading")) return undefined;
  const first = content.children[0];
  const last = content.children.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const source = document.text.slice(rangeOf(document, first).start, rangeOf(document, last).end);
  return { source: source.replace(/\s*(?:\r\n|\n|\r)\s*/g, " "), end: endOf(document, content) };
}

function endOf(document: MarkdownDocument, content: Paragraph | Heading): number {
  return rangeOf(document, content).end;
}

function itemOrHeadingAt(
  document: MarkdownDocument,
  node: Nodes,
  offset: number,
): ListItem | Heading | undefined {
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const range = rangeOf(document, child);
    if (range.start > offset) return undefined;
    if (range.start === offset && (child.type === "listItem" || child.type === "heading")) return child;
    const found = range.end >= offset ? itemOrHeadingAt(document, child, offset) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
