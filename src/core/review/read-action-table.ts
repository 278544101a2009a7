import type { Table, TableCell, TableRow } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { isTemplateItem } from "../lint/placeholder.ts";
import type { Action } from "../model/action.ts";
import { actionColumns, columnOf, holdsTickets, type ActionColumn } from "./action-columns.ts";
import type { ActionContext } from "./read-action-context.ts";
import { dayAlone } from "./done-remark.ts";
import { isTime } from "./fields.ts";
import { dueInText, dueOfCell, type Due } from "./read-due.ts";
import { doneInText, doneOfStatus } from "./read-done.ts";
import { horizonOf } from "./read-horizon.ts";
import { firstLink } from "./read-link.ts";
import { nameAndDay, type NameAndDay } from "./name-and-day.ts";
import { ownerInText, ownerOfCell } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";
import { withoutTickets } from "./ticket-link.ts";

/**
 * Whether a table lists actions: anything in an action section, elsewhere one whose header names action and owner, or an owner
 * and what can only be a due date.
 */
export function isActionTable(table: Table, within: boolean): boolean {
  if (within) return true;
  const header = table.children[0]?.children.map(plainText) ?? [];
  const isOwned = header.some((cell) => columnOf(cell) === "owner");
  if (isOwned && header.length > 2 && header.some((cell) => dueAlone.test(cell))) return true;
  if (isOwned && header.some((cell) => /^when$/i.test(cell)) && isTicketed(table)) return true;
  return (
    header.some((cell) => /\baction( items?)?s?\b|follow-?\s?up/i.test(cell)) &&
    header.some((cell) => ["owner", "due"].includes(columnOf(cell) ?? ""))
  );
}

/** `| What | Who | When | Where |` with a ticket in a row: of what was done nobody says where it is followed up. */
function isTicketed({ children }: Table): boolean {
  return children.some((row) => row.children.some((cell) => ticketAlone.test(plainText(cell))));
}

