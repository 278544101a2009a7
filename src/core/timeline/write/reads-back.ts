import { cleanTyped } from "../../markdown/inline-text.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { toSecond } from "../../model/instant.ts";
import { sameSent } from "../sent-tail.ts";
import type { NewEntry } from "../write-entry.ts";

/**
 * Whether an entry that was read back says what was to be written, its time aside. Somebody else's document has no
 * qualifiers: there they are read as the beginning of the text.
 */
export function readsBack(back: TimelineEntry, entry: NewEntry, ours: boolean): boolean {
  const text = cleanTyped(entry.text);
  if (back.type !== entry.type || back.star !== (entry.star === true)) return false;
  if (!sameSent(back.sent, entry.sent ?? [])) return false;
  if (back.qualifier === entry.qualifier) return sameText(back.text, text);
  return !ours && back.qualifier === undefined && sameText(back.text, `(${entry.qualifier ?? ""}) ${text}`);
}

/** Whether what was read is this entry at its second, and nothing else. */
export function isAlone(inside: readonly TimelineEntry[], entry: NewEntry, ours: boolean): boolean {
  const [back, ...more] = inside;
  if (back === undefined || more.length > 0) return false;
  return back.instant === toSecond(entry.instant) && readsBack(back, entry, ours);
}

function sameText(a: string, b: string): boolean {
  return onOneLine(a) === onOneLine(b);
}

/** Where a line breaks, some shapes have a blank. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
