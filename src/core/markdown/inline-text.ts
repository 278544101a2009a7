/**
 * Text that people type, as one line of Markdown, and back. What is typed is shown as typed, apart from code spans,
 * emphasis and links, which work as Markdown does. A line break is `<br>`, so that an entry is always one line.
 * Law: `readInline(writeInline(text)) === text` for every trimmed text without control characters.
 */

/** Typed text as the source of one line of Markdown. */
export function writeInline(typed: string): string {
  return mapOutsideCode(holdBrokenCode(typed), false, (plain) =>
    plain
      .replace(/\\(?=[!-/:-@[-`{-~\n\0]|$)/g, "\\\\")
      .replace(/<(?!https?:\/\/[^\s<>]*>)/g, "\\<")
      .replace(/&(?=#?\w+;)/g, "\\&")
      .replace(/\n/g, "<br>"),
  ).replaceAll(held, "&#96;");
}

/** Typed text as a heading's text: a run of `#` at its end would be taken for the end of the heading. */
export function writeHeading(typed: string): string {
  return writeInline(typed).replace(/#+$/, (run) => `\\${run}`);
}

/** Source of inline Markdown as the text somebody typed: escapes and numbered characters undone, `<br>` a line break again. */
export function readInline(source: string): string {
  if (!/[\\<&\r\n]/.test(source)) return source; // nothing to undo, in code or beside it
  return mapOutsideCode(source.replace(/\r\n?/g, "\n"), true, (plain) =>
    plain.replace(
      /\\([!-/:-@[-`{-~])|<br ?\/?>|&#(x[\da-f]{1,5}|\d{1,6});|[ \t]*\n[ \t]*/gi,
      (match, escaped: string | undefined, code: string | undefined) => {
        if (escaped !== undefined) return escaped;
        if (code !== undefined) return String.fromCodePoint(Number(code.replace(/^x/i, "0x")));
        return match.startsWith("<") ? "\n" : " ";
      },
    ),
  );
}

/** Typed text without what a single line of text can't hold: control characters go, line breaks become `\n`. */
export function cleanTyped(typed: string): string {
  return (
    typed
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
      // eslint-disable-next-line no-control-regex -- these are the characters to be rid of
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFEFF]/g, "")
      .trim()
  );
}

/** Stands for a backtick that opens no code until the text around it is escaped. */
const held = "\0";

/**
 * On one line, code can't hold a line break: where it would, its backticks are text like any other. They become
 * entities, because a backtick behind a backslash still closes code that opened before it.
 */
function holdBrokenCode(typed: string): string {
  let text = typed;
  let span = nextCode(text, 0, false);
  while (span !== undefined) {
    const broken = text.slice(span.start, span.end).includes("\n");
    const opened = span.start + span.run;
    if (broken) text = text.slice(0, span.start) + held.repeat(span.run) + text.slice(opened);
    span = nextCode(text, broken ? opened : span.end, false);
  }
  return text;
}

/** Applies `change` to the stretches outside code spans. In source, a backslash keeps a backtick from opening one. */
function mapOutsideCode(text: string, escapes: boolean, change: (plain: string) => string): string {
  if (!text.includes("`")) return change(text);
  const parts: string[] = [];
  let at = 0;
  let span = nextCode(text, 0, escapes);
  while (span !== undefined) {
    parts.push(change(text.slice(at, span.start)), text.slice(span.start, span.end));
    at = span.end;
    span = nextCode(text, at, escapes);
  }
  parts.push(change(text.slice(at)));
  return parts.join("");
}

interface CodeSpan {
  readonly start: number;
  readonly end: number;
  /** How many backticks open and close it. */
  readonly run: number;
}

function nextCode(text: string, from: number, escapes: boolean): CodeSpan | undefined {
  let at = from;
  while (at < text.length) {
    if (escapes && text[at] === "\\") at += 2;
    else if (text[at] !== "`") at += 1;
    else {
      const run = /^`+/.exec(text.slice(at))?.[0].length ?? 1;
      const end = closingRun(text, at + run, run);
      if (end !== undefined) return { start: at, end, run };
      at += run;
    }
  }
  return undefined;
}

/** The offset behind the next run of exactly `length` backticks, or undefined. */
function closingRun(text: string, from: number, length: number): number | undefined {
  for (const match of text.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index + length;
  }
  return undefined;
}
