import type { Nodes, RootContent, Table, TableCell } from "mdast";
import { moving } from "../markdown/moving.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Steps } from "../text/steps.ts";
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
export function proseOf(document: MarkdownDocument): readonly Prose[] {
  const found: Prose[] = [];
  for (const node of document.root.children) {
    if (node.type !== "list") found.push(...proseIn(document, node));
    else for (const item of node.children) found.push(...proseIn(document, item));
  }
  return found;
}

/** Works the prose of a document out with rests, so that `proseOf` finds it done. */
export function* proseAhead(document: MarkdownDocument): Steps<void> {
  let pieces = 0;
  for (const block of document.root.children) {
    for (const node of block.type === "list" ? block.children : [block]) {
      proseIn(document, node);
      pieces += 1;
      if (pieces % 64 === 0) yield;
    }
  }
}

const proseIn = moving(
  (document, node: RootContent): readonly Prose[] => {
    const found: Prose[] = [];
    collect(document, node, found);
    return found;
  },
  (found, by) => found.map((prose) => ({ ...prose, start: prose.start + by })),
);

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
