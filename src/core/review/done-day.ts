import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";
import { cellOfAction } from "./cell-of-action.ts";
import { dayAlone } from "./done-remark.ts";

/**
 * The day on which an action that is done was done, where its line says it: `done 2026-12-01`, `(completed on 2026-12-01)`,
 * `✅ 2026-12-01`, or the day in a column like Done On. Undefined where nothing says it, and for what is not done.
 */
export function doneDay(document: MarkdownDocument, action: Action): CalendarDate | undefined {
  if (action.done !== true) return undefined;
  const { start, end } = action.range;
  const stated = behindWord.exec(document.text.slice(start, end))?.[1];
  if (stated !== undefined) return parseCalendarDate(stated);
  const cells = (["doneOn", "status"] as const).map((column) => cellOfAction(document, action, column));
  const days = cells.map((cell) => cell && dayAlone(document.text.slice(cell.inside.start, cell.inside.end)));
  return days.find((day) => day !== undefined);
}

const behindWord =
  /(?:\b(?:done|completed?|closed|fixed|finished|merged|shipped|erledigt)|[✅☑✔]\uFE0F?)\s*(?:on|am|:)?\s*(\d{4}-\d\d-\d\d)/iu;
