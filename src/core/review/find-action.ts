import type { Action } from "../model/action.ts";

/** An action with what it is known by: its text, and which of the actions with that text it is (from 1). */
export interface KnownAction {
  readonly action: Action;
  readonly text: string;
  readonly occurrence: number;
}

/** The actions of a document with what each is known by. */
export function knownActions(actions: readonly Action[]): readonly KnownAction[] {
  const seen = new Map<string, number>();
  return actions.map((action) => {
    const occurrence = (seen.get(action.text) ?? 0) + 1;
    seen.set(action.text, occurrence);
    return { action, text: action.text, occurrence };
  });
}

/** The action a reference means, or undefined where the document has it no more. */
export function findAction(
  actions: readonly Action[],
  ref: { readonly text: string; readonly occurrence: number },
): Action | undefined {
  return knownActions(actions).find(
    ({ text, occurrence }) => text === ref.text && occurrence === ref.occurrence,
  )?.action;
}
