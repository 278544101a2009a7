import type { Nodes, Table, TableCell } from "mdast";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { partAt, perPart, startOfPart } from "../markdown/per-part.ts";
import { oncePer } from "../text/once-per.ts";
import type { TextRange } from "../text/range.ts";
import { plainText } from "../markdown/plain-text.ts";

/**
 * The words of one paragraph, heading or cell, with everything that is not the author's prose as spaces: code, HTML,
 * images, link targets, quotations. `text[i]` stands at `start + i` of the document.
 */
export interface Prose {
  readonly start: number;
  readonly text: string;
  /** What it is the text of: the same in every version of the document in which that did not change. */
  readonly node: Nodes;
}

/** The prose of a document in order. Block quotes and the cells of columns that name owners are left out. */
export const proseOf = oncePer((document: MarkdownDocument): readonly Prose[] =>
  proseOfParts(document).flatMap((found, index) => placed(document, index, found)),
);

/** The same part by part (see `perPart`); `start` counts from the beginning of the part. */
export const proseOfParts = perPart((document, part): readonly Prose[] => {
  const found: Prose[] = [];
  for (const node of part.nodes) collect(document, node, found);
  const origin = startOfPart(document, part);
  return found.map((prose) => ({ ...prose, start: prose.start - origin }));
});

/** Pieces of prose of the part at an index, where they stand in the document. */
export function placed(document: MarkdownDocument, index: number, found: readonly Prose[]): readonly Prose[] {
  if (found.length === 0) return found;
  const origin = startOfPart(document, document.parts?.all[index]);
  return found.map((prose) => ({ ...prose, start: prose.start + origin }));
}

/** The prose that begins in a stretch of the document, in order. */
export function proseWithin(document: MarkdownDocument, { start, end }: TextRange): readonly Prose[] {
  const parts = proseOfParts(document);
  const found: Prose[] = [];
  for (let index = partAt(document, start); index < parts.length; index += 1) {
    if (startOfPart(document, document.parts?.all[index]) >= end) break;
    for (const prose of placed(document, index, parts[index] ?? []))
      if (prose.start >= start && prose.start < end) found.push(prose);
  }
  return found;
}

function collect(document: MarkdownDocument, node: Nodes, found: Prose[]): void {
  if (node.type === "blockquote") return;
  if (node.type === "paragraph" || node.type === "heading") found.push(masked(document, node));
  else if (node.type === "table") for (const cell of cellsOfProse(node)) found.push(masked(document, cell));
  else if ("children" in node) for (const child of node.children) collect(document, child, found);
}

function cellsOfProse(table: Table): readonly TableCell[] {
  const [header, ...rows] = table.children;
  const owners = new Set(
    header?.children.flatMap((cell, index) => (ownerHeader.test(plainText(cell)) ? [index] : [])),
  );
  return rows.flatMap((row) => row.children.filter((_, index) => !owners.has(index)));
}

const ownerHeader = /owner|assignee|responsible|\bwho\b|\bdri\b|author|\brole\b|\bname\b/i;

function masked(document: MarkdownDocument, block: Nodes): Prose {
  const { start, end } = rangeOf(document, block);
  const parts: string[] = [];
  let at = start;
  for (const range of textRanges(document, block)) {
    parts.push(" ".repeat(range.start - at), document.text.slice(range.start, range.end));
    at = range.end;
  }
  parts.push(" ".repeat(end - at));
  const text = parts.join("").replace(quotation, blank).replace(address, blank);
  return { start, text, node: block };
}

function textRanges(
  document: MarkdownDocument,
  node: Nodes,
): readonly { readonly start: number; readonly end: number }[] {
  if (node.type === "text") return [rangeOf(document, node)];
  return "children" in node ? node.children.flatMap((child) => textRanges(document, child)) : [];
}

const quotation = /"[^"\r\n]{1,400}"|“[^”\r\n]{1,400}”|«[^»\r\n]{1,400}»/g;
const address = /\b(?:https?:\/\/|www\.)[^\s)>\]]+/g;

function blank(text: string): string {
  return " ".repeat(text.length);
}
