import type { MarkdownDocument } from "../markdown/parse.ts";
import type { TextRange } from "../text/range.ts";

/** Where a value stands within a range; the whole range where markup hides it; undefined where there is no value. */
export function placeOf(
  document: MarkdownDocument,
  value: string | undefined,
  within: TextRange,
): TextRange | undefined {
  if (value === undefined) return undefined;
  const at = document.text.slice(within.start, within.end).indexOf(value);
  if (at === -1) return within;
  return { start: within.start + at, end: within.start + at + value.length };
}
