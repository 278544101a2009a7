import type { TextEdit } from "./edit.ts";

/** A place in a document, both counted from 0; columns are UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin, for turning offsets into lines and back. */
export interface LineIndex {
  readonly count: number;
  /** Where each line begins. */
  readonly starts: readonly number[];
  /** The line and column of an offset; offsets outside the text are moved to its edge. */
  positionAt(offset: number): LinePosition;
  /** The line of an offset, from 0. */
  lineAt(offset: number): number;
  /** Where a line begins; lines past the end begin at the end of the text. */
  startOf(line: number): number;
  /** Where a line ends, before its line break. */
  endOf(line: number): number;
}

export type Eol = "\n" | "\r\n" | "\r";

const byteOrderMark = 0xfeff;

/** How many characters at the start are a byte order mark: 0 or 1. Markdown parsers drop it and count without it. */
export function bomLength(text: string): 0 | 1 {
  return text.charCodeAt(0) === byteOrderMark ? 1 : 0;
}

/** The line break a text uses: that of its first line; `\n` where there is none. */
export function eolOf(text: string): Eol {
  const match = /\r\n|\n|\r/.exec(text);
  return match === null ? "\n" : toEol(match[0]);
}

/** Indexes the lines of a text. Line breaks are `\n`, `\r\n` and a lone `\r`, as CommonMark counts them. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  starts.unshift(0);
  return indexOf(text, starts);
}

/** The same for a text that an edit made of the one whose lines are known; the edit parts no CRLF (see `changedPart`). */
export function indexLinesAgain(
  before: LineIndex,
  text: string,
  { start, end, newText }: TextEdit,
): LineIndex {
  const growth = newText.length - (end - start);
  const first = before.lineAt(start) + 1;
  const behind = before.lineAt(end) + 1;
  const added = lineStarts(text.slice(start, end + growth)).map((at) => start + at);
  const starts = before.starts.slice(0, first).concat(added, before.starts.slice(behind));
  if (growth !== 0)
    for (let line = first + added.length; line < starts.length; line += 1)
      starts[line] = (starts[line] ?? 0) + growth;
  return indexOf(text, starts);
}

function indexOf(text: string, starts: readonly number[]): LineIndex {
  const lineAt = (offset: number): number => lastAtOrBefore(starts, offset);
  const startOf = (line: number): number => starts[Math.max(0, line)] ?? text.length;
  return {
    count: starts.length,
    starts,
    lineAt,
    startOf,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineAt(inside);
      return { line, column: inside - startOf(line) };
    },
    endOf(line) {
      let end = startOf(line + 1);
      while (end > startOf(line) && isBreak(text.charCodeAt(end - 1))) end -= 1;
      return end;
    },
  };
}

/** Where the lines of a text begin that do not begin with it. */
function lineStarts(text: string): number[] {
  const starts: number[] = [];
  // A search for one character is several times quicker than a regular expression, and few texts have the other one.
  let carriage = text.indexOf("\r");
  for (let feed = text.indexOf("\n"); feed !== -1 || carriage !== -1;) {
    if (carriage === -1 || (feed !== -1 && feed < carriage)) {
      starts.push(feed + 1);
      feed = text.indexOf("\n", feed + 1);
    } else {
      const next = carriage + (feed === carriage + 1 ? 2 : 1);
      starts.push(next);
      if (feed !== -1 && feed < next) feed = text.indexOf("\n", next);
      carriage = text.indexOf("\r", next);
    }
  }
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function toEol(text: string): Eol {
  return text === "\r\n" || text === "\r" ? text : "\n";
}
