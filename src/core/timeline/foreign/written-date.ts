import { digitsEnd, isDigit } from "./digits.ts";
import { firstMonths, monthPattern } from "./date-data.ts";

/**
 * A date as text gives it. `numeric` is `05/07/2023`, whose order only the rest of the document can tell. A missing or
 * mangled year is undefined, and so is the day where only a month is written.
 */
export type WrittenDate =
  | {
      readonly kind: "calendar";
      readonly year: number | undefined;
      readonly month: number;
      readonly day: number | undefined;
    }
  | {
      readonly kind: "numeric";
      readonly first: number;
      readonly second: number;
      readonly year: number | undefined;
      readonly separator: string;
    };

/** A date and where the text goes on behind it. */
export interface DateMatch {
  readonly date: WrittenDate;
  readonly end: number;
}

/** The date that begins at an offset of a text; undefined where none does. */
export function dateAt(text: string, at: number): DateMatch | undefined {
  for (const form of formsAt(text, at)) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    const date = match === null ? undefined : form.read(match);
    if (match !== null && date !== undefined && isPossible(date)) return { date, end: at + match[0].length };
  }
  return undefined;
}

/** All dates of a text with their places, in order. */
export function datesIn(text: string): readonly (DateMatch & { readonly start: number })[] {
  const found: (DateMatch & { readonly start: number })[] = [];
  const starts = /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/gi;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const date = isWithinWord(text, match.index) ? undefined : dateAt(text, match.index);
    if (date === undefined) {
      // The other digits of a number begin no date.
      starts.lastIndex = Math.max(starts.lastIndex, digitsEnd(text, match.index));
      continue;
    }
    found.push({ ...date, start: match.index });
    starts.lastIndex = date.end;
  }
  return found;
}

/** Whether a letter or a digit stands in front of a place in a text. */
function isWithinWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before < 128) return isDigit(before) || isLetter(before);
  return at > 0 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether a UTF-16 unit is a letter of ASCII. */
function isLetter(code: number): boolean {
  const upper = code & ~32;
  return upper >= 65 && upper <= 90;
}

interface Form {
  /** Sticky: tried at one offset. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => WrittenDate | undefined;
}

const ordinal = "(?:st|nd|rd|th|\\.(?!\\d))?";
const month = `(${monthPattern})(?![a-z])\\.?`;
const to = `(?:\\s?[-–]\\s?\\d{1,2}${ordinal}(?![\\d:.]))?`;

/** The forms that may stand at an offset: none at a clock such as `14:02`, which most numbers there are, or at other words than months. */
function formsAt(text: string, at: number): readonly Form[] {
  const code = text.charCodeAt(at);
  if (!isDigit(code)) return monthsBegin.includes(text[at] ?? " ") ? wordForms : [];
  const next = text[digitsEnd(text, at)];
  return next === undefined || !(behindNumbers.includes(next) || next > "\x7f") ? [] : digitForms;
}

const monthsBegin = "jfmasondJFMASOND";
/** What follows the first number of a date: a separator, a blank, an ordinal's ending. */
const behindNumbers = "-/. \t\n\v\f\rsnrtSNRT";

/** Dates that begin with a digit, and those that begin with a month's name, in the order they are tried in. */
const digitForms: readonly Form[] = [
  {
    // 2021-05-09, 2021/05/09, and with a digit too many: 20202-01-16
    pattern: /(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
    read: (m) => calendar(m[1], Number(m[3]), Number(m[4])),
  },
  {
    // 24-10-2024, 05/07/2023, 4/21/23, and with a digit too few: 11/03/202
    pattern: /(\d{1,2})([-/.])(\d{1,2})\2(\d{2,5})(?!\d|[-/]\d)/y,
    read: (m) => numeric(m[1], m[3], m[4], m[2]),
  },
  {
    // 9 May 2021 · 24th of February · 05-Jan-2023 · 7-13th Nov
    pattern: new RegExp(
      `(\\d{1,2})${ordinal}${to}(?:\\s+of)?[\\s/-]{1,3}${month}(?:,?[\\s/-]{1,3}(\\d{4})(?!\\d))?`,
      "iy",
    ),
    read: (m) => calendar(m[3], monthNumber(m[2]), Number(m[1])),
  },
  {
    // 2015-10
    pattern: /((?:19|20)\d\d)-(\d\d)(?![-\d]|:\d)/y,
    read: (m) => calendar(m[1], Number(m[2]), undefined),
  },
  {
    // 03-26 08:10 and [03-26]: only where a time or a closing bracket follows, or it is something else
    pattern: /(\d{1,2})([-/])(\d{1,2})(?=[ T]+\d{1,2}[:.]\d\d|\]|\s?$)/y,
    read: (m) => numeric(m[1], m[3], undefined, m[2]),
  },
];

const wordForms: readonly Form[] = [
  {
    // July 26th, 2022 · Mar 23 · Jan-05-2023 · July 3-5, 2023
    pattern: new RegExp(
      `${month}[\\s-]{1,3}(?:the )?(\\d{1,2})${ordinal}${to}(?!\\d|[:.]\\d)(?:,?[\\s-]{1,3}(\\d{4})(?!\\d))?`,
      "iy",
    ),
    read: (m) => calendar(m[3], monthNumber(m[1]), Number(m[2])),
  },
  {
    // October 2015
    pattern: new RegExp(`${month},?\\s{1,3}(\\d{4})(?!\\d)`, "iy"),
    read: (m) => calendar(m[2], monthNumber(m[1]), undefined),
  },
];

function calendar(year: string | undefined, monthOfYear: number, day: number | undefined): WrittenDate {
  return { kind: "calendar", year: readYear(year), month: monthOfYear, day };
}

function numeric(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  separator = "/",
): WrittenDate {
  return {
    kind: "numeric",
    first: Number(first),
    second: Number(second),
    year: readYear(year),
    separator,
  };
}

/** Two digits are of this century; one too many is taken out where a likely year is left; one too few is no year. */
function readYear(digits: string | undefined): number | undefined {
  if (digits === undefined || digits.length === 3) return undefined;
  if (digits.length === 2) return 2000 + Number(digits);
  if (digits.length === 4) return isLikely(Number(digits)) ? Number(digits) : undefined;
  return [digits.slice(0, 4), digits.slice(-4)].map(Number).find(isLikely);
}

function isLikely(year: number): boolean {
  return year >= 1970 && year < 2100;
}

function monthNumber(name: string | undefined): number {
  return firstMonths.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function isPossible(date: WrittenDate): boolean {
  if (date.kind === "calendar") {
    const { month: monthOfYear, day } = date;
    return monthOfYear >= 1 && monthOfYear <= 12 && (day === undefined || (day >= 1 && day <= 31));
  }
  const [low, high] = [Math.min(date.first, date.second), Math.max(date.first, date.second)];
  return low >= 1 && low <= 12 && high <= 31;
}
