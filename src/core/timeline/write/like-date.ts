import { monthPattern } from "../foreign/date-data.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import { two, type Wall } from "./like-clock.ts";

/**
 * A date in the manner of another one: `2026/11/21`, `21.11.26`, `Nov 21st, 2026`, `21 November`. Undefined where that
 * manner names no single day.
 */
export function likeDate(source: string, wall: Wall, order: DateOrder): string | undefined {
  return likeIso(source, wall) ?? likeNumbers(source, wall, order) ?? likeWords(source, wall);
}

function likeIso(source: string, { year, month, day }: Wall): string | undefined {
  const match = /^\d{4}([-/.])(\d{1,2})\1(\d{1,2})$/.exec(source);
  if (match === null) return undefined;
  const [, separator = "-", oldMonth, oldDay] = match;
  const isShort = isOneDigit(oldMonth) || isOneDigit(oldDay);
  const [m, d] = isShort ? [String(month), String(day)] : [two(month), two(day)];
  return [year, m, d].join(separator);
}

function likeNumbers(source: string, { year, month, day }: Wall, order: DateOrder): string | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(source);
  if (match === null) return undefined;
  const [, first, separator = "/", second, oldYear] = match;
  const isShort = isOneDigit(first) || isOneDigit(second);
  const isIso = oldYear === undefined && separator === "-";
  const [m, d] = isShort ? [String(month), String(day)] : [two(month), two(day)];
  const dayFirst = order === "day-first" && !isIso;
  const years = oldYear === undefined ? [] : [oldYear.length === 2 ? two(year % 100) : String(year)];
  return [...(dayFirst ? [d, m] : [m, d]), ...years].join(separator);
}

const monthName = new RegExp(`(?:${monthPattern})(?![a-z])`, "i");

/** Month's name, day and year are put where they stand; the ordinal's ending follows the day. */
function likeWords(source: string, { year, month, day }: Wall): string | undefined {
  const name = monthName.exec(source);
  const number = /(?<!\d)(\d{1,2})(st|nd|rd|th)?(?!\d)/i.exec(source);
  if (name === null || number === null || /\d\s?[-–]\s?\d/.test(source)) return undefined;
  const [oldDay, digits = "", ending] = number;
  const newDay =
    (digits.startsWith("0") ? two(day) : String(day)) + (ending === undefined ? "" : ordinal(day));
  return source
    .replace(/(?<!\d)\d{4}(?!\d)/, String(year))
    .replace(new RegExp(`(?<!\\d)${oldDay}(?!\\d)`, "i"), newDay)
    .replace(monthName, likeMonth(name[0], month));
}

const months: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** May is both long and short: long, unless a shorter name was written before. */
function likeMonth(old: string, month: number): string {
  const name = months[month - 1] ?? "";
  const isLong = months.some((long) => long.toLowerCase() === old.toLowerCase());
  return likeCase(old, isLong ? name : name.slice(0, 3));
}

/** `name` in capitals or small letters as `old` is. */
export function likeCase(old: string, name: string): string {
  if (old === old.toUpperCase()) return name.toUpperCase();
  return old === old.toLowerCase() ? name.toLowerCase() : name;
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

function isOneDigit(digits: string | undefined): boolean {
  return digits?.length === 1;
}
