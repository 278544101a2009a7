import { logLine } from "./log-line.ts";
import type { Pasted, Reader } from "./pasted.ts";
import { readChat } from "./read-chat.ts";
import { readEntries } from "./read-entries.ts";
import { readLog } from "./read-log.ts";

/**
 * Reads pasted text as entries: messages copied from Slack or Teams, lines of a log, or a timeline as any document may
 * hold it. Never throws; text without a time gives no entries, and all its lines as skipped. What the text does not say of
 * day and zone is taken from the reader and marked as uncertain.
 */
export function readPasted(text: string, reader: Reader): Pasted {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|[\n\u2028\u2029]/);
  const said = lines.filter((line) => line.trim() !== "");
  return (
    readChat(lines, reader) ??
    (isMarkdown(said) ? readEntries(lines.join("\n"), reader) : undefined) ??
    (isLog(said) ? readLog(lines, reader) : undefined) ??
    readEntries(lines.join("\n"), reader) ??
    readLog(lines, reader) ?? { kind: "timeline", entries: [], skipped: said }
  );
}

/** Whether lists, tables, headings or quotes are a good part of the lines. */
function isMarkdown(lines: readonly string[]): boolean {
  const marked = lines.filter((line) => /^\s*(?:[-*+] |\d{1,3}[.)] |\||#{1,6} |> )/.test(line)).length;
  return marked * 3 >= lines.length;
}

/** The command that printed a log, or the end of a line, may stand before it. */
function isLog(lines: readonly string[]): boolean {
  return lines.slice(0, 3).some((line) => logLine(line) !== undefined);
}
