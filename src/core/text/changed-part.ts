import type { TextEdit } from "./edit.ts";

/** The one edit, as short as can be, that makes `after` of `before`. It parts no character and no CRLF. */
export function changedPart(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (start > 0 && (parts(before, start) || parts(after, start))) start -= 1;
  let kept = 0;
  while (kept < most - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  while (kept > 0 && (parts(before, before.length - kept) || parts(after, after.length - kept))) kept -= 1;
  return { start, end: before.length - kept, newText: after.slice(start, after.length - kept) };
}

/** Whether an offset stands within a pair of surrogates or a CRLF. */
function parts(text: string, offset: number): boolean {
  const around = text.slice(offset - 1, offset + 1);
  return around === "\r\n" || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(around);
}
