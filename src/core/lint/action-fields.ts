import type { TableRow } from "mdast";
import { rangeOf, sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Action } from "../model/action.ts";
import { dueSigns, dueWords } from "../review/due-words.ts";
import { columnIndex } from "../review/read-action-table.ts";
import { isToBeFound, ownerLabels } from "../review/read-owner-data.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import type { TextRange } from "../text/range.ts";
import { once } from "../text/once.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { smallLetters } from "../text/small-letters.ts";
import { phrase, sayPhrase, t } from "../text/say.ts";
import { betweenBars, insideCell, type ActionRow, type FindRow } from "./action-row.ts";
import type { Fix } from "./finding.ts";
import { isPlaceholder } from "./placeholder.ts";

/** What an action says beside what is to be done. */
export type ActionField = "owner" | "due" | "horizon";

/** What fills a field until somebody does. It is itself reported as not filled in. */
export const toFill = "TODO";

/**
 * A placeholder that stands where the value of a field should that reading found empty: `Owner: TBD`, in the action's own text
 * or in the lines below it, or a cell that says `TODO`.
 */
export function placeholderFor(
  document: MarkdownDocument,
  findRow: FindRow,
  action: Action,
  field: ActionField,
): { readonly text: string; readonly range: TextRange } | undefined {
  const row = findRow(action);
  const cell = row?.row.children[columnIndex(row.table, field) ?? -1];
  if (cell !== undefined) {
    const text = plainText(cell);
    return text === "" || !isPlaceholder(text)
      ? undefined
      : { text, range: insideCell(document, rangeOf(document, cell)) };
  }
  const { start: from, end } = action.form === "table" ? action.textRange : action.range;
  const source = document.text.slice(from, end);
  const found = mayLabel.test(source) ? placeholderIn[field](source) : undefined;
  return (
    found && {
      text: found.text,
      range: { start: from + found.start, end: from + found.start + found.text.length },
    }
  );
}

/** What every label of a field has behind it, or is; most actions have none. */
const mayLabel = /[:=：]|assigned to/i;

/** Where a placeholder stands behind a label of a field; offsets count from the beginning of the source. */
const placeholderIn: Readonly<
  Record<ActionField, (source: string) => { readonly text: string; readonly start: number } | undefined>
> = {
  owner: oncePerText((source) => placeholderBehind(source, "owner")),
  due: oncePerText((source) => placeholderBehind(source, "due")),
  horizon: oncePerText((source) => placeholderBehind(source, "horizon")),
};

function placeholderBehind(
  source: string,
  field: ActionField,
): { readonly text: string; readonly start: number } | undefined {
  const match = labelled[field]().exec(smallLetters(source));
  if (match === null) return undefined;
  const [whole, label = "", value = ""] = match;
  const start = match.index + label.length;
  const text = source.slice(start, match.index + whole.length).replace(/[*_\s]+$/, "");
  if (value === "" || !(isPlaceholder(text) || (!isAscii(text) && isToBeFound(text)))) return undefined;
  return { text, start };
}

/** `未定`, `à définir`: words of other languages than English, in which a placeholder is as plain. */
function isAscii(text: string): boolean {
  return !/[^\u0020-\u007e]/.test(text);
}

// The value ends where a sentence, a bracket or the next label begins. In small letters, as `smallLetters` says why.
const valueUpTo = (next: string): string =>
  String.raw`([^\s,;|()（）、，；][^,;|()（）、，；\r\n]{0,40}?)(?=[.,;|()（）、，；。\r\n]|[*_]+(?:\s|$)|${next}$)`;
