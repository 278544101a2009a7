import type { Table, TableRow } from "mdast";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { TextRange } from "../text/range.ts";

/** Where an action stands in a table. */
export interface ActionRow {
  readonly table: Table;
  readonly row: TableRow;
}

/** Finds the row of an action; undefined for one that stands in no table. */
export type FindRow = (action: Action) => ActionRow | undefined;

/** Looks through the tables of a document once, when the first row is asked for. */
export function rowFinder(document: MarkdownDocument): FindRow {
  let rows: ReadonlyMap<number, ActionRow> | undefined;
  return (action) => {
    if (action.form !== "table") return undefined;
    rows ??= rowsByPlace(document);
    return rows.get(action.range.start);
  };
}

function rowsByPlace(document: MarkdownDocument): ReadonlyMap<number, ActionRow> {
  const tables = document.root.children.filter((node): node is Table => node.type === "table");
  return new Map(
    tables.flatMap((table) =>
      table.children.map((row) => [rangeOf(document, row).start, { table, row }] as const),
    ),
  );
}

/** Where an action's text stands, without the bars and blanks of its cell. */
export function placeOfText(document: MarkdownDocument, action: Action): TextRange {
  return action.form === "table" ? insideCell(document, action.textRange) : action.textRange;
}

/** A cell's text without bars and blanks. */
export function insideCell(document: MarkdownDocument, cell: TextRange): TextRange {
  const { start, end } = betweenBars(document, cell);
  const text = document.text.slice(start, end);
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, text.trimEnd().length) };
}

/** A cell without the bars around it. */
export function betweenBars(document: MarkdownDocument, cell: TextRange): TextRange {
  const source = document.text.slice(cell.start, cell.end);
  const start = source.startsWith("|") ? cell.start + 1 : cell.start;
  const end = /(?<!\\)\|$/.test(source) && source.length > 1 ? cell.end - 1 : cell.end;
  return { start, end };
}