const ticketAlone = /^(?:\p{Lu}[\p{Lu}\d]{1,9}-\d{1,7}|#\d{1,7})$/u;

/** A day by which something is to be done; `When` and `Date` may be of what was done. */
const dueAlone =
  /\bdue\b|\bdeadline\b|\bby when\b|\btarget date\b|\b(?:complete|finish|done|fix|resolve)d? by\b|fällig|\bfrist\b|échéance|fecha límite|\bplazo\b|\bprazo\b|scadenza|期限|截止|기한|마감/i;

/** The rows of an action table, without those whose action is not filled in. */
export function readActionTable(
  document: MarkdownDocument,
  table: Table,
  context: ActionContext,
): readonly Action[] {
  const rows = table.children.slice(actionColumns(table).headerRows);
  return rows.flatMap((row) => readRow(document, table, row, context));
}

function readRow(
  document: MarkdownDocument,
  table: Table,
  row: TableRow,
  context: ActionContext,
): readonly Action[] {
  const cell = (column: ActionColumn): TableCell | undefined =>
    row.children[columnIndex(table, column) ?? -1];
  const action = row.children[actionIndex(table)];
  if (action === undefined) return [];
  const { line, tickets } = withoutTickets(action);
  const text = plainText(line);
  if (text === "" || isTemplateItem(text)) return [];
  const textRange = rangeOf(document, action);
  const beside = cell("due") === undefined ? besideOwner(cell("owner")) : undefined;
  const owner = beside?.owner ?? ownerOf(cell("owner"), text);
  const above = cell("owner") === undefined && owner === undefined ? context.owner : undefined;
  const cells = row.children.map(plainText);
  const due = beside?.due ?? dueOf(cell("due"), text, cells);
  const status = cell("status");
  const horizon = cell("horizon");
  const issue = row.children[ticketColumn(actionColumns(table).header) ?? -1];
  return [
    {
      range: rangeOf(document, row),
      line: lineOf(document, row),
      form: "table",
      text,
      textRange,
      owner: owner ?? above?.text,
      ownerRange:
        placeOf(document, owner, rangeOf(document, cell("owner") ?? action)) ??
        (above && rangeOf(document, above.node)),
      ...due,
      dueRange: placeOf(
        document,
        due.due,
        rangeOf(document, cell("due") ?? (due.due !== undefined && !text.includes(due.due) ? row : action)),
      ),
      done:
        (status && doneOfStatus(plainText(status))) ??
        doneInText(cells.join(" | ")) ??
        doneInCell(cells) ??
        (status && isDoneColumn(table) ? doneOfAnswer(plainText(status)) : undefined) ??
        doneOnDay([cell("doneOn"), isDoneColumn(table) ? status : undefined]) ??
        context.done,
      horizon: (horizon && horizonOf(plainText(horizon))) ?? context.horizon,
      link: tickets[0]?.url ?? (issue && firstLink(document, issue)) ?? firstLink(document, row),
    },
  ];
}

/** A cell of its own that says so, whatever its column is called: `done`, `✅ 10 Nov 2026`. */
function doneInCell(cells: readonly string[]): true | undefined {
  return cells.some((cell) => doneAlone.test(cell)) ? true : undefined;
}

const doneAlone =
  /^(?:(?:done|closed|completed?|finished|fixed)(?: on|:)?(?= \d|$)|[✅☑✔]\uFE0F?(?=\s*\d|$))/iu;

/** A day in a column that is there for nothing else says that it was done then. */
function doneOnDay(cells: readonly (TableCell | undefined)[]): true | undefined {
  return cells.some((cell) => cell !== undefined && dayAlone(plainText(cell)) !== undefined)
    ? true
    : undefined;
}

function isDoneColumn(table: Table): boolean {
  const { header, indexes } = actionColumns(table);
  return /^(?:done|completed|closed|finished|erledigt|完了)\??$/i.test(header[indexes.status ?? -1] ?? "");
}

/** What stands in a column that asks "Done?". */
function doneOfAnswer(text: string): boolean | undefined {
  if (/^(?:yes|y|x|true|ja|oui|sí|sim|はい)$/i.test(text)) return true;
  return /^(?:no|n|not yet|false|nein|non|não|いいえ)$/i.test(text) ? false : undefined;
}

/** `Jane Doe, 2026-12-04`, `Core team, merged` in the owner's column of a table without one for days. */
function besideOwner(cell: TableCell | undefined): NameAndDay | undefined {
  const text = cell === undefined ? "" : plainText(cell);
  const [, owner, rest = ""] = /^([^,]{2,60}), ([^,]{2,20}(?:, \d{4})?)$/.exec(text) ?? [];
  if (owner !== undefined && isTime(rest)) return { owner, due: dueInText(`due ${rest}`) };
  if (owner !== undefined && doneOfStatus(rest) === true) return { owner, due: undefined };
  const read = nameAndDay(text);
  return read?.due === undefined ? undefined : read;
}

function ownerOf(cell: TableCell | undefined, text: string): string | undefined {
  return cell === undefined ? ownerInText(text) : ownerOfCell(plainText(cell));
}

/** Where there is no column for it, a day behind `due` counts in any cell. */
function dueOf(cell: TableCell | undefined, text: string, cells: readonly string[]): Due {
  if (cell !== undefined) return dueOfCell(plainText(cell));
  const own = dueInText(text);
  if (own.due !== undefined) return own;
  const other = cells.find((said) => said !== text && /\b(?:due|deadline)\b[^|]{0,6}\d/i.test(said));
  return other === undefined ? own : dueInText(other);
}

/** Which column of an action table holds what, from 0; undefined where none does. */
export function columnIndex(table: Table, column: ActionColumn): number | undefined {
  return actionColumns(table).indexes[column];
}

/** The column for tickets, from 0: one that holds nothing else, and is not what the action itself stands in. */
export function ticketColumn(header: readonly string[]): number | undefined {
  const index = header.findIndex((text) => columnOf(text) === undefined && holdsTickets(text));
  const isAction = index === 0 && !header.some((text) => columnOf(text) === "action");
  return index === -1 || isAction ? undefined : index;
}

/** The column that says what is to be done: by its header, or the first that is not there for something else. */
function actionIndex(table: Table): number {
  const { header, indexes } = actionColumns(table);
  if (indexes.action !== undefined) return indexes.action;
  const taken = new Set(Object.values(indexes));
  const index = header.findIndex((text, at) => !taken.has(at) && !sorts.test(text));
  return index === -1 ? 0 : index;
}

/** Headers of columns that number, sort or weigh. */
const sorts = /^(?:#|№|nr\.?|no\.?|id|priority|prio|type|kind|category|area|severity)$/i;
