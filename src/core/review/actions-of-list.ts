import type { List, Nodes } from "mdast";
import { startOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { weakMemory } from "../text/weak-memory.ts";
import { movedActions } from "./moved-actions.ts";
import type { ActionContext } from "./read-action-context.ts";
import { readActionList } from "./read-action-list.ts";

/**
 * The items of a list as actions (see `readActionList`), read once while the list and what stands above it say the same. A
 * list is read anew where something else of the document has a part in it: an owner above it, links defined elsewhere.
 */
export function actionsOfList(
  document: MarkdownDocument,
  list: List,
  context: ActionContext,
): readonly Action[] {
  if (document.parts === undefined || context.owner !== undefined)
    return readActionList(document, list, context);
  const start = startOf(document, list);
  const line = document.lines.lineAt(start);
  const before = lists.get(list);
  if (before !== undefined && before.horizon === context.horizon && before.done === context.done)
    return movedActions(before.actions, start - before.start, line - before.line);
  const actions = readActionList(document, list, context);
  const { horizon, done } = context;
  if (!refers(list)) lists.set(list, { start, line, horizon, done, actions });
  return actions;
}

const lists = weakMemory<
  List,
  Pick<ActionContext, "horizon" | "done"> & {
    readonly start: number;
    readonly line: number;
    readonly actions: readonly Action[];
  }
>();

function refers(node: Nodes): boolean {
  if (node.type === "linkReference" || node.type === "imageReference") return true;
  return "children" in node && node.children.some(refers);
}
