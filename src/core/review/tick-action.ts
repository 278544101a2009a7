import type { DecideContext } from "../incident/decide-context.ts";
import { planned, type Decision } from "../incident/decision.ts";
import type { Intent } from "../incident/intent.ts";
import type { ReadDocument } from "../incident/read-document.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { TextEdit } from "../text/edit.ts";
import { t } from "../text/say.ts";
import { actionLine } from "./action-line.ts";
import { cellOfAction } from "./cell-of-action.ts";
import { findAction } from "./find-action.ts";
import { goneAction, planActionEdit } from "./plan-action-edit.ts";
import { doneOfStatus } from "./read-done.ts";

/**
 * Marks an action as done in the way it is written: its box, its cell in the column for the status, its remark `(open)`.
 * Refused where it has none of them. Nothing changes where it is done.
 */
export function tickAction(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "tick-action" }>,
  context: DecideContext,
): Decision {
  const action = findAction(read.snapshot.actions, intent);
  if (action === undefined) return goneAction(intent.text);
  if (action.done === true) return planned([]);
  return planActionEdit(read, action, tickEdit(read.document, action), context, {
    isSaid: (after) => after.done === true && after.link === action.link,
    reason: t(
      "The action at line {0} has no box and no status that could say that it is done. Write it as `- [ ] …`, or tick it by hand.",
      action.line,
    ),
  });
}

function tickEdit(document: MarkdownDocument, action: Action): TextEdit | undefined {
  if (action.form === "task") return boxEdit(document, action);
  const cell = cellOfAction(document, action, "status");
  if (cell === undefined) return remarkEdit(document, action);
  const word = cell.others.find((other) => doneOfStatus(other) === true) ?? "Done";
  if (!cell.isBlank) return { ...cell.inside, newText: word };
  return { ...cell.between, newText: ` ${word} `.padEnd(cell.between.end - cell.between.start) };
}

function boxEdit({ text }: MarkdownDocument, { range }: Action): TextEdit | undefined {
  const box = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?=[ \t]\])/.exec(text.slice(range.start, range.end))?.[0];
  if (box === undefined) return undefined;
  const start = range.start + box.length;
  return { start, end: start + 1, newText: "x" };
}

/** `(open)`, `(in progress)`: a remark that says that it is not done says now that it is. */
function remarkEdit(document: MarkdownDocument, action: Action): TextEdit | undefined {
  const line = actionLine(document, action);
  const source = line === undefined ? "" : document.text.slice(line.start, line.end);
  const remark = /([([])(pending|in progress|todo|open)(?=[)\]])/i.exec(source);
  const [, bracket = "", word = ""] = remark ?? [];
  if (line === undefined || remark === null || doneOfStatus(word) !== false) return undefined;
  const start = line.start + remark.index + bracket.length;
  return { start, end: start + word.length, newText: "done" };
}
