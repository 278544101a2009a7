import type { TextEdit } from "./edit.ts";

/** The one edit, as short as can be, that makes `after` of `before`. It parts no character and no CRLF. */
export function changedPart(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = longest(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  while (start > 0 && (parts(before, start) || parts(after, start))) start -= 1;
  let kept = longest(most - start, (from, to) => {
    const [one, other] = [before.length - to, after.length - to];
    return before.slice(one, one + to - from) === after.slice(other, other + to - from);
  });
  while (kept > 0 && (parts(before, before.length - kept) || parts(after, after.length - kept))) kept -= 1;
  return { start, end: before.length - kept, newText: after.slice(start, after.length - kept) };
}

/** The greatest length up to `most` over which `same` holds: found stretch by stretch, which beats going by characters. */
function longest(most: number, same: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let stretch = 4096; stretch >= 1;) {
    const to = Math.min(length + stretch, most);
    if (to > length && same(length, to)) length = to;
    else stretch = stretch > 1 ? stretch >> 1 : 0;
  }
  return length;
}

/** Whether an offset stands within a pair of surrogates or a CRLF. */
function parts(text: string, offset: number): boolean {
  const around = text.slice(offset - 1, offset + 1);
  return around === "\r\n" || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(around);
}
