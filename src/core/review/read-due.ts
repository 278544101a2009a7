import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";
import { resolveDate } from "../timeline/foreign/resolve-date.ts";
import { dateAt } from "../timeline/foreign/written-date.ts";

export interface Due {
  /** As written. */
  readonly due: string | undefined;
  /** Undefined where no single day of a known year is written. */
  readonly dueDate: CalendarDate | undefined;
}

const noDue: Due = { due: undefined, dueDate: undefined };

/** The due date in an action's text: `due 2026-12-01`, `deadline: 1 December 2026`, `by Q4 2026`. */
export function dueInText(text: string): Due {
  const lead = /\b(?:due|deadline|target date|target|eta|by|before|until)\b(?: date)?(?::| on| by| is)?\s+/gi;
  for (const match of text.matchAll(lead)) {
    const at = match.index + match[0].length;
    const end = dateAt(text, at)?.end ?? periodEnd(text, at);
    if (end !== undefined) return dueOf(text.slice(at, end));
  }
  return noDue;
}

/** The due date in a cell of its own: whatever is written there, unless it says that there is none. */
export function dueOfCell(text: string): Due {
  return /^(?:[-–—?]*|n\/?a|none|tb[dca]|todo|unknown|\[.*\]|<.*>|y{4}.*)$/i.test(text) ? noDue : dueOf(text);
}

function dueOf(written: string): Due {
  const date = parseCalendarDate(written) ?? fromWords(written);
  return { due: written, dueDate: date };
}

/** `05/07/2026` could be either of two days, so it is none. */
function fromWords(written: string): CalendarDate | undefined {
  const match = dateAt(written, 0);
  if (match === undefined) return undefined;
  const [one, other] = [
    resolveDate(match.date, "day-first", undefined),
    resolveDate(match.date, "month-first", undefined),
  ];
  return one === other ? one : undefined;
}

/** Where a quarter (`Q4 2026`), a half (`H1`) or a near time (`end of March`, `next sprint`) ends. */
function periodEnd(text: string, at: number): number | undefined {
  const period =
    /(?:Q[1-4]|H[12])(?:[ /-]?\d{4})?|(?:the )?end of (?:the |this |next )?\p{L}+(?: \d{4})?|(?:this|next) (?:week|month|quarter|sprint|year)/iuy;
  period.lastIndex = at;
  const match = period.exec(text);
  return match === null ? undefined : at + match[0].length;
}
