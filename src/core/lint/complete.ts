import type { TableRow } from "mdast";
import type { ReadDocument } from "../incident/read-document.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { daysAfter, type CalendarDate } from "../model/calendar-date.ts";
import { dateIn } from "../model/instant.ts";
import type { Policy } from "../policy/policy.ts";
import { columnIndex } from "../review/read-action-table.ts";
import type { TextRange } from "../text/range.ts";
import { sayPhrase, t } from "../text/say.ts";
import { valueBeingTyped, type ValueBeingTyped } from "./value-being-typed.ts";

/** Something that may be written at a place. */
export interface Completion {
  readonly text: string;
  /** Said beside it: "Immediate: within 14 days". */
  readonly detail: string;
  /** What it replaces. */
  readonly range: TextRange;
}

export interface CompletionContext {
  readonly policy: Policy;
  readonly today: CalendarDate;
  /** Persons and teams that own actions or hold roles elsewhere; each once. */
  readonly owners: readonly string[];
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
}

/**
 * What may be written at an offset: owners behind `Owner:` and in cells of an Owner column, days behind `Due:` and in
 * cells of a Due column, ids of rules in a comment that disables them; labels are those that reading knows. None elsewhere.
 */
export function completionsAt(
  read: Pick<ReadDocument, "document" | "snapshot">,
  offset: number,
  context: CompletionContext,
): readonly Completion[] {
  const { text } = read.document;
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const place = valueBeingTyped(before) ?? cellAt(read.document, offset);
  if (place === undefined) return [];
  const range = { start: offset - place.typed.length, end: endOfValue(text, offset) };
  return valuesFor(place.kind, read, context).map(([value, detail]) => ({ text: value, detail, range }));
}

function cellAt(document: MarkdownDocument, offset: number): ValueBeingTyped | undefined {
  for (const table of document.root.children) {
    if (table.type !== "table") continue;
    const { start, end } = rangeOf(document, table);
    if (offset < start || offset > end) continue;
    const row = table.children.slice(1).find((other) => isAround(document, other, offset));
    const index = row === undefined ? undefined : cellIndex(document, row, offset);
    const kind = (["owner", "due"] as const).find((field) => columnIndex(table, field) === index);
    if (kind === undefined || index === undefined) return undefined;
    const typed = /(?:^|\|)[ \t]*([^|\r\n]*)$/.exec(document.text.slice(start, offset))?.[1] ?? "";
    return { kind, typed };
  }
  return undefined;
}

function isAround(document: MarkdownDocument, row: TableRow, offset: number): boolean {
  const { start, end } = rangeOf(document, row);
  return offset >= start && offset <= end;
}

function cellIndex(document: MarkdownDocument, row: TableRow, offset: number): number | undefined {
  const index = row.children.findIndex((cell) => rangeOf(document, cell).end >= offset);
  return index === -1 ? undefined : index;
}

/** The rest of a word that stands behind the cursor, such as a placeholder. */
function endOfValue(text: string, offset: number): number {
  const rest = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 60))?.[0] ?? "";
  return offset + rest.length;
}

type Value = readonly [text: string, detail: string];

function valuesFor(
  kind: ValueBeingTyped["kind"],
  { snapshot }: Pick<ReadDocument, "snapshot">,
  { policy, today, owners, rules }: CompletionContext,
): readonly Value[] {
  if (kind === "rule") return rules.map(({ id, summary }) => [id, sayPhrase(summary)] as const);
  if (kind === "due") {
    const { resolved } = snapshot.milestones;
    const from = resolved === undefined ? today : later(today, dateIn(resolved, policy.calendar.zone));
    return days(from, policy);
  }
  const known: readonly Value[] = [
    ...snapshot.roles.map(({ role, name }) => [name, role] as const),
    ...policy.people.roster.map(({ name }) => [name, t("in the policy's roster")] as const),
    ...owners.map((name) => [name, t("owns an action")] as const),
  ];
  return known.filter(([name], index) => known.findIndex(([other]) => other === name) === index);
}

function days(from: CalendarDate, { actions }: Policy): readonly Value[] {
  const { immediateDays, shortTermDays } = actions;
  return [
    [daysAfter(from, 7), t("in a week")],
    [daysAfter(from, immediateDays), t("immediate: within {0} days", immediateDays)],
    [daysAfter(from, shortTermDays), t("short-term: within {0} days", shortTermDays)],
  ];
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? b : a;
}
