import type { Action } from "../model/action.ts";
import { resolveDate, type DateOrder } from "../timeline/foreign/resolve-date.ts";
import { dateAt } from "../timeline/foreign/written-date.ts";

/**
 * Days written in numbers alone (`12/04/2026`) read as the others of the same review are, where one of them can be read in one
 * way only (`12/18/2026`) and none in the other way.
 */
export function withDayOrder(actions: readonly Action[]): readonly Action[] {
  if (!actions.some(isUnsure)) return actions;
  const order = orderOf(actions);
  if (order === undefined) return actions;
  return actions.map((action) => {
    const date = isUnsure(action) ? dateAt(action.due ?? "", 0)?.date : undefined;
    const dueDate = date && resolveDate(date, order, undefined);
    return dueDate === undefined ? action : { ...action, dueDate };
  });
}

/** Whether a due date is written of which either number may be the month. */
function isUnsure({ due, dueDate }: Action): boolean {
  const [first, second] = dueDate === undefined ? numbersOf(due) : [];
  return first !== undefined && second !== undefined && first <= 12 && second <= 12;
}

function orderOf(actions: readonly Action[]): DateOrder | undefined {
  const orders = new Set<DateOrder>();
  for (const { due } of actions) {
    const [first = 0, second = 0] = numbersOf(due);
    if (first > 12) orders.add("day-first");
    if (second > 12) orders.add("month-first");
  }
  const [order] = orders;
  return orders.size === 1 ? order : undefined;
}

/** Day and month of `12/18/2026`, in either order; with dots the day comes first everywhere. */
function numbersOf(due: string | undefined): readonly number[] {
  const match = due === undefined ? null : /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/.exec(due);
  return match === null ? [] : [Number(match[1]), Number(match[2])];
}
