import type { LineIndex } from "./lines.ts";
import { overlaps, type TextRange } from "./range.ts";

/**
 * The first line (from 1) of a Git merge conflict that reaches into `range`, or undefined where there is none.
 * A conflict runs from `<<<<<<<` to `>>>>>>>`; a lone `=======` is a heading's underline and no conflict.
 */
export function conflictLine(text: string, lines: LineIndex, range: TextRange): number | undefined {
  for (const conflict of conflicts(text)) {
    if (overlaps(conflict, range)) return lines.lineAt(conflict.start) + 1;
  }
  return undefined;
}

/** Every merge conflict of a text, from its first marker to its last (or the end of the text, where none closes it). */
export function* conflicts(text: string): Generator<TextRange> {
  if (!text.includes("<<<<<<<")) return;
  const opening = /^\uFEFF?<{7}(?: .*)?$/gm;
  for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
    const closing = /^>{7}(?: .*)?$/gm;
    closing.lastIndex = open.index;
    const close = closing.exec(text);
    yield { start: open.index, end: close === null ? text.length : close.index + close[0].length };
  }
}
