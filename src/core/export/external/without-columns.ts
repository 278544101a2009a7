import type { Table } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TextRange } from "../../text/range.ts";

/**
 * What to take out of a table for it to lose columns (from 0), each cell with the bar before it; the table as a whole where
 * none is left. Rows that are shorter lose what they have.
 */
export function withoutColumns(
  document: MarkdownDocument,
  table: Table,
  columns: readonly number[],
): readonly TextRange[] {
  if (columns.length === 0) return [];
  const [header, ...rows] = table.children;
  if (header === undefined || columns.length >= header.children.length) return [rangeOf(document, table)];
  const cells = [header, ...rows].map((row) => row.children.map((cell) => rangeOf(document, cell)));
  const { text, lines } = document;
  const line = lines.lineAt(rangeOf(document, header).start) + 1;
  const start = lines.startOf(line);
  const delimiters = cellsOf(text.slice(start, lines.endOf(line)), start);
  return [...cells, delimiters].flatMap((row) => rangesIn(text, row, columns));
}

/** The cells of the line of dashes, which has no nodes, as a parser would place them: each with the bar before it. */
function cellsOf(line: string, start: number): readonly TextRange[] {
  const first = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  return Array.from(
    line.slice(first).matchAll(/\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*$)?/g),
    ({ 0: cell, index }) => {
      const from = start + first + index;
      return { start: from, end: from + cell.trimEnd().length };
    },
  );
}

/** The last cell holds the bar that ends its row: that stays. */
function rangesIn(text: string, row: readonly TextRange[], columns: readonly number[]): readonly TextRange[] {
  return columns.flatMap((column) => {
    const cell = row[column];
    if (cell === undefined) return [];
    const isLast = column === row.length - 1;
    const source = text.slice(cell.start, cell.end);
    const closes = isLast && source.length > 1 && /[^\\]\|$/.test(source);
    const end = closes ? cell.end - 1 : cell.end;
    return end > cell.start ? [{ start: cell.start, end }] : [];
  });
}
