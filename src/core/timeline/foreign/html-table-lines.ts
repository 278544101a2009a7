import type { Html } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { detached } from "../../text/detached.ts";
import { readStamp } from "./stamp.ts";
import { timeColumn } from "./table-lines.ts";
import type { TimelineLine } from "./timeline-line.ts";

/** The rows of a table written as HTML that hold a time, as `tableLines` reads them; other HTML has none. */
export function htmlTableLines(document: MarkdownDocument, html: Html): readonly TimelineLine[] {
  const range = rangeOf(document, html);
  const source = detached(document.text.slice(range.start, range.end));
  const rows = [...source.matchAll(/<tr\b[^>]*>([^]*?)(?:<\/tr\s*>|(?=<tr\b|<\/table|<\/tbody|$))/gi)];
  const header = rows.find(([row]) => /<th\b/i.test(row));
  const from = header === undefined ? 0 : timeColumn(htmlCells(header[0]));
  return rows.flatMap((row) => {
    if (row === header) return [];
    const cells = htmlCells(row[0]);
    const stamp = readStamp(cells.slice(from).join(" | "));
    if (stamp === undefined) return [];
    const before = cells.slice(0, from).filter((cell) => /\p{L}/u.test(cell));
    const behind = stamp.text.split(" | ").filter((cell) => cell.trim() !== "");
    const text = [...behind, ...before].join(" – ").trim();
    const start = range.start + row.index;
    const line = { start, end: start + row[0].trimEnd().length };
    return [{ shape: "row", stamp, text, hasOwnText: text !== "", range: line }];
  });
}

/** The cells of a row as Markdown would have them: tags that only dress the text gone, entities undone. */
export function htmlCells(row: string): readonly string[] {
  return [...row.matchAll(/<t[dh]\b[^>]*>([^]*?)(?=<\/t[dh]|<t[dh]\b|<\/tr|$)/gi)].map(([, cell = ""]) =>
    cell
      .replace(/<(?!br\b)\/?[a-z][^<>]*>/gi, "")
      .replace(/\s+/g, " ")
      .replace(/&(lt|gt|amp|quot|nbsp);/g, (_, name: string) => entities[name] ?? "")
      .trim(),
  );
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', nbsp: " " };
