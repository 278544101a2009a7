import type { Table, TableRow } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { detached } from "../../text/detached.ts";
import { readStamp } from "./stamp.ts";
import type { TimelineLine } from "./timeline-line.ts";

/**
 * The rows of a table that hold a time: from the first column whose header speaks of time, else from the first column.
 * Date, time and zone may have columns of their own; the other cells are the text.
 */
export function tableLines(document: MarkdownDocument, table: Table): readonly TimelineLine[] {
  const header = table.children[0]?.children.map(plainText) ?? [];
  const from = timeColumn(header);
  return table.children.slice(1).flatMap((row) => rowLine(document, row, from) ?? []);
}

/** The first column whose title speaks of time, else the first. */
export function timeColumn(titles: readonly string[]): number {
  const named = titles.findIndex((text) => /\b(?:date|day|time|timestamp|when|clock|utc)\b/i.test(text));
  return Math.max(named, 0);
}

function rowLine(
  document: MarkdownDocument,
  row: TableRow,
  from: number,
): readonly TimelineLine[] | undefined {
  const cell = row.children[from];
  if (cell === undefined) return undefined;
  const range = rangeOf(document, row);
  const source = detached(document.text.slice(rangeOf(document, cell).start, range.end));
  const stamp = readStamp(source);
  if (stamp === undefined) return undefined;
  const before = row.children.slice(0, from).map(plainText);
  const text = [...cellsOf(stamp.text), ...before.filter((other) => /\p{L}/u.test(other))].join(" – ");
  return [{ shape: "row", stamp, text, hasOwnText: text !== "", range }];
}

/** The cells of the rest of a row; `\|` is no border but a bar. */
function cellsOf(source: string): readonly string[] {
  return source
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, "|").trim())
    .filter((cell) => cell !== "");
}
