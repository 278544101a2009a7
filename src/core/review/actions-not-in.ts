import type { Action } from "../model/action.ts";
import { wordsOfAction } from "./words-of-action.ts";

type Told = Pick<Action, "text" | "owner" | "due">;

/**
 * Which of a record's own actions its reviews have not taken over: what is to be done is compared, whatever stands around it
 * and in whatever case. Of one that stands twice here and once there, one is left.
 */
export function actionsNotIn<One extends Told>(
  own: readonly One[],
  reviewed: readonly Told[],
): readonly One[] {
  if (own.length === 0) return own; // thousands of incidents list nothing of their own: their reviews are not looked through
  const taken = reviewed.map(task);
  return own.filter((action) => {
    const index = taken.indexOf(task(action));
    if (index !== -1) taken.splice(index, 1);
    return index === -1;
  });
}

function task(action: Told): string {
  const words = wordsOfAction(action);
  const letters = words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  return letters === null ? words : letters.join(" ");
}