const notInWord = String.raw`(?<![\p{L}\p{N}])`;
const labelled: Readonly<Record<ActionField, () => RegExp>> = {
  owner: once(
    () =>
      new RegExp(
        String.raw`(${notInWord}(?:${ownerLabels})\s*(?:[:=：][*_\s]*|(?<=assigned to) ))${valueUpTo(String.raw`\s+(?:due|by|deadline|eta)(?![\p{L}\p{N}])|`)}`,
        "u",
      ),
  ),
  horizon: once(
    () => new RegExp(String.raw`(${notInWord}(?:horizon|time ?frame)\s*[:=][*_\s]*)${valueUpTo("")}`, "u"),
  ),
  due: once(
    () =>
      new RegExp(
        String.raw`((?:${notInWord}(?:${dueWords})|(?:${dueSigns}))\s*[:=：][*_\s]*)${valueUpTo(String.raw`\s+owner(?![\p{L}\p{N}])|`)}`,
        "u",
      ),
  ),
};

/**
 * The remedy for a field that is missing: a place to fill in, in the action's own form. A `value` that is known goes there
 * instead; then the fix says something and is not safe.
 */
export function fillInFix(
  document: MarkdownDocument,
  findRow: FindRow,
  action: Action,
  field: ActionField,
  value = toFill,
): Fix | undefined {
  const isPlace = value === toFill;
  const title = isPlace ? sayPhrase(fieldWords[field].toFill) : sayPhrase(fieldWords[field].known, value);
  const row = findRow(action);
  if (row === undefined) {
    const edit = insertion(endOfText(document, action), ` (${field}: ${value})`);
    return { title, safe: isPlace, edits: [edit] };
  }
  const index = columnIndex(row.table, field);
  if (index === undefined) return addColumn(document, row, field);
  const cell = row.row.children[index];
  if (cell !== undefined) {
    const edit = fillCell(document, rangeOf(document, cell), value);
    const isEmpty = document.text.slice(edit.start, edit.end).trim() === ""; // a header's row, repeated, has words there
    return { title, safe: isPlace && isEmpty, edits: [edit] };
  }
  const missing = index - row.row.children.length;
  const edit = extendRow(document, row.row, [...Array.from({ length: missing }, () => ""), value]);
  // Two fields that both lengthen one row would shift each other.
  return { title, safe: false, edits: [edit] };
}

const fieldWords: Readonly<Record<ActionField, { readonly toFill: string; readonly known: string }>> = {
  owner: { toFill: phrase("Add an owner to fill in"), known: phrase("Add an owner: {0}") },
  due: { toFill: phrase("Add a due date to fill in"), known: phrase("Add a due date: {0}") },
  horizon: { toFill: phrase("Add a horizon to fill in"), known: phrase("Add a horizon: {0}") },
};

const columnNames: Readonly<Record<ActionField, string>> = { owner: "Owner", due: "Due", horizon: "Horizon" };

/** Replaces an empty cell's blanks, as many as there are, so that the columns stay where they are. */
function fillCell(document: MarkdownDocument, cell: TextRange, value: string): TextEdit {
  const { start, end } = betweenBars(document, cell);
  const width = end - start;
  return { start, end, newText: ` ${value}`.padEnd(Math.max(width, value.length + 2)) };
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
  const name = columnNames[field];
  const rows = table.children.slice(1).map((line) => {
    const padding = Array.from({ length: Math.max(0, width - line.children.length) }, () => "");
    return extendRow(document, line, [...padding, toFill]);
  });
  return {
    title: t('Add a column "{0}" to fill in', name),
    safe: row === first,
    edits: [
      extendRow(document, header, [name]),
      insertion(delimiterEnd, /\|\s*$/.test(delimiter) ? " --- |" : " | ---"),
      ...rows,
    ],
  };
}

/** Where the text of a list item or heading ends: in front of blanks, closing hashes or an underline. */
function endOfText(document: MarkdownDocument, action: Action): number {
  const { start, end } = action.textRange;
  const source = document.text.slice(start, end);
  if (action.form !== "heading") return start + source.trimEnd().length;
  // With `trimEnd`, for a pattern that looks for blanks in front of an ending tries each of many blanks anew.
  const underline = /(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
  const line = source.slice(0, underline?.index).trimEnd();
  const open = line.replace(/(?<!#)#+$/, "");
  return start + (/[ \t]$/.test(open) ? open.trimEnd() : line).length;
}
