import { cleanTyped, writeInline } from "../../markdown/inline-text.ts";
import { dateAt } from "../foreign/written-date.ts";
import { zoneAt } from "../foreign/zones.ts";
import { entryTypeOf, wordOf } from "../entry-words.ts";
import { protectSentTail, writeSentTail } from "../sent-tail.ts";
import type { NewEntry } from "../write-entry.ts";

/**
 * What stands behind the time of an entry, in ways to write it, the plainest first: as typed, and with the first
 * character of each line as an entity, so that nothing there is taken for a time, a mark or the beginning of a block.
 */
export function entryTexts(entry: NewEntry): readonly string[] {
  const typed = cleanTyped(entry.text);
  const source = protectSentTail(withoutTags(writeInline(typed)), entry.type);
  const written = [source, guarded(source)].map((text) => protectStar(text));
  return [...new Set(written)]
    .map((text) => [typeOf(entry), protectType(entry, text), writeSentTail(entry.sent), starOf(entry)])
    .map((parts) => parts.filter((part) => part !== "").join(" "));
}

/** A `<br>` that was typed is no line break: readers of lines know no backslash in front of it. */
function withoutTags(source: string): string {
  return source.replace(/\\([!-~])(?=(br ?\/?>)?)/gi, (match, escaped: string, tag: string | undefined) =>
    escaped === "<" && tag !== undefined ? "&#60;" : match,
  );
}

/** The same text in a cell of a table, where a bar would be a border. */
export function inCell(text: string): string {
  return text.replace(/\|/g, "\\|");
}

function typeOf({ type, qualifier }: NewEntry): string {
  if (type === "note") return "";
  return `**${wordOf(type)}**${qualifier === undefined ? "" : ` (${qualifier})`}`;
}

function starOf({ star }: NewEntry): string {
  return star === true ? "⭐" : "";
}

/** A note that begins with a bold type word would become that type; behind a type, a bracket its qualifier. */
function protectType({ type }: NewEntry, source: string): string {
  if (type !== "note") return source.startsWith("(") ? `\\${source}` : source;
  const bold = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(source);
  return bold !== null && entryTypeOf(bold[1] ?? "") !== undefined ? `\\${source}` : source;
}

function protectStar(source: string): string {
  return source.replace(/(\\?)⭐(\uFE0F?)$/u, "$1$1&#x2B50;$2");
}

function guarded(source: string): string {
  return source
    .split("<br>")
    .map((line) => (looksLikeMore(line) ? line.replace(/^(\s*)(?:\\([!-~])|([^\s&\\]))/u, asEntity) : line))
    .join("<br>");
}

/** Whether a line might be taken for a part of a time or for a mark: it begins with no letter, or with such a word. */
function looksLikeMore(line: string): boolean {
  const word = line.trimStart();
  if (!/^\p{L}/u.test(word)) return true;
  return timeWord.test(word) || dateAt(word, 0) !== undefined || zoneAt(word, 0) !== undefined;
}

const timeWord =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)|(?:to|until|till|and|at|on|from|around)\s|[ap]\.?m?\b)/i;

function asEntity(
  _match: string,
  blank: string,
  escaped: string | undefined,
  plain: string | undefined,
): string {
  return `${blank}&#${(escaped ?? plain ?? "").codePointAt(0) ?? 0};`;
}
