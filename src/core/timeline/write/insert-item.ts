import type { List, ListItem } from "mdast";
import { parseMarkdown, rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { insertion } from "../../text/edit.ts";
import { claimedBehind } from "./left-open.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import { sourceOfLine, type Inserter } from "./new-line.ts";

/**
 * Puts an entry beside an item of a list, in the list's way: marker, padding, numbering, box, and blank lines where the
 * list has them, else none. Every second way has a blank line behind it, for what would else run into the item.
 */
export function itemInserters(
  document: MarkdownDocument,
  { list, item }: { readonly list: List; readonly item: ListItem },
  before: boolean,
): readonly Inserter[] {
  const { start } = rangeOf(document, item);
  const end = endOfItem(document, item);
  const eol = eolAt(document.text, start);
  const prefix = linePrefix(document, start);
  const blank = eol + prefix.trimEnd();
  const gaps = hasBlankLines(document, list) ? [blank, ""] : [""];
  const head = headOf(document, list, item, before);
  const open = before ? undefined : claimedBehind(document, item, end);
  return gaps.flatMap((gap) =>
    ["", eol].map((behind) => (line) => {
      const source = head + sourceOfLine(line);
      if (before) return insertion(start, `${source}${eol}${gap}${prefix}`);
      if (open?.kind !== "blanks") return insertion(end, `${gap}${eol}${prefix}${source}${behind}`);
      const isLast = list.children.at(-1) === item;
      return isLast ? undefined : insertion(open.end, `${prefix}${source}${eol}${gap}`);
    }),
  );
}

/**
 * Where an item ends for every parser. A tag alone on a line that lazily goes on with an item's paragraph ends it for
 * micromark, but not for the specification: there it is of the item, and so is the text on the very next line.
 */
export function endOfItem(document: MarkdownDocument, item: ListItem): number {
  const { end } = rangeOf(document, item);
  const { children } = document.root;
  const at = children.findLastIndex((node) => rangeOf(document, node).start <= end);
  const block = children[at];
  const next = children[at + 1];
  if (block === undefined || next === undefined || rangeOf(document, block).end !== end) return end;
  const range = rangeOf(document, next);
  const { lines, text } = document;
  if (lines.lineAt(range.start) !== lines.lineAt(end) + 1) return end;
  const isMore =
    next.type === "paragraph"
      ? endsInLazyTag(document, item)
      : next.type === "html" && goesOn(text.slice(range.start, range.end));
  return isMore && item.children.at(-1)?.type !== "code" ? range.end : end;
}

function endsInLazyTag(document: MarkdownDocument, item: ListItem): boolean {
  const tag = item.children.at(-1);
  const column = (offset: number): number => offset - document.lines.startOf(document.lines.lineAt(offset));
  const { start } = rangeOf(document, item);
  const content = contentStartOf(document, item) ?? start;
  return tag?.type === "html" && column(rangeOf(document, tag).start) < column(content);
}

/** Whether a line can't interrupt a paragraph. */
function goesOn(source: string): boolean {
  return parseMarkdown(`x\n${source}`).root.children.length === 1;
}

/** Whether the line behind an offset would run into an entry put between them: it begins no block by itself. */
export function runsInto({ text }: MarkdownDocument, end: number): boolean {
  const behind = /^[^\r\n]*(?:\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(end))?.[1] ?? "";
  return !/^[ \t]*(?:$|[-*+](?:$|[ \t])|#{1,6}[ \t]|>|```|~~~)/.test(behind);
}

/** Whether a list puts blank lines between its items: judged by its last two. */
export function hasBlankLines(document: MarkdownDocument, list: List): boolean {
  const [previous, last] = list.children.slice(-2);
  if (previous === undefined || last === undefined) return false;
  const between = document.text.slice(rangeOf(document, previous).end, rangeOf(document, last).start);
  return /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:\r\n|\n|\r)/.test(between);
}

/** Marker, padding and box of an item, with the next number where items are numbered. */
function headOf(document: MarkdownDocument, list: List, item: ListItem, before: boolean): string {
  const { start, end } = rangeOf(document, item);
  const head = document.text.slice(start, contentStartOf(document, item) ?? end);
  const marker = /^(?:[-*+]|\d+[.)])/.exec(head)?.[0] ?? "-";
  const padding = /[\r\n]/.test(head) || head === marker ? " " : head.slice(marker.length);
  if (list.ordered !== true) return marker + padding;
  const number = before ? marker.slice(0, -1) : nextNumber(document, list, item);
  return number + marker.slice(-1) + padding;
}

/** Where the text of an item begins: behind its marker and its box. */
export function contentStartOf(document: MarkdownDocument, item: ListItem): number | undefined {
  const first = item.children[0];
  const content = first?.type === "paragraph" ? (first.children[0] ?? first) : first;
  return content && rangeOf(document, content).start;
}

/** One more than the item's, as the last two items count; with leading zeros where they have them. */
function nextNumber(document: MarkdownDocument, list: List, item: ListItem): string {
  const digits = digitsOf(document, item);
  const [previous, last] = list.children.slice(-2);
  const step =
    previous === undefined || last === undefined
      ? 1
      : Number(digitsOf(document, last)) - Number(digitsOf(document, previous));
  const next = String(Number(digits) + (step === 0 ? 0 : 1));
  return digits.startsWith("0") ? next.padStart(digits.length, "0") : next;
}

function digitsOf(document: MarkdownDocument, item: ListItem): string {
  return /^\d+/.exec(document.text.slice(rangeOf(document, item).start))?.[0] ?? "1";
}
