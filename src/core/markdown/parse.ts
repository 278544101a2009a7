import type { Nodes, Root } from "mdast";
import { bomLength, indexLines, type LineIndex } from "../text/lines.ts";
import type { TextRange } from "../text/range.ts";
import { withoutDeepNesting } from "./nesting.ts";
import { startIn, type Parts } from "./part.ts";
import { quickTree } from "./quick/quick-tree.ts";
import { frontMatterLength } from "./front-matter-length.ts";
import type { ParseTree } from "./remark-tree.ts";

/** A Markdown text with its tree. Positions of nodes are asked for with `rangeOf`: it knows about the BOM. */
export interface MarkdownDocument {
  readonly text: string;
  readonly root: Root;
  readonly lines: LineIndex;
  /** Whole lines of the text that were left out of the tree, if any were. */
  readonly leftOut: TextRange | undefined;
  /** What the text was parsed in, where it can be parsed again after an edit (see `parseAgain`). */
  readonly parts?: Parts | undefined;
}

/** Parses a text into its document, as `parseMarkdown` does; other ways to the same tree are handed in. */
export type ParseDocument = (text: string, leaveOut?: TextRange) => MarkdownDocument;

/**
 * Parses CommonMark with GFM's tables, task items, strikethrough and footnotes. Autolink literals are left out: they
 * double the time of a parse and nothing here reads them. Lists and quotations nest no deeper than `mostLevels`. `leaveOut` are whole lines that the
 * caller reads otherwise and that change nothing for the rest: they have no nodes, all others stand where they stand.
 * `parseTree` is a parser that makes the same tree by other means; remark is the reference.
 */
export function parseMarkdown(
  text: string,
  leaveOut?: TextRange,
  parseTree: ParseTree = quickTree,
): MarkdownDocument {
  const all = leaveOut === undefined ? text : text.slice(0, leaveOut.start) + text.slice(leaveOut.end);
  const markdown = withoutDeepNesting(all.slice(bomLength(text)));
  const root = parseTree(markdown, frontMatterLength(markdown) > 0);
  return { text, root, lines: indexLines(text), leftOut: leaveOut };
}

/**
 * Where a node of the document stands in its text, BOM counted. The parser lets what is left open (a fence, a comment)
 * claim the line breaks behind it, and its list item the next item's marker too: neither is part of the range.
 */
export function rangeOf(document: MarkdownDocument, node: Nodes): TextRange {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error(`A parsed ${node.type} has no position`);
  const moved = movedBy(document, node);
  const range = { start: offsetIn(document, start + moved), end: offsetIn(document, end + moved) };
  if (node.type === "root") return range;
  const last = node.type === "listItem" ? node.children.at(-1) : undefined;
  if (last === undefined) return withoutBreaks(document.text, range);
  const inner = rangeOf(document, last);
  const overruns = inner.end < range.end && /[\r\n]/.test(document.text.slice(inner.end, range.end));
  return overruns ? { start: range.start, end: inner.end } : range;
}

/** Where a node of the document begins, as `rangeOf` has it. */
export function startOf(document: MarkdownDocument, node: Nodes): number {
  const start = node.position?.start.offset;
  if (start === undefined) throw new Error(`A parsed ${node.type} has no position`);
  return offsetIn(document, start + movedBy(document, node));
}

/** How far the part of the document that a node is of has moved since it was parsed. */
function movedBy({ parts }: MarkdownDocument, { type, position }: Nodes): number {
  const part = position?.part;
  if (part === undefined) return 0;
  const start = parts && startIn(parts, part);
  if (start === undefined) throw new Error(`A ${type} of another version of the document`);
  return start - part.origin;
}

/** The text that the tree is of. */
export function parsedText({ text, leftOut }: MarkdownDocument): string {
  return leftOut === undefined ? text : text.slice(0, leftOut.start) + text.slice(leftOut.end);
}

/** Where an offset of the parser stands in the text: the parser saw neither the BOM nor what was left out. */
function offsetIn({ text, leftOut }: MarkdownDocument, parsed: number): number {
  const offset = parsed + bomLength(text);
  return leftOut === undefined || offset < leftOut.start ? offset : offset + leftOut.end - leftOut.start;
}

function withoutBreaks(text: string, { start, end }: TextRange): TextRange {
  let last = end;
  while (last > start && isBreak(text.charCodeAt(last - 1))) last -= 1;
  return { start, end: last };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** The source text of a node. */
export function sourceOf(document: MarkdownDocument, node: Nodes): string {
  const range = rangeOf(document, node);
  return document.text.slice(range.start, range.end);
}

/** The line a node begins on, from 1. */
export function lineOf(document: MarkdownDocument, node: Nodes): number {
  return document.lines.lineAt(rangeOf(document, node).start) + 1;
}

/** The line a node ends on, from 1. */
export function endLineOf(document: MarkdownDocument, node: Nodes): number {
  return document.lines.lineAt(rangeOf(document, node).end) + 1;
}
