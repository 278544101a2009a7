import { oncePerText } from "../text/once-per-text.ts";
import { isTime } from "./fields.ts";
import { dueInText, withoutLeadingDue, type Due } from "./read-due.ts";

/**
 * The day that a heading or bold line above actions says all of them are due on: `By 4 December 2026`, `Due 2026-12-18:`,
 * `Short term (by 2026-12-18)`, `4 December 2026`. Undefined where it names none.
 */
export const dueAbove: (text: string) => Due | undefined = oncePerText((text) => {
  if (!/\d/.test(text) || text.length > longest) return undefined;
  const line = text.replace(/[:.]$/, "").trim();
  const due = dueInText(isTime(line) ? `due ${line}` : line);
  const isAll = isTime(line) || withoutLeadingDue(line) === "" || announces.test(line);
  return due.dueDate !== undefined && isAll ? due : undefined;
});

/** A line of more tells something. */
const longest = 60;
const announces = /(?:^|[\s(,:–—-])(?:due|by|until|till|before|deadline|target|eta)\b/i;
