import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { placeOf } from "./read-place.ts";
import type { ActionContext } from "./read-action-context.ts";

/** The actions below a line that names a day: due then, where they don't say otherwise themselves. */
export function withDueAbove(
  document: MarkdownDocument,
  actions: readonly Action[],
  { due: above }: ActionContext,
): readonly Action[] {
  if (above === undefined) return actions;
  const { due, node } = above;
  const dueRange = placeOf(document, due.due, rangeOf(document, node));
  return actions.map((action) => (action.due === undefined ? { ...action, ...due, dueRange } : action));
}
