import type { TextRange } from "./range.ts";

/** Replace the text of a range; an empty range inserts, an empty text deletes. */
export interface TextEdit extends TextRange {
  readonly newText: string;
}

/** An edit that inserts `newText` at `offset`. */
export function insertion(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

/**
 * The text after all edits. Edits refer to the text before any of them; two insertions at one offset keep their order.
 * @throws RangeError when edits overlap or leave the text: then whoever planned them is wrong.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Edit ${edit.start}–${edit.end} overlaps another or leaves the text`);
    }
    parts.push(text.slice(at, edit.start), edit.newText);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** The edits sorted by place; the sort is stable, so insertions at one offset stay in the order given. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
