import { groupInAnyCase, smallLetters } from "../text/small-letters.ts";
import { once } from "../text/once.ts";
import { oncePerText } from "../text/once-per-text.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { dueSigns, dueWords } from "./due-words.ts";
import { fieldsOf } from "./fields.ts";
import { isToBeFound } from "./read-owner-data.ts";
import { withColons } from "./with-colons.ts";
import { writtenDay, writtenDayEnd } from "./written-day.ts";

export interface Due {
  /** As written. */
  readonly due: string | undefined;
  /** Undefined where no single day of a known year is written. */
  readonly dueDate: CalendarDate | undefined;
}

/** Where nothing says by when. */
export const noDue: Due = { due: undefined, dueDate: undefined };

/**
 * The due date in an action's text: `due 2026-12-01`, `deadline: 1 December 2026`, `by Q4 2026`, `Due: soon`, and a day
 * alone in brackets, behind a last dash or comma or behind 📅.
 */
export const dueInText: (text: string) => Due = oncePerText((whole) => {
  const text = withFullYears(withColons(whole));
  return (
    dayBehindWord(text) ?? labelledDue(text) ?? (digit.test(text) ? dayByItsPlace(text) : undefined) ?? noDue
  );
});

/** `15 Dec '26` with all of its year. */
function withFullYears(text: string): string {
  return /['’]\d\d(?!\d)/.test(text)
    ? text.replace(/(?<=\d\s?\p{L}{3,9}\.?,?\s)['’](?=\d\d(?!\d))/gu, "20")
    : text;
}

/** No day is written without one. */
const digit = /\d/;

/** A day that no word announces. */
function dayByItsPlace(text: string): Due | undefined {
  return dayAlone(text) ?? dayOfItsOwn(text) ?? firstDay(text) ?? dayOfDeed(text) ?? dayInFront(text);
}

/** `30 November 2026 add a probe`: a day that an action begins with. */
function dayInFront(text: string): Due | undefined {
  const end = /^\d/.test(text) ? writtenDayEnd(text, 0) : undefined;
  if (end === undefined || !/^[\s:]/.test(text.slice(end))) return undefined;
  const due = dueOf(text.slice(0, end));
  return due.dueDate === undefined ? undefined : due;
}

/** An action's text without a due date that it begins with: `By 2026-12-04, remove the flag` → `remove the flag`. */
export function withoutLeadingDue(text: string): string {
  const word = digit.test(text) ? leading().exec(smallLetters(text)) : null;
  if (word === null) return text;
  const end = writtenDayEnd(text, word[0].length);
  if (end === undefined) return text;
  return text.slice(end).replace(/^\s*[:,–—-]?\s*/, "");
}

const leading = once(() => new RegExp(`^(?:(?:${dueWords})(?!\\p{L})(?: on| by|:)?\\s*)?(?=\\S)`, "u"));

/** The due date that a line of facts states: `Due: 2026-12-01`. */
export function dueOfLabel(text: string): Due | undefined {
  return labelled().test(smallLetters(text)) ? (dayBehindWord(text) ?? labelledDue(text)) : undefined;
}

/** The due date in a cell of its own: whatever is written there, unless it says that there is none. */
export function dueOfCell(text: string): Due {
  return isBlank(text) ? noDue : { due: text, dueDate: writtenDay(text.replace(doneMark, "")) };
}

/** `✅ 10 Nov 2026`, `done 2026-11-10`: the day it was done stands where the day it was due stood. */
const doneMark = /^(?:[✅☑✔]\uFE0F?\s*)?(?:(?:done|completed?|finished)(?: on|:)?\s+)?(?=\d)/iu;

const labelled = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${dueWords}|${dueSigns}|when)(?: on| by)?\\s*[:=：]\\s*([^,;|()[\\]\\n（）、，；]{1,40})`,
      "du",
    ),
);
const lead = once(
  () =>
    new RegExp(
      `(?:(?<![\\p{L}\\p{N}])(?:${dueWords})(?!\\p{L})(?: date)?(?: on| by| is)?(?:\\s*:{1,2}|\\s*=)?|(?:${dueSigns})\\s?[:：]?)\\s*`,
      "gu",
    ),
);

function dayBehindWord(text: string): Due | undefined {
  for (const match of smallLetters(text).matchAll(lead())) {
    const start = match.index + match[0].length;
    const isBound = /^(?:before|by|until|till)/.test(match[0]);
    if (isBound && ofAThing.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const end = writtenDayEnd(text, start) ?? periodEnd(text, start);
    if (end !== undefined) return dueOf(text.slice(start, end));
  }
  return undefined;
}

/** `List certificates that end before 2027-03-01`: that is theirs, not the action's. */
const ofAThing = /\b(?:that|which|who|whose) (?:\p{L}+ ){1,2}$/u;

/** Where a quarter (`Q4 2026`), a half (`H1`) or a near time (`end of March`, `next sprint`) ends. */
function periodEnd(text: string, at: number): number | undefined {
  const period =
    /(?:Q[1-4]|H[12])(?:[ /-]?\d{4})?|(?:the )?end of (?:the |this |next )?[\p{L}\d]+(?: \d{4})?|(?:this|next) (?:week|month|quarter|sprint|year|release|(?:mon|tues|wednes|thurs|fri)day)|EO[DWMQY]\b/iuy;
  period.lastIndex = at;
  const match = period.exec(text);
  return match === null ? undefined : at + match[0].length;
}

/** `Due: soon` states something, though no day. */
function labelledDue(text: string): Due | undefined {
  if (!/[:=：]/.test(text)) return undefined;
  const written = groupInAnyCase(labelled(), text)
    ?.split(/\.(?:\s|$)|\s[-–—]\s|\s(?:owner|assignee|status)\b|\s\p{Lu}\p{Ll}{1,12}:\s/iu)[0]
    ?.trim();
  return written === undefined || isBlank(written) ? undefined : { due: written, dueDate: undefined };
}

/** `Add an alert (2026-12-04)`, `(Jane, 2026-12-04)`, `Add an alert — 2026-12-04`, `Add an alert, 2026-12-04`: nothing but a name may stand beside it. */
function dayAlone(text: string): Due | undefined {
  const written =
    groupInAnyCase(inBrackets(), text) ?? (atEnd.exec(text) ?? lastPiece().exec(text) ?? lastWord(text))?.[1];
  if (written === undefined) return undefined;
  const end = writtenDayEnd(written, 0);
  if (end === undefined || !/^(?:(?:,? |T)\d\d:\d\d(?: ?[A-Z]{1,5})?)?$/.test(written.slice(end)))
    return undefined;
  const due = dueOf(written);
  // A day that the calendar does not have is a slip; a month alone may say anything.
  return due.dueDate === undefined && !/\d\D+\d{4}|\d{4}\D\d+\D\d/.test(written) ? undefined : due;
}

const inBrackets = once(
  () =>
    /[([<](?:@?\p{L}[\p{L}\p{N} .&@_-]{0,40}[,;:] ?)?((?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|eod)[a-z]*)[^()[\]<>]{3,24})[)\]>]/du,
);
const atEnd = /(?:\s[-–—·|]|[,;]|\s@[\w./-]{1,40})\s(\d{4}-\d\d-\d\d)(?=\.?\s*(?:$|[(✅]))/u;
/** The same of days in other notations: what stands behind the last dash or comma begins with a digit or a month and ends with the year. */
const lastPiece = once(
  () =>
    /(?:\s[-–—·|]|[,;:.!?])\s((?:\d{1,2}[./-]\d{1,2}[./-]|\d{1,2}(?:st|nd|rd|th|\.)?[ -]\p{L}{3,9}\.?,?[ -]|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? )\d{4})\.?\s*$/u,
);

/** The same of a day with nothing in front of it, unless a word there says that it is another: `Rotate the keys 2026-12-04`. */
function lastWord(text: string): RegExpExecArray | null {
  const day = /\s(\d{4}-\d\d-\d\d)\.?\s*$/.exec(text);
  return day === null || ofSomethingElse.test(text.slice(0, day.index)) ? null : day;
}

const ofSomethingElse =
  /\b(?:after|and|at|between|build|dated|done|for|from|in|incident|of|on|outage|postmortem|release|review|shipped|since|the|to|version|was|(?:add|clos|complet|creat|deploy|fil|finish|fix|merg|open|publish|rais|releas|report|resolv|start)ed)$/i;

/** Whether a text says that there is no date, or is still to be replaced by one. */
function isBlank(text: string): boolean {
  return isToBeFound(text.trim()) || /^(?:[-–—?.]*|y{4}.*)$/i.test(text.trim());
}

/** A day between separators or behind the last sentence: `Jane → bound the retries → 2026-12-04`. */
function dayOfItsOwn(text: string): Due | undefined {
  if (!/\d{4}/.test(text)) return undefined;
  const day = fieldsOf(text).due;
  return day === undefined ? undefined : dueOf(day);
}

/** `Test backups monthly, starting 2026-12-01`: what is done again and again is due on the first day. */
function firstDay(text: string): Due | undefined {
  const start = /\b(?:start(?:s|ing)|begin(?:s|ning)|as of)(?: on)?:? (?=\d|\p{Lu})/u.exec(text);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const end = writtenDayEnd(text, from);
  const due = end === undefined ? undefined : dueOf(text.slice(from, end));
  return due?.dueDate === undefined ? undefined : due;
}

/** `Jane to present this on 2026-12-16`: what somebody will do on a day is due on it. */
function dayOfDeed(text: string): Due | undefined {
  const deed = /^(?:\S+ ){1,5}(?:to|will|shall) \p{L}.{3,200} on (\S.{5,24}?)\.?$/u.exec(text)?.[1];
  if (deed === undefined || writtenDayEnd(deed, 0) !== deed.length) return undefined;
  const due = dueOf(deed);
  return due.dueDate === undefined ? undefined : due;
}

function dueOf(written: string): Due {
  return { due: written, dueDate: writtenDay(written) };
}
