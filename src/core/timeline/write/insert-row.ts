import { insertion } from "../../text/edit.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { Table, TableRow } from "mdast";
import { inCell } from "./entry-text.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import type { Inserter, NewLine } from "./new-line.ts";
import { cellsIn, type Cell } from "./row-cells.ts";

/** Puts an entry into a table as a row with the columns of its neighbour; the cells of other columns stay empty. */
export function rowInserters(
  document: MarkdownDocument,
  { row, table }: { readonly row: TableRow; readonly table: Table },
  entry: TimelineEntry,
  before: boolean,
): readonly Inserter[] {
  const { start, end } = rangeOf(document, row);
  const eol = eolAt(document.text, start);
  const prefix = linePrefix(document, start);
  const source = document.text.slice(start, end);
  const header = table.children[0];
  const headRange = header && rangeOf(document, header);
  const titles = headRange === undefined ? "" : document.text.slice(headRange.start, headRange.end);
  return [true, false].map((padded) => (line) => {
    const written = rowLike(source, titles, entry.raw, line, padded);
    if (written === undefined) return undefined;
    return before ? insertion(start, written + eol + prefix) : insertion(end, eol + prefix + written);
  });
}

/** A row in which time and text stand where those of `source` do; undefined where no column is left for the text. */
export function rowLike(
  source: string,
  titles: string,
  raw: string,
  line: NewLine,
  padded: boolean,
): string | undefined {
  const cells = cellsIn(source);
  const names = cellsIn(titles);
  const at = source.indexOf(raw);
  const end = at + raw.length;
  const first = cells.find((cell) => at < cell.end);
  const last = cells.find((cell) => end <= cell.end);
  if (at === -1 || first === undefined || last === undefined) return undefined;
  const stamped = stampedCells(source, first, last, at, end, line.stamp);
  const behind = cells.filter((cell) => cell.start > end);
  const target = textCell(behind, names) ?? cells.filter((cell) => cell.end < at).at(-1);
  if (target === undefined) return undefined;
  const width = (cell: Cell): number =>
    padded && names.some((name) => name.start === cell.start) ? cell.end - cell.start : 0;
  const write = (cell: Cell): string =>
    cell === target ? padTo(` ${inCell(line.text)} `, width(cell)) : padTo("  ", width(cell));
  const parts = cells.flatMap((cell) => {
    if (cell === first) return [stamped];
    return cell.start > first.start && cell.end <= last.end ? [] : [write(cell)];
  });
  const isOpen = !source.startsWith("|");
  return `${isOpen ? "" : "|"}${parts.join("|")}${source.endsWith("|") ? "|" : ""}`;
}

function stampedCells(
  source: string,
  first: Cell,
  last: Cell,
  at: number,
  end: number,
  stamp: string,
): string {
  const before = source.slice(first.start, at).replace(/[^\s*_`[({<>/a-z]|(?<=\w )\w/g, "");
  const after = /^[*_`\])}]*/.exec(source.slice(end, last.end))?.[0] ?? "";
  return padTo(`${before}${stamp}${after} `, last.end - first.start);
}

/** The column for the text: the one whose title says so, else the widest behind the time. */
function textCell(behind: readonly Cell[], names: readonly Cell[]): Cell | undefined {
  const titled = behind.find((cell) => textTitle.test(names[cell.index]?.source ?? ""));
  return titled ?? [...behind].sort((a, b) => b.source.length - a.source.length)[0];
}

const textTitle =
  /\b(?:event|what|description|details?|summary|message|notes?|entry|activity|comments?|text)\b/i;

function padTo(text: string, width: number): string {
  return text.padEnd(width);
}
