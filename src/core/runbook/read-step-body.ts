import type { MarkdownDocument } from "../markdown/parse.ts";
import { bomLength } from "../text/lines.ts";
import type { TextRange } from "../text/range.ts";

/**
 * The Markdown of a step below its first paragraph: from behind `from` to the end of `range`, lines joined with `\n`,
 * the indent of the item's content removed. A heading (which has no such indent) stands at column 0.
 */
export function bodyBelow(document: MarkdownDocument, from: number, range: TextRange, start: number): string {
  const indent = contentIndent(document, start);
  const lines = document.text.slice(from, Math.max(from, range.end)).split(/\r\n|\n|\r/);
  const below = lines.slice(1).map((line) => withoutIndent(line, indent));
  return below
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** The column in which the content of a list item begins; 0 for anything else. */
function contentIndent(document: MarkdownDocument, start: number): number {
  const { line, column } = document.lines.positionAt(start);
  const before = line === 0 ? column - bomLength(document.text) : column;
  const source = document.text.slice(start, start + 20);
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source)?.[0];
  if (marker === undefined) return 0;
  const gap = /^[ \t]*/.exec(source.slice(marker.length))?.[0] ?? "";
  // More than four columns are an indented code block inside the item, whose own content begins one column on.
  const width = widthOf(gap, before + marker.length);
  return before + marker.length + (width >= 1 && width <= 4 ? width : 1);
}

function widthOf(gap: string, from: number): number {
  let column = from;
  for (const character of gap) column += character === "\t" ? 4 - (column % 4) : 1;
  return column - from;
}

/** The line without up to `columns` columns of leading white space; a tab counts to the next multiple of four. */
function withoutIndent(line: string, columns: number): string {
  let column = 0;
  let at = 0;
  while (at < line.length && column < columns && (line[at] === " " || line[at] === "\t")) {
    column += line[at] === "\t" ? 4 - (column % 4) : 1;
    at += 1;
  }
  return " ".repeat(Math.max(0, column - columns)) + line.slice(at);
}
