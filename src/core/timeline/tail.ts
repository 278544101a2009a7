import { outlineOf } from "../markdown/outline.ts";
import { parseMarkdown, rangeOf } from "../markdown/parse.ts";
import type { Instant } from "../model/instant.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf, type Eol } from "../text/lines.ts";
import { readEntryLine } from "./read-own-entry.ts";
import { writeEntry, type NewEntry } from "./write-entry.ts";

/**
 * The end of a record's timeline, where almost every entry goes: known from few lines, however long the timeline is. It
 * holds for the text it was found in; writing there gives the one for the text after.
 */
export interface Tail {
  /** Where the last entry ends. */
  readonly end: number;
  readonly last: Instant;
  readonly eol: Eol;
}

/**
 * Finds the tail of a record of ours whose timeline is one list of entries, a line each, with nothing but another section
 * or the end of the file behind it. Undefined for every other text: only a parse can tell there. Looks at the head of the
 * text properly, and at the first characters of each line of the list.
 */
export function findTail(text: string): Tail | undefined {
  if (text.includes("\r") && /\r(?!\n)/.test(text)) return undefined; // lines are told by their `\n` below
  const first = firstEntry(text);
  if (first === undefined) return undefined;
  const end = endOfList(text, first);
  const lastStart = text.lastIndexOf("\n", end - 1) + 1;
  const last = readEntryLine(text, { start: lastStart, end }, 0)?.instant;
  return last === undefined || !endsThere(text, end) ? undefined : { end, last, eol: eolOf(text) };
}

/** The edit that logs an entry at the tail, and the tail after it. Undefined where the entry does not belong there. */
export function writeAtTail(
  tail: Tail,
  entry: NewEntry,
): { readonly edit: TextEdit; readonly tail: Tail } | undefined {
  const last = Math.floor(entry.instant / 1000) * 1000; // as it is written
  if (entry.instant < tail.last) return undefined;
  const edit = insertion(tail.end, `${tail.eol}${writeEntry(entry, { bullet: "-" })}`);
  return { edit, tail: { ...tail, end: tail.end + edit.newText.length, last } };
}

/** Where the first entry begins, if the text up to the second one shows a list of entries right in the timeline. */
function firstEntry(text: string): number | undefined {
  const match = /^- (?=\d{4}-\d\d-\d\dT)/m.exec(text);
  if (match === null) return undefined;
  const first = match.index;
  const second = afterBreak(text, lineEnd(text, first));
  const head = text.slice(0, lineEnd(text, second));
  if (!isEntry(text, first) || !isEntry(text, second) || /^[ \t>]*[<=>]{7}/m.test(head)) return undefined;
  const document = parseMarkdown(head);
  const list = document.root.children.at(-1);
  if (list?.type !== "list" || list.children.length !== 2 || rangeOf(document, list).start !== first) {
    return undefined;
  }
  const sections = outlineOf(document);
  const inTimeline = sections.filter(({ concept }) => concept === "timeline");
  return inTimeline.length === 1 && inTimeline[0] === sections.at(-1) && inTimeline[0]?.level === 2
    ? first
    : undefined;
}

/** The end of the last of the lines that follow each other from `first` on and begin as entries do. */
function endOfList(text: string, first: number): number {
  // Nothing but breaks are searched for: this is all that a command costs in a long record.
  for (let line = first; ;) {
    const end = text.indexOf("\n", line);
    if (end === -1) return text.length;
    if (!beginsLikeEntry(text, end + 1)) return text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
    line = end + 1;
  }
}

/** Such a line begins an item of its own, whatever stands in it: the lines behind it are no part of it. */
function beginsLikeEntry(text: string, start: number): boolean {
  const digit = text.charCodeAt(start + 2);
  return (
    text.charCodeAt(start) === dash &&
    text.charCodeAt(start + 1) === space &&
    digit >= zero &&
    digit <= nine &&
    text.charCodeAt(start + 6) === dash &&
    text.charCodeAt(start + 12) === letterT
  );
}

/** Whether the timeline is over behind its list: the file ends there, or another section begins. */
function endsThere(text: string, end: number): boolean {
  const behind = text.slice(end, end + 400);
  const next = behind.trimStart();
  if (next === "") return end + behind.length === text.length;
  return /^#{1,2} /.test(next) && /[\r\n]$/.test(behind.slice(0, behind.length - next.length));
}

function isEntry(text: string, start: number): boolean {
  return readEntryLine(text, { start, end: lineEnd(text, start) }, 0) !== undefined;
}

/** The end of a line, before its break. */
function lineEnd(text: string, start: number): number {
  const feed = text.indexOf("\n", start);
  if (feed === -1) return text.length;
  return feed > start && text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
}

function afterBreak(text: string, end: number): number {
  if (text.startsWith("\r\n", end)) return end + 2;
  return text.charCodeAt(end) === lineFeed ? end + 1 : end;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const dash = 45;
const zero = 48;
const nine = 57;
const letterT = 84;
