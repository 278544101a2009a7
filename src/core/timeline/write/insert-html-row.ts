import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { insertion } from "../../text/edit.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import type { Inserter, NewLine } from "./new-line.ts";

/** Puts an entry into a table written as HTML: a row with the tags of its neighbour. */
export function htmlRowInserters(
  document: MarkdownDocument,
  entry: TimelineEntry,
  before: boolean,
): readonly Inserter[] {
  const { start, end } = entry.range;
  const source = document.text.slice(start, end);
  const between = eolAt(document.text, start) + linePrefix(document, start);
  return [
    (line) => {
      const written = htmlRowLike(source, entry.raw, line);
      if (written === undefined) return undefined;
      return before ? insertion(start, written + between) : insertion(end, between + written);
    },
  ];
}

/** Time and text take the places of the old ones; the text's is the longest cell behind the time. */
function htmlRowLike(row: string, raw: string, line: NewLine): string | undefined {
  const cells = [...row.matchAll(/(<td\b[^>]*>)([^]*?)(?=<\/td|<td\b|<\/tr|$)/gi)].map((match) => ({
    start: match.index + (match[1]?.length ?? 0),
    content: match[2] ?? "",
  }));
  const time = cells.find(({ content }) => content.includes(raw));
  const others = cells.filter((cell) => time !== undefined && cell.start > time.start);
  const target = [...others].sort((a, b) => b.content.length - a.content.length)[0];
  if (time === undefined || target === undefined) return undefined;
  let written = "";
  let at = 0;
  for (const cell of cells) {
    written += row.slice(at, cell.start);
    if (cell === time) written += cell.content.replace(raw, () => line.stamp);
    if (cell === target) written += asHtml(line.text);
    at = cell.start + cell.content.length;
  }
  return written + row.slice(at);
}

/** Inline Markdown as HTML has it: what a backslash escaped there is an entity here. */
export function asHtml(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|<br>|&#\d+;|[&<>]/g, (match, escaped: string | undefined) =>
    match === "<br>" || match.startsWith("&#")
      ? match
      : (entities[escaped ?? match] ?? `&#${match.charCodeAt(1)};`),
  );
}

const entities: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };
