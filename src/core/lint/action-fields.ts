import type { Table, TableRow } from "mdast";
import { lineOf, rangeOf, sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Action } from "../model/action.ts";
import { columnIndex } from "../review/read-action-table.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import type { TextRange } from "../text/range.ts";
import type { Fix } from "./finding.ts";
import { isPlaceholder } from "./placeholder.ts";

/** What an action says beside what is to be done. */
export type ActionField = "owner" | "due";

/** What fills a field until somebody does. It is itself reported as not filled in. */
export const toFill = "TODO";

/** Where an action's text stands, without the bars and blanks of its cell. */
export function placeOfText(document: MarkdownDocument, action: Action): TextRange {
  return action.form === "table" ? inside(document, action.textRange) : action.textRange;
}

/** A placeholder that stands where a field's value should: `Owner: TBD`, or a cell that says `TODO`. */
export function placeholderFor(
  document: MarkdownDocument,
  action: Action,
  field: ActionField,
): { readonly text: string; readonly range: TextRange } | undefined {
  const row = rowOf(document, action);
  const cell = row?.row.children[columnIndex(row.table, field) ?? -1];
  if (cell !== undefined) {
    const text = plainText(cell);
    return text === "" || !isPlaceholder(text)
      ? undefined
      : { text, range: inside(document, rangeOf(document, cell)) };
  }
  const source = document.text.slice(action.textRange.start, action.textRange.end);
  const match = labelled[field].exec(source);
  const text = match?.[1]?.trim();
  if (match === null || text === undefined || !isPlaceholder(text)) return undefined;
  const start = action.textRange.start + match.index + match[0].lastIndexOf(match[1] ?? "");
  return { text, range: { start, end: start + text.length } };
}

// `[^…]` ends the value where a sentence, a bracket or the next label begins.
const labelled: Readonly<Record<ActionField, RegExp>> = {
  owner:
    /\b(?:owners?|assignees?|responsible|dri)\s*[:=]\s*([^\s,;|()][^,;|()\r\n]{0,40}?)(?=[.,;|()\r\n]|\s+(?:due|by|deadline)\b|$)/i,
  due: /\b(?:due(?: date)?|deadline|target(?: date)?)\s*[:=]\s*([^\s,;|()][^,;|()\r\n]{0,40}?)(?=[.,;|()\r\n]|\s+owner\b|$)/i,
};

/** The remedy for a field that is missing: a place to fill in, in the action's own form. */
export function fillInFix(document: MarkdownDocument, action: Action, field: ActionField): Fix | undefined {
  const title = `Add ${fieldWords[field]} to fill in`;
  const row = rowOf(document, action);
  if (row === undefined) {
    const edit = insertion(endOfText(document, action), ` (${field}: ${toFill})`);
    return { title, safe: true, edits: [edit] };
  }
  const index = columnIndex(row.table, field);
  if (index === undefined) return addColumn(document, row, field);
  const cell = row.row.children[index];
  if (cell !== undefined) return { title, safe: true, edits: [fillCell(document, rangeOf(document, cell))] };
  const missing = index - row.row.children.length;
  const edit = extendRow(document, row.row, [...Array.from({ length: missing }, () => ""), toFill]);
  // Two fields that both lengthen one row would shift each other.
  return { title, safe: false, edits: [edit] };
}

const fieldWords: Readonly<Record<ActionField, string>> = { owner: "an owner", due: "a due date" };

interface ActionRow {
  readonly table: Table;
  readonly row: TableRow;
}

function rowOf(document: MarkdownDocument, action: Action): ActionRow | undefined {
  if (action.form !== "table") return undefined;
  for (const table of document.root.children) {
    if (table.type !== "table") continue;
    const { start, end } = rangeOf(document, table);
    if (action.range.start < start || action.range.start >= end) continue;
    // A table has a row a line, and its second line is no row.
    const row = table.children[action.line - lineOf(document, table) - 1];
    return row === undefined ? undefined : { table, row };
  }
  return undefined;
}

/** Replaces an empty cell's blanks, as many as there are, so that the columns stay where they are. */
function fillCell(document: MarkdownDocument, cell: TextRange): TextEdit {
  const { start, end } = betweenBars(document, cell);
  const width = end - start;
  return { start, end, newText: ` ${toFill}`.padEnd(Math.max(width, toFill.length + 2)) };
}

/** A cell's text without bars and blanks. */
function inside(document: MarkdownDocument, cell: TextRange): TextRange {
  const { start, end } = betweenBars(document, cell);
  const text = document.text.slice(start, end);
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, text.trimEnd().length) };
}

/** A cell without the bars around it. */
function betweenBars(document: MarkdownDocument, cell: TextRange): TextRange {
  const source = document.text.slice(cell.start, cell.end);
  const start = source.startsWith("|") ? cell.start + 1 : cell.start;
  const end = /(?<!\\)\|$/.test(source) && source.length > 1 ? cell.end - 1 : cell.end;
  return { start, end };
}

function extendRow(document: MarkdownDocument, row: TableRow, cells: readonly string[]): TextEdit {
  const { end } = rangeOf(document, row);
  const closed = /(?<!\\)\|\s*$/.test(sourceOf(document, row));
  const written = cells.join(" | ");
  return insertion(end, closed ? ` ${written} |` : ` | ${written}`);
}

/**
 * A column at the right of the table. Every row's finding would add it again, so only the first may go unseen; in a long
 * table the others offer nothing, for each would carry an edit a row.
 */
function addColumn(
  document: MarkdownDocument,
  { table, row }: ActionRow,
  field: ActionField,
): Fix | undefined {
  const [header, first] = table.children;
  if (header === undefined || (row !== first && table.children.length > 50)) return undefined;
  const width = header.children.length;
  const delimiterLine = document.lines.lineAt(rangeOf(document, header).start) + 1;
  const delimiterEnd = document.lines.endOf(delimiterLine);
  const delimiter = document.text.slice(document.lines.startOf(delimiterLine), delimiterEnd);
  const name = field === "owner" ? "Owner" : "Due";
  const rows = table.children.slice(1).map((line) => {
    const padding = Array.from({ length: Math.max(0, width - line.children.length) }, () => "");
    return extendRow(document, line, [...padding, toFill]);
  });
  return {
    title: `Add a column "${name}" to fill in`,
    safe: row === first,
    edits: [
      extendRow(document, header, [name]),
      insertion(delimiterEnd, /\|\s*$/.test(delimiter) ? " --- |" : " | ---"),
      ...rows,
    ],
  };
}

/** Where the text of a list item or heading ends: in front of closing hashes or an underline. */
function endOfText(document: MarkdownDocument, action: Action): number {
  const { start, end } = action.textRange;
  if (action.form !== "heading") return end;
  const source = document.text.slice(start, end);
  return start + source.replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*$|[ \t]+#+[ \t]*$/, "").length;
}
