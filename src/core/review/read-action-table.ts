import type { Table, TableCell, TableRow } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { isTemplateItem } from "../lint/placeholder.ts";
import type { Action } from "../model/action.ts";
import type { ActionContext } from "./read-action-context.ts";
import { dueInText, dueOfCell } from "./read-due.ts";
import { doneInText, doneOfStatus } from "./read-done.ts";
import { horizonOf } from "./read-horizon.ts";
import { firstLink } from "./read-link.ts";
import { ownerInText, ownerOfCell } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";
import { withoutTickets } from "./ticket-link.ts";

/** What a column of an action table holds, by the words of its header. The first that fits counts. */
const columns = {
  owner:
    /\bowners?\b|assignee|assigned|responsible|\bwho\b|\bdri\b|\blead\b|verantwortlich|zuständig|responsable|responsáve|responsabile|verantwoordelijk|eigenaar|担当|负责人|負責人|담당|^teams?$/i,
  due: /\bdue\b|deadline|\bdate\b|\bwhen\b|\btarget\b|\beta\b|\bby\b|\buntil\b|fällig|frist|\bbis\b|échéance|fecha|plazo|prazo|scadenza|\buiterlijk\b|期限|期日|截止|기한|마감/i,
  status: /status|\bstate\b|\bdone\b|progress|complete|\bstand\b|statut|estado|stato|状態|状态|상태/i,
  horizon: /horizon|\bterm\b|time ?frame/i,
  action:
    /action|\bitems?\b|\btasks?\b|follow|\bwhat\b|\bsteps?\b|description|to ?do|measure|improvement|maßnahme|aufgabe|tâche|acción|tarea|ação|azione|actie|taak|行动|任务|アクション|タスク|조치/i,
} as const;

type Column = keyof typeof columns;

/** Whether a table lists actions: anything in an action section, elsewhere one whose header names action and owner. */
export function isActionTable(table: Table, within: boolean): boolean {
  const header = headerOf(table);
  const action = header.some((cell) => /\baction( items?)?s?\b|follow-?\s?up/i.test(cell));
  return within || (action && (indexOf(header, "owner") ?? indexOf(header, "due")) !== undefined);
}

/** The rows of an action table, without those whose action is not filled in. */
export function readActionTable(
  document: MarkdownDocument,
  table: Table,
  context: ActionContext,
): readonly Action[] {
  const header = headerOf(table);
  return table.children.slice(1).flatMap((row) => readRow(document, row, header, context));
}

function readRow(
  document: MarkdownDocument,
  row: TableRow,
  header: readonly string[],
  context: ActionContext,
): readonly Action[] {
  const cell = (column: Column): TableCell | undefined => row.children[indexOf(header, column) ?? -1];
  const action = cell("action") ?? row.children[0];
  if (action === undefined) return [];
  const { line, tickets } = withoutTickets(action);
  const text = plainText(line);
  if (text === "" || isTemplateItem(text)) return [];
  const textRange = rangeOf(document, action);
  const owner = ownerOf(cell("owner"), text);
  const due = dueOf(cell("due"), text);
  const status = cell("status");
  const horizon = cell("horizon");
  const issue = row.children[ticketColumn(header) ?? -1];
  const cells = row.children.map(plainText);
  return [
    {
      range: rangeOf(document, row),
      line: lineOf(document, row),
      form: "table",
      text,
      textRange,
      owner,
      ownerRange: placeOf(document, owner, rangeOf(document, cell("owner") ?? action)),
      ...due,
      dueRange: placeOf(document, due.due, rangeOf(document, cell("due") ?? action)),
      done:
        (status && doneOfStatus(plainText(status))) ??
        doneInText(cells.join(" | ")) ??
        doneInCell(cells) ??
        context.done,
      horizon: (horizon && horizonOf(plainText(horizon))) ?? context.horizon,
      link: tickets[0]?.url ?? (issue && firstLink(document, issue)) ?? firstLink(document, row),
    },
  ];
}

/** A cell of its own that says so, whatever its column is called. */
function doneInCell(cells: readonly string[]): true | undefined {
  return cells.some((cell) => /^(?:done|closed|completed|fixed|✅|☑|✔)$/iu.test(cell)) ? true : undefined;
}

function ownerOf(cell: TableCell | undefined, text: string): string | undefined {
  return cell === undefined ? ownerInText(text) : ownerOfCell(plainText(cell));
}

function dueOf(cell: TableCell | undefined, text: string): ReturnType<typeof dueInText> {
  return cell === undefined ? dueInText(text) : dueOfCell(plainText(cell));
}

function headerOf(table: Table): readonly string[] {
  return table.children[0]?.children.map(plainText) ?? [];
}

/** Which column of an action table holds what, by its header, from 0; undefined where none does. */
export function columnIndex(table: Table, column: Column): number | undefined {
  return indexOf(headerOf(table), column);
}

function indexOf(header: readonly string[], column: Column): number | undefined {
  const index = header.findIndex((text) => columnOf(text) === column);
  return index === -1 ? undefined : index;
}

/** The column for tickets, from 0: one that holds nothing else, and is not what the action itself stands in. */
export function ticketColumn(header: readonly string[]): number | undefined {
  const index = header.findIndex(
    (text) =>
      columnOf(text) === undefined &&
      /\b(?:issues?|tickets?|links?|tracking|tracker|jira|linear)\b/i.test(text),
  );
  return index === -1 || index === (indexOf(header, "action") ?? 0) ? undefined : index;
}

function columnOf(text: string): Column | undefined {
  if (columns.owner.test(text)) return "owner";
  if (columns.due.test(text)) return "due";
  if (columns.status.test(text)) return "status";
  if (columns.horizon.test(text)) return "horizon";
  return columns.action.test(text) ? "action" : undefined;
}
