import { once } from "../text/once.ts";
import type { ListItem, Nodes, Paragraph, Table, TableRow } from "mdast";
import { oncePerNode } from "../markdown/once-per-node.ts";
import { rangeOf, startOf, type MarkdownDocument } from "../markdown/parse.ts";
import { perBlock } from "../markdown/per-part.ts";
import { plainText } from "../markdown/plain-text.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section } from "../model/section.ts";

/**
 * Words that stand in front of text as a heading would: `**Root cause:** …`, `Root cause: …` at the beginning of a line, a bold
 * line alone, the first cell of a table's row, the header of its column. `concept` is `other` where they name nothing known.
 */
export interface Label extends Pick<Section, "text" | "concept"> {
  /** Where the label begins, and where what it opens begins and ends within its block, counted from the block's beginning. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether nothing stands behind it in its paragraph: then the blocks below belong to it. */
  readonly alone: boolean;
  readonly form: "bold" | "plain" | "row" | "column";
  /** Whether what it opens has so many words that it is a sentence rather than a value. */
  readonly opensSentence: boolean;
}

type LabelInPlace = Omit<Label, "opensSentence">;

/** The labels of a document's blocks, block by block, in order. What is quoted has none. */
export const labelsOf = perBlock((document, block): readonly Label[] => {
  const found: LabelInPlace[] = [];
  collect(document, block, found);
  if (found.length === 0) return none;
  const origin = startOf(document, block);
  return found.map((label) => ({
    ...moved(label, -origin),
    opensSentence: isSentence(document.text.slice(label.start, label.end)),
  }));
});

const fewestWords = 5;

function isSentence(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords;
}

const none: readonly never[] = [];

/** The labels in a node; their offsets count from the beginning of the document. */
function collect(document: MarkdownDocument, node: Nodes, found: LabelInPlace[]): void {
  if (node.type === "paragraph") found.push(...labelsInLines(document, node));
  else if (node.type === "table") found.push(...labelsInTable(document, node));
  else if (node.type === "list") for (const item of node.children) collectItem(document, item, found);
}

function collectItem(document: MarkdownDocument, item: ListItem, found: LabelInPlace[]): void {
  const labels = document.parts === undefined ? labelsInItem(document, item) : labelsOfItem(document, item);
  if (labels.length === 0) return;
  const origin = startOf(document, item);
  for (const label of labels) found.push(moved(label, origin));
}

/** The same of an item, counted from its beginning. */
function labelsInItem(document: MarkdownDocument, item: ListItem): readonly LabelInPlace[] {
  const [first, ...below] = item.children;
  if (first === undefined) return none;
  const found: LabelInPlace[] = [];
  const own = first.type === "paragraph" ? labelsInLines(document, first) : none;
  const { start, end } = rangeOf(document, item);
  // What stands below in the item belongs to the last label of its text.
  found.push(...own.map((label, index) => (index === own.length - 1 ? { ...label, end } : label)));
  for (const child of own.length === 0 ? item.children : below) collect(document, child, found);
  return found.length === 0 ? none : found.map((label) => moved(label, -start));
}

/** Once for each: an edit makes the whole of a long list anew, but not its other items. */
const labelsOfItem = oncePerNode(labelsInItem);

function moved(label: LabelInPlace, by: number): LabelInPlace {
  return { ...label, at: label.at + by, start: label.start + by, end: label.end + by };
}

/**
 * At the beginning of a line: bold or italic words with a colon or dash behind them or nothing, plain ones with a colon. With a
 * full stop they are a label where they are called as sections are: `**Impact.** 900 orders`.
 */
const leadWords = String.raw`[ \t]{0,8}(?:(\*\*|__|\*|_)([^*_\r\n]{2,60}?)(?:[:：.。]\1|\1[ \t]?[:：–—-]|\1(?=[ \t]{0,8}(?:[\r\n]|$)))|([\p{Lu}\p{Lo}][\p{L}\p{M}’' /-]{1,40})[:：])(?![\p{L}\p{N}/])`;
const lead = once(() => new RegExp(String.raw`(?:^|[\r\n]|<br ?/?>)${leadWords}`, "gu"));
const leadHere = new RegExp(String.raw`(?:^|\n)${leadWords}`, "uy");

/** Looked for at the beginnings of lines alone: to look everywhere takes several times as long. */
function leadsIn(source: string): readonly RegExpExecArray[] {
  if (source.includes("\r") || source.includes("<")) return [...source.matchAll(lead())];
  const found: RegExpExecArray[] = [];
  for (let at = 0; at !== -1; at = source.indexOf("\n", at + 1)) {
    leadHere.lastIndex = at;
    const match = leadHere.exec(source);
    if (match !== null) found.push(match);
  }
  return found;
}

function labelsInLines(document: MarkdownDocument, paragraph: Paragraph): readonly LabelInPlace[] {
  const { start, end } = rangeOf(document, paragraph);
  const source = document.text.slice(start, end);
  if (!/[*_:：]/.test(source)) return none;
  const leads = leadsIn(source).filter(([whole, , bold = ""]) => !stopped.test(whole) || isKnown(bold));
  if (leads.length === 0) return none;
  return leads.map(([whole, , bold, plain = ""], index) => {
    const at = leads[index]?.index ?? 0;
    const [from, to] = [at + whole.length, leads[index + 1]?.index ?? source.length];
    const text = (bold ?? plain).trim();
    return {
      text,
      concept: conceptOfHeading(text),
      at: start + at,
      start: start + from,
      end: start + to,
      alone: source.slice(from, to).trim() === "",
      form: bold === undefined ? "plain" : "bold",
    };
  });
}

/** A full stop within the emphasis. */
const stopped = /[.。][*_]{1,2}$/;

function isKnown(text: string): boolean {
  return conceptOfHeading(text) !== "other";
}

function labelsInTable(document: MarkdownDocument, table: Table): readonly LabelInPlace[] {
  const [header, ...rows] = table.children;
  if (header === undefined) return none;
  const inRows = [...(isRow(header) ? [header] : []), ...rows].flatMap((row) => labelOfRow(document, row));
  const inColumns = header.children.flatMap((cell, column) => {
    const text = plainText(cell);
    const concept = conceptOfHeading(text);
    if (concept === "other" || isRow(header)) return [];
    return rows.flatMap(({ children }) => {
      const under = children[column];
      if (under === undefined) return [];
      const range = rangeOf(document, under);
      return [{ text, concept, at: range.start, ...range, alone: false, form: "column" as const }];
    });
  });
  return [...inRows, ...inColumns];
}

function labelOfRow(document: MarkdownDocument, { children }: TableRow): readonly LabelInPlace[] {
  const [first, second] = children;
  const last = children.at(-1);
  if (first === undefined || second === undefined || last === undefined) return none;
  const text = plainText(first).replace(/\s*[:：]$/, "");
  const concept = conceptOfHeading(text);
  const [start, { end }] = [rangeOf(document, second).start, rangeOf(document, last)];
  const at = startOf(document, first);
  return concept === "other" ? none : [{ text, concept, at, start, end, alone: false, form: "row" }];
}

/** Whether a table's header says something of its own, as in a table of two columns that has none: `| Root cause | The pool … |`. */
export function isRow({ children: [first, second, third] }: TableRow): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false;
  return conceptOfHeading(plainText(first)) !== "other" && /\S\s+\S+\s+\S/.test(plainText(second));
}
