import type { Table, TableCell, TableRow } from "mdast";
import { isNobody } from "../lint/nobody.ts";
import { plainText } from "../markdown/plain-text.ts";
import { oncePer } from "../text/once-per.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { mayName } from "./may-name.ts";
import { isNamedTeam, isPerson, isTeam } from "./owner-names.ts";
import { saysNobody } from "./says-nobody.ts";
import { withoutLead, writtenDayEnd } from "./written-day.ts";

/** What a column of an action table holds. */
export type ActionColumn = "owner" | "due" | "status" | "doneOn" | "horizon" | "action";

/** By the words of its header. The first that fits counts. */
const columns: Readonly<Record<ActionColumn, RegExp>> = {
  owner:
    /\bowners?\b|assignee|assigned|responsib|accountable|\bwho(?:m|se)?\b|\bdri\b|\bpoc\b|\blead\b(?! time)|\bdriver\b|\bcontacts?\b|\bpersons?\b|\bteams?\b|in charge|(?:taken|handled|driven|done|led) by|verantwortlich|zuständig|responsable|responsáve|responsabile|verantwoordelijk|eigenaar|担当|负责人|負責人|담당/i,
  due: /\bdue\b|deadline|\bdates?\b|\bwhen\b|\btarget\b|\beta\b|(?<!\w(?:ed|en) )\bby\b|\buntil\b|\bexpected\b|\bdelivery\b|\bcompletion\b|\bfinish\b|fällig|frist|\bbis\b|échéance|fecha|plazo|prazo|scadenza|\buiterlijk\b|期限|期日|截止|기한|마감/i,
  doneOn:
    /\b(?:closed|completed|done|finished|fixed) (?:at|date|on)\b|\bactual\b.*\b(?:date|day|end|finish|completion)\b|\b(?:date|day) (?:closed|completed|done|finished)\b|erledigt am|完了日/i,
  status: /status|\bstate\b|\bdone\b|progress|complete|\bstand\b|statut|estado|stato|状態|状态|상태/i,
  horizon: /horizon|\bterm\b|time ?frame/i,
  action:
    /action|\bitems?\b|\btasks?\b|follow|\bwhat\b|\bsteps?\b|description|to ?do|measure|improvement|maßnahme|aufgabe|tâche|acción|tarea|ação|azione|actie|taak|行动|任务|アクション|タスク|조치/i,
};

/** The day on which something else was, which is no due date. */
const otherDay =
  /\b(?:added|assigned|created|filed|identified|opened|raised|reported|started|updated)(?:$| (?:at|date|on)\b)|\b(?:date|day) (?:added|assigned|created|filed|identified|opened|raised|reported|started|updated)\b|\bstart(?:ing)? date\b/i;

/** Whoever stands there told of an action or looks at it, and does not do it. */
const ofOthers =
  /\b(?:report(?:er|ed)|review(?:er|ed)|approv(?:er|ed)|authors?|creat(?:or|ed)|request(?:er|ed)|raised|verifie[dr]|sponsor|stakeholders?|informed|consulted)\b/i;

/** A table of actions, read by columns. */
export interface ActionTable {
  /** The words of the headers; those of the first row where the header itself is empty. */
  readonly header: readonly string[];
  /** How many rows the header takes. */
  readonly headerRows: number;
  /** Which column holds what, from 0. */
  readonly indexes: Readonly<Partial<Record<ActionColumn, number>>>;
}

/**
 * What the columns of an action table hold, by their headers, and for owners and days of which no header tells by what stands
 * in them.
 */
