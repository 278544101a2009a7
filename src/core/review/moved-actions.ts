import type { Action } from "../model/action.ts";
import type { TextRange } from "../text/range.ts";

/** Actions in front of which so many characters and lines came in. */
export function movedActions(actions: readonly Action[], by: number, lines: number): readonly Action[] {
  if (by === 0 && lines === 0) return actions;
  const moved = (range: TextRange): TextRange => ({ start: range.start + by, end: range.end + by });
  return actions.map((action) => ({
    ...action,
    line: action.line + lines,
    range: moved(action.range),
    textRange: moved(action.textRange),
    ownerRange: action.ownerRange && moved(action.ownerRange),
    dueRange: action.dueRange && moved(action.dueRange),
  }));
}
