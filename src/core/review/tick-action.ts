import type { DecideContext } from "../incident/decide-context.ts";
import { planned, type Decision } from "../incident/decision.ts";
import type { Intent } from "../incident/intent.ts";
import type { ReadDocument } from "../incident/read-document.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { dateIn } from "../model/instant.ts";
import type { TextEdit } from "../text/edit.ts";
import { t } from "../text/say.ts";
import { actionLine } from "./action-line.ts";
import { cellOfAction, type ActionCell } from "./cell-of-action.ts";
import { dayAlone, doneRemark, remarkAtEnd } from "./done-remark.ts";
import { findAction } from "./find-action.ts";
import { goneAction, planActionEdit, type ActionEditAim } from "./plan-action-edit.ts";
import { doneOfStatus } from "./read-done.ts";

/**
 * Marks an action as done in the way it is written, with the day in the zone of the policy's calendar: its box and a remark
 * behind it, its cells in the columns for the status and for the day, its remark `(open)`, else a remark. Where the day has no
 * place that reads back, it is left out. Refused where nothing could say that it is done. Nothing changes where it is done.
 */
export function tickAction(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "tick-action" }>,
  context: DecideContext,
): Decision {
  const action = findAction(read.snapshot.actions, intent);
  if (action === undefined) return goneAction(intent.text);
  if (action.done === true) return planned([]);
  const aim: ActionEditAim = {
    isSaid: (after) => after.done === true && after.link === action.link,
    reason: t(
      "The action at line {0} has no box and no status that could say that it is done. Write it as `- [ ] …`, or tick it by hand.",
      action.line,
    ),
  };
  const day = dateIn(intent.at, context.policy.calendar.zone);
  const dated = planActionEdit(read, action, tickEdits(read.document, action, day), context, aim);
  if (dated.kind !== "refused") return dated;
  return planActionEdit(read, action, tickEdits(read.document, action, undefined), context, aim);
}

/** Undefined where nothing could say it. */
function tickEdits(
  document: MarkdownDocument,
  action: Action,
  day: CalendarDate | undefined,
): readonly TextEdit[] | undefined {
  if (action.form === "task") return boxEdits(document, action, day);
  const status = cellOfAction(document, action, "status");
  const dayCell = day === undefined ? undefined : cellOfAction(document, action, "doneOn");
  const dayEdit = day === undefined || dayCell?.isBlank !== true ? [] : [cellEdit(dayCell, day)];
  if (status !== undefined)
    return [cellEdit(status, doneWord(status, dayEdit.length > 0 ? undefined : day)), ...dayEdit];
  return dayEdit.length > 0 ? dayEdit : remarkEdits(document, action, day);
}

function boxEdits(
  document: MarkdownDocument,
  action: Action,
  day: CalendarDate | undefined,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const { range } = action;
  const box = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?=[ \t]\])/.exec(text.slice(range.start, range.end))?.[0];
  if (box === undefined) return undefined;
  const start = range.start + box.length;
  const tick: TextEdit = { start, end: start + 1, newText: "x" };
  return day === undefined ? [tick] : [tick, ...dayBehind(document, action, day)];
}

/** A day that was left there when it was opened again is no longer true. */
function dayBehind(document: MarkdownDocument, action: Action, day: CalendarDate): readonly TextEdit[] {
  const line = actionLine(document, action);
  if (line === undefined) return [];
  const left = remarkAtEnd.exec(document.text.slice(line.start, line.end));
  const start = left === null ? line.end : line.start + left.index;
  return [{ start, end: line.end, newText: ` ${doneRemark(day)}` }];
}

/** As other rows say it, with the day unless they go without; a column of days gets the day alone. */
function doneWord({ others }: ActionCell, day: CalendarDate | undefined): string {
  if (day !== undefined && others.some((other) => dayAlone(other) !== undefined)) return day;
  const said = others.find((other) => doneOfStatus(other) === true);
  if (said === undefined) return day === undefined ? "Done" : `Done ${day}`;
  const word = said.replace(/\d{4}-\d\d-\d\d/, day ?? "").trim();
  return word === "" ? "Done" : word;
}

function cellEdit(cell: ActionCell, newText: string): TextEdit {
  if (!cell.isBlank) return { ...cell.inside, newText };
  return { ...cell.between, newText: ` ${newText} `.padEnd(cell.between.end - cell.between.start) };
}

/** `(open)`, `(in progress)`: a remark that says that it is not done says now that it is, and when; else there is one now. */
function remarkEdits(
  document: MarkdownDocument,
  action: Action,
  day: CalendarDate | undefined,
): readonly TextEdit[] | undefined {
  const line = actionLine(document, action);
  const source = line === undefined ? "" : document.text.slice(line.start, line.end);
  const remark = /([([])(pending|in progress|todo|open)(?=[)\]])/i.exec(source);
  const [, bracket = "", word = ""] = remark ?? [];
  if (line === undefined || remark === null || doneOfStatus(word) !== false)
    return day === undefined ? undefined : dayBehind(document, action, day);
  const start = line.start + remark.index + bracket.length;
  return [{ start, end: start + word.length, newText: day === undefined ? "done" : `done ${day}` }];
}
