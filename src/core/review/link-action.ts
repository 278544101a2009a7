import type { DecideContext } from "../incident/decide-context.ts";
import { planned, refused, type Decision } from "../incident/decision.ts";
import type { Intent } from "../incident/intent.ts";
import type { ReadDocument } from "../incident/read-document.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { t } from "../text/say.ts";
import { webAddress, writeWebLink } from "../text/web-link.ts";
import { actionLine } from "./action-line.ts";
import { cellOfAction } from "./cell-of-action.ts";
import { findAction } from "./find-action.ts";
import { goneAction, planActionEdit } from "./plan-action-edit.ts";

/**
 * Writes the ticket of an action behind it, `([OPS-13](https://…))`, or into the table's own column for tickets. Nothing
 * changes where the action points there already.
 */
export function linkAction(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "link-action" }>,
  context: DecideContext,
): Decision {
  const action = findAction(read.snapshot.actions, intent);
  if (action === undefined) return goneAction(intent.text);
  const url = webAddress(intent.url);
  if (url === undefined) {
    return refused(t("`{0}` is no address of the web: the action is not linked.", intent.url), action.line);
  }
  const { document } = read;
  if (pointsTo(document.text.slice(action.range.start, action.range.end), url)) return planned([]);
  const link = writeWebLink(intent.label.trim() === "" ? url : intent.label, url);
  const reason = t(
    "The ticket can't be written behind the action at line {0} without changing how the rest reads. Write it by hand: {1}",
    action.line,
    link,
  );
  const edit = linkEdit(document, action, link);
  return planActionEdit(read, action, edit && [edit], context, {
    isSaid: (after, source) =>
      after.text === action.text && after.done === action.done && pointsTo(source, url),
    reason,
  });
}

/** Whether a source holds this address, and not one that goes on behind it. */
function pointsTo(source: string, url: string): boolean {
  for (let at = source.indexOf(url); at !== -1; at = source.indexOf(url, at + 1)) {
    if (!/^[\p{L}\d/#?=&%_~-]/u.test(source.slice(at + url.length))) return true;
  }
  return false;
}

function linkEdit(document: MarkdownDocument, action: Action, link: string): TextEdit | undefined {
  const cell = cellOfAction(document, action, "ticket");
  if (cell !== undefined) {
    return cell.isBlank
      ? { ...cell.between, newText: ` ${link} `.padEnd(cell.between.end - cell.between.start) }
      : insertion(cell.inside.end, ` ${link}`);
  }
  const line = actionLine(document, action);
  return line && insertion(line.end, ` (${link})`);
}
