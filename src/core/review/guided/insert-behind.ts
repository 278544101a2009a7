import { insertion, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import type { TextRange } from "../../text/range.ts";

/**
 * An edit that puts a block of lines behind the last words of a part of a text, a blank line above and below it. What is
 * there keeps every byte.
 */
export function insertBehind(text: string, part: TextRange, lines: readonly string[]): TextEdit {
  const eol = eolOf(text);
  const words = text.slice(part.start, part.end).replace(/[ \t\r\n]+$/, "");
  const end = lineEnd(text, part.start + words.length);
  const below = text.slice(end).replace(/^(?:\r\n|\n|\r)/, "");
  const isBlankBelow = /^[ \t]*(?:[\r\n]|$)/.test(below);
  return insertion(end, `${eol}${eol}${lines.join(eol)}${isBlankBelow ? "" : eol}`);
}

/** The end of the line that an offset is on, before its break; blanks at its end stay on it. */
export function lineEnd(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found === null ? text.length : offset + found.index;
}
