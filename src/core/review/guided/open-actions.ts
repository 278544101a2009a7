import { isPlaceholder } from "../../lint/placeholder.ts";
import type { Action } from "../../model/action.ts";
import type { Snapshot } from "../../model/snapshot.ts";

/** The actions of a review that nothing says are done; a row that was never filled in is none. */
export function openActionsOf({ actions }: Pick<Snapshot, "actions">): readonly Action[] {
  return actions.filter(({ done, text }) => done !== true && !isPlaceholder(text));
}