export const actionColumns: (table: Table) => ActionTable = oncePer((table) => {
  const [first, second] = table.children;
  const named = first?.children.map(plainText) ?? [];
  const headerRows = isBlankHeader(named) && second !== undefined && isHeader(second.children) ? 2 : 1;
  const header = headerRows === 2 ? (second?.children.map(plainText) ?? []) : named;
  const indexes: Partial<Record<ActionColumn, number>> = {};
  header.forEach((text, index) => {
    const column = columnOf(text);
    if (column !== undefined) indexes[column] ??= index;
  });
  const free = header.flatMap((text, index) =>
    columnOf(text) === undefined && index > 0 && !holdsTickets(text) && !ofOthers.test(text) ? [index] : [],
  );
  const rows = table.children.slice(headerRows);
  const holds = (test: (text: string) => boolean): number | undefined =>
    free.find((index) =>
      mostAre(
        rows.map(({ children }) => children[index]),
        test,
      ),
    );
  const owner = indexes.owner ?? holds(isSomebody) ?? columnOfNames(header, rows, free);
  const due = indexes.due ?? holds(isDayOnly);
  return {
    header,
    headerRows,
    indexes: { ...indexes, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }) },
  };
});

/**
 * The column that holds nothing but what may be names, whatever its header says, unless that says what else they are; not the
 * one that says what is to be done.
 */
function columnOfNames(
  header: readonly string[],
  rows: readonly TableRow[],
  free: readonly number[],
): number | undefined {
  return free.find((index) => {
    if (sortsBy.test(header[index] ?? "")) return false;
    const texts = rows.map(({ children }) => plainTextOf(children[index]));
    const named = texts.filter((text) => mayName(text) && text.split(" ").length <= 3);
    const empty = texts.filter((text) => saysNobody(text));
    return named.length >= 2 && named.length + empty.length === texts.length;
  });
}

/** Headers of columns that tell what an action is about or of what kind it is. */
const sortsBy =
  /^(?:#|№|nr\.?|no\.?|id)$|\b(?:priority|prio|type|kind|category|class|area|severity|impact|effort|size|cost|risk|theme|topic|factor|cause|component|service|system|module|product|project|repo(?:sitory)?|environment|region|phase|stage|level|tags?|labels?|notes?|comments?|remarks?|reason|why|benefit|results?|outcome|evidence|verification|place|where)\b/i;

function plainTextOf(cell: TableCell | undefined): string {
  return cell === undefined ? "" : plainText(cell);
}

/** What a column holds by its header's words. */
export const columnOf: (text: string) => ActionColumn | undefined = oncePerText((text) => {
  if (columns.doneOn.test(text)) return "doneOn";
  if (/date|\bday\b|\bon\b|\bat\b/i.test(text) && otherDay.test(text)) return undefined;
  if (columns.owner.test(text)) return "owner";
  if (otherDay.test(text)) return undefined;
  if (columns.due.test(text)) return "due";
  if (columns.status.test(text)) return "status";
  if (columns.horizon.test(text)) return "horizon";
  return columns.action.test(text) ? "action" : undefined;
});

/** Whether a header's words name tickets or links. */
export function holdsTickets(header: string): boolean {
  return /\b(?:issues?|tickets?|links?|tracking|tracker|jira|linear)\b/i.test(header);
}

function isBlankHeader(header: readonly string[]): boolean {
  return header.filter((text) => text !== "").length <= 1;
}

function isHeader(cells: readonly TableCell[]): boolean {
  const found = cells.map((cell) => columnOf(plainText(cell)));
  return (
    (found.includes("owner") || found.includes("due")) &&
    cells.every((cell) => plainText(cell).length <= 30 && !/\d/.test(plainText(cell)))
  );
}

/** Whether more than half of the cells that hold something, and more than one cell in four, are such. */
function mostAre(cells: readonly (TableCell | undefined)[], test: (text: string) => boolean): boolean {
  const texts = cells.map((cell) => (cell === undefined ? "" : plainText(cell)));
  const such = texts.filter(test).length;
  return such * 2 > texts.filter((text) => text !== "").length && such * 4 > texts.length;
}

function isSomebody(text: string): boolean {
  if (text === "" || text.length > 60) return false;
  return isPerson(text) || isNamedTeam(text) || isTeam(text) || (/\p{L}/u.test(text) && isNobody(text));
}

function isDayOnly(text: string): boolean {
  return withoutLead(text) !== "" && /\d/.test(text) && writtenDayEnd(text, 0) === text.length;
}
