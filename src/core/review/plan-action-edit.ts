import type { DecideContext } from "../incident/decide-context.ts";
import { planned, refused, type Decision } from "../incident/decision.ts";
import { readWhole, type ReadDocument } from "../incident/read-document.ts";
import type { Action } from "../model/action.ts";
import { recordFileName, reviewFileName } from "../model/file-names.ts";
import { conflictLine } from "../text/conflict-markers.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { t } from "../text/say.ts";

/** What an edit of an action must come to, and what to say where it can't. */
export interface ActionEditAim {
  /** Whether the action, read again, says what it is to say; `source` is what then stands in the file of it. */
  readonly isSaid: (after: Action, source: string) => boolean;
  readonly reason: string;
}

/** Plans the edits of one action, if all the rest reads as before: what else the action says, the others, the sections. */
export function planActionEdit(
  read: ReadDocument,
  action: Action,
  edits: readonly TextEdit[] | undefined,
  { policy }: DecideContext,
  { isSaid, reason }: ActionEditAim,
): Decision {
  const { document, snapshot } = read;
  const { range } = action;
  const around = { start: Math.max(0, range.start - 1), end: range.end + 1 };
  const line = conflictLine(document.text, document.lines, around);
  if (line !== undefined) {
    return refused(t("It has merge conflict markers at line {0}. Resolve them, then try again.", line), line);
  }
  if (edits === undefined) return refused(reason, action.line);
  const path = snapshot.kind === "review" ? reviewFileName : recordFileName;
  const after = readWhole(applyEdits(document.text, edits), { policy, ...(snapshot.kind && { path }) });
  const place = snapshot.actions.indexOf(action);
  const back = after.snapshot.actions[place];
  const source = back && after.document.text.slice(back.range.start, back.range.end);
  const isPlain =
    back !== undefined && isSaid(back, source ?? "") && shape(read, place) === shape(after, place);
  return isPlain ? planned(edits) : refused(reason, action.line);
}

/** All that an edit of the action at `place` must leave as it is, in one text to be compared. */
function shape({ snapshot }: ReadDocument, place: number): string {
  const { actions, sections, timeline, steps } = snapshot;
  return JSON.stringify([
    actions.map(({ form, text, owner, due, horizon, done, link }, index) =>
      index === place ? [form, owner, due, horizon] : [form, owner, due, horizon, text, done, link],
    ),
    sections.map(({ level, concept }) => [level, concept]),
    timeline.map(({ raw, type, text }) => [raw, type, text]),
    steps.map(({ state, text }) => [state, text]),
  ]);
}

/** A refusal where the document has no such action any more. */
export function goneAction(text: string): Decision {
  return refused(t("There is no action `{0}` any more. It may have been edited: look at the review.", text));
}
