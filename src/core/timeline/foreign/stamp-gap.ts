/** Marks that were opened and not yet closed, innermost last: `**`, `[`, … */
export type OpenMarks = readonly string[];

/** A place in a source and what is open there. */
export interface Cursor {
  readonly at: number;
  readonly open: OpenMarks;
}

/** Which words and signs may stand in front of a part of a stamp, beside marks and blanks. */
export type GapKind = "opening" | "inside";

/**
 * Skips what may stand before or between the parts of a stamp: blanks, cell borders, emphasis, brackets, code marks,
 * tags, `~`, and words such as "at" or "around"; inside a stamp also the signs that join date and time.
 */
export function skipGap(source: string, from: Cursor, kind: GapKind): Cursor {
  let cursor = from;
  for (;;) {
    const next = skipMark(source, cursor) ?? skipFiller(source, cursor, kind);
    if (next === undefined) return cursor;
    cursor = next;
  }
}

/** Skips to the text of an entry: blanks, closing marks, and one run of separators (`:`, ` - `, `|`). */
export function skipToText(source: string, from: Cursor): Cursor {
  let cursor = skipClosing(source, from);
  const separator = take(/(?:[-–—:;|,.>→]|=>){1,4}(?=\s|$|\*|_|`|\]|\)|\p{L}|@|\[|<)/uy, source, cursor.at);
  if (separator !== undefined) cursor = skipClosing(source, { ...cursor, at: separator });
  const second = take(/[-–—:|](?=\s|$)/y, source, cursor.at);
  return second === undefined ? cursor : skipClosing(source, { ...cursor, at: second });
}

const ampersand = 38;

function skipClosing(source: string, from: Cursor): Cursor {
  let cursor = from;
  for (;;) {
    const code = source.charCodeAt(cursor.at);
    const isBlank = !isInk(code) || code === ampersand;
    const blank = isBlank ? take(/(?:\s|&nbsp;)+/y, source, cursor.at) : undefined;
    const next = blank === undefined ? closeMark(source, cursor) : { ...cursor, at: blank };
    if (next === undefined) return cursor;
    cursor = next;
  }
}

const closers: Readonly<Record<string, string>> = { "]": "[", ")": "(", "}": "{" };
const openers: ReadonlySet<string> = new Set(Object.values(closers));

function closeMark(source: string, { at, open }: Cursor): Cursor | undefined {
  const top = open.at(-1);
  if (top === undefined) return undefined;
  const escape = source[at] === "\\" ? 1 : 0;
  const bracket = closers[source[at + escape] ?? ""];
  if (bracket !== undefined && bracket === top) {
    const behind = at + escape + 1;
    // The brackets of a link: its address goes with them.
    const address = bracket === "[" ? take(/\([^\s()]*\)/y, source, behind) : undefined;
    return { at: address ?? behind, open: open.slice(0, -1) };
  }
  return source.startsWith(top, at) && !openers.has(top)
    ? { at: at + top.length, open: open.slice(0, -1) }
    : undefined;
}

/** More marks than this around one time are no writing but noise. */
const deepest = 8;

function skipMark(source: string, cursor: Cursor): Cursor | undefined {
  const closed = closeMark(source, cursor);
  if (closed !== undefined) return closed;
  const { at, open } = cursor;
  if (open.length >= deepest) return undefined;
  const first = source[at];
  const isMark = first === "*" || first === "_" || first === "`";
  const run = isMark ? take(/\*{1,3}|_{1,3}|`{1,2}/y, source, at) : undefined;
  if (run !== undefined) return { at: run, open: [...open, source.slice(at, run)] };
  const escape = first === "\\" ? 1 : 0;
  const character = source[at + escape] ?? "";
  return openers.has(character) ? { at: at + escape + 1, open: [...open, character] } : undefined;
}

const fillers: Readonly<Record<GapKind, RegExp>> = {
  opening:
    /\s+|&nbsp;|[|~≈]|-(?=\d)|<\/?(?:b|strong|i|em|code|time|span|u|kbd|small)\b[^<>]{0,80}>|(?:at|on|from|between|around|about|approx(?:imately|\.)?|circa|roughly|by)\s|ca?\.\s?/iy,
  inside:
    /\s+|&nbsp;|[|~≈,:–—-]|@(?=\s?\d)|<\/?(?:b|strong|i|em|code|time|span|u|kbd|small)\b[^<>]{0,80}>|(?:at|on|around|about|approx(?:imately|\.)?|circa|roughly|from|between)\s|ca?\.\s?|T(?=\d)/iy,
};

/** What fillers begin with, beside signs beyond ASCII: most places have none, and need not be tried by a pattern. */
const fillersBegin: Readonly<Record<GapKind, string>> = {
  opening: " \t\n\v\f\r&|~-<abcforABCFOR",
  inside: " \t\n\v\f\r&|~,:-@<abcfortABCFORT",
};

function skipFiller(source: string, cursor: Cursor, kind: GapKind): Cursor | undefined {
  const first = source[cursor.at];
  if (first === undefined || (first < "\x80" && !fillersBegin[kind].includes(first))) return undefined;
  if (first === " " && isInk(source.charCodeAt(cursor.at + 1))) return { ...cursor, at: cursor.at + 1 };
  const behind = take(fillers[kind], source, cursor.at);
  return behind === undefined || behind === cursor.at ? undefined : { ...cursor, at: behind };
}

/** Whether a UTF-16 unit is a sign of ASCII that is no blank. */
function isInk(code: number): boolean {
  return code > 32 && code < 127;
}

/** Where a sticky pattern ends that matches at an offset. */
function take(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match === null ? undefined : at + match[0].length;
}
