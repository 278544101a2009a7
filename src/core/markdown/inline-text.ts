/**
 * Text that people type, as one line of Markdown, and back. What is typed is shown as typed, apart from code spans,
 * emphasis and links, which work as Markdown does. A line break is `<br>`, so that an entry is always one line.
 * Law: `readInline(writeInline(text)) === text` for every trimmed text without control characters.
 */

/** Typed text as the source of one line of Markdown. */
export function writeInline(typed: string): string {
  return mapOutsideCode(typed, false, (plain) =>
    plain
      .replace(/\\(?=[!-/:-@[-`{-~\n]|$)/g, "\\\\")
      .replace(/<(?!https?:\/\/[^\s<>]*>)/g, "\\<")
      .replace(/&(?=#?\w+;)/g, "\\&")
      .replace(/\n/g, "<br>"),
  ).replace(/\n/g, " ");
}

/** Source of inline Markdown as the text somebody typed: escapes undone, `<br>` a line break again. */
export function readInline(source: string): string {
  return mapOutsideCode(source, true, (plain) =>
    plain.replace(
      /\\([!-/:-@[-`{-~])|<br ?\/?>|&#x2B50;|[ \t]*\n[ \t]*/gi,
      (match, escaped: string | undefined) => {
        if (escaped !== undefined) return escaped;
        if (match.startsWith("<")) return "\n";
        return match.startsWith("&") ? "⭐" : " ";
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

/** Applies `change` to the stretches outside code spans. In source, a backslash keeps a backtick from opening one. */
function mapOutsideCode(text: string, escapes: boolean, change: (plain: string) => string): string {
  const parts: string[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    if (escapes && text[at] === "\\") at += 2;
    else if (text[at] !== "`") at += 1;
    else {
      const run = /^`+/.exec(text.slice(at))?.[0] ?? "`";
      const close = closingRun(text, at + run.length, run.length);
      if (close === undefined) at += run.length;
      else {
        parts.push(change(text.slice(plainFrom, at)), text.slice(at, close));
        at = plainFrom = close;
      }
    }
  }
  parts.push(change(text.slice(plainFrom)));
  return parts.join("");
}

/** The offset behind the next run of exactly `length` backticks, or undefined. */
function closingRun(text: string, from: number, length: number): number | undefined {
  for (const match of text.slice(from).matchAll(/`+/g)) {
    if (match[0].length === length) return from + match.index + length;
  }
  return undefined;
}
