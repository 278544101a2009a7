import type { Nodes, Table, TableCell } from "mdast";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { findsIn, originOf, partAt, perPart, startOfPart } from "../markdown/per-part.ts";
import { oncePer } from "../text/once-per.ts";
import type { TextRange } from "../text/range.ts";
import { plainText } from "../markdown/plain-text.ts";
import { isRow } from "./labels.ts";

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
  findsIn(document, proseOfParts(document)).flatMap(({ origin, found }) =>
    found.map((prose) => placed(prose, origin)),
  ),
);

/** The same part by part (see `perPart`); `start` counts from the beginning of the part. */
export const proseOfParts = perPart((document, part): readonly Prose[] => {
  const found: Prose[] = [];
  for (const node of part.nodes) collect(document, node, found);
  const origin = startOfPart(document, part);
  return origin === 0 ? found : found.map((prose) => placed(prose, -origin));
});

/** A piece of prose some characters further on. */
export function placed({ start, text, node }: Prose, by: number): Prose {
  return { start: start + by, text, node };
}

/** The prose that begins in a stretch of the document, in order. */
export function proseWithin(document: MarkdownDocument, { start, end }: TextRange): readonly Prose[] {
  const parts = proseOfParts(document);
  const first = partAt(document, start);
  const last = partAt(document, end);
  const found: Prose[] = [];
  for (let index = first; index <= last; index += 1) {
    const origin = originOf(document, index);
    for (const prose of parts[index] ?? []) {
      const at = prose.start + origin;
      if (at >= start && at < end) found.push(placed(prose, origin));
    }
  }
  return found;
}

function collect(document: MarkdownDocument, node: Nodes, found: Prose[]): void {
  if (node.type === "blockquote") return;
  if (node.type === "paragraph" || node.type === "heading") found.push(masked(document, node));
  else if (node.type === "table") for (const cell of cellsOfProse(node)) found.push(masked(document, cell));
  else if ("children" in node) for (const child of node.children) collect(document, child, found);
}

function cellsOfProse({ children: [header, ...rows] }: Table): readonly TableCell[] {
  if (header === undefined || isRow(header)) return [header, ...rows].flatMap((row) => row?.children ?? []);
  const owners = new Set(
    header.children.flatMap((cell, index) => (ownerHeader.test(plainText(cell)) ? [index] : [])),
  );
  return rows.flatMap((row) => row.children.filter((_, index) => !owners.has(index)));
}

const ownerHeader = /owner|assignee|responsible|\bwho\b|\bdri\b|author|\brole\b|\bname\b/i;

function masked(document: MarkdownDocument, block: Nodes): Prose {
  const { start, end } = rangeOf(document, block);
  const ranges: TextRange[] = [];
  collectTextRanges(document, block, ranges);
  let text = "";
  let at = start;
  for (const range of ranges) {
    text += " ".repeat(range.start - at) + document.text.slice(range.start, range.end);
    at = range.end;
  }
  text += " ".repeat(end - at);
  return { start, text: text.replace(quotation, blank).replace(address, blank), node: block };
}

function collectTextRanges(document: MarkdownDocument, node: Nodes, found: TextRange[]): void {
  if (node.type === "text") found.push(rangeOf(document, node));
  else if ("children" in node) for (const child of node.children) collectTextRanges(document, child, found);
}

const quotation = /"[^"\r\n]{1,400}"|“[^”\r\n]{1,400}”|«[^»\r\n]{1,400}»/g;
const address = /\b(?:https?:\/\/|www\.)[^\s)>\]]+/g;

function blank(text: string): string {
  return " ".repeat(text.length);
}
