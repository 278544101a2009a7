import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { TextRange } from "../../text/range.ts";
import { inCell } from "./entry-text.ts";
import { asHtml } from "./insert-html-row.ts";
import type { Carrier } from "./node-at.ts";
import { cellsIn } from "./row-cells.ts";

/** The cell of a row that holds an entry's text, and how text is written there. */
export interface TextCell {
  readonly range: TextRange;
  readonly write: (text: string) => string;
}

/** The widest cell behind the time, else before it; undefined where the row has no other. */
export function textCellOf(
  document: MarkdownDocument,
  carrier: Extract<Carrier, { kind: "row" | "html" }>,
  entry: TimelineEntry,
): TextCell | undefined {
  const { start, end } = carrier.kind === "row" ? rangeOf(document, carrier.row) : entry.range;
  const row = document.text.slice(start, end);
  const cells = carrier.kind === "row" ? cellsIn(row) : htmlCellsIn(row);
  const parts = entry.raw.split("|");
  const last = (parts.at(-1) ?? entry.raw).trim();
  const at = row.indexOf(last);
  const others = cells.filter((cell) => !(cell.start <= at && at < cell.end));
  const behind = others.filter((cell) => cell.start > at);
  const [widest] = [...(behind.length > 0 ? behind : others)].sort((a, b) => widthOf(b) - widthOf(a));
  if (widest === undefined) return undefined;
  const range = { start: start + widest.start, end: start + widest.end };
  return { range, write: carrier.kind === "row" ? (text) => ` ${inCell(text)} ` : asHtml };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

function htmlCellsIn(row: string): readonly Stretch[] {
  return [...row.matchAll(/(<td\b[^>]*>)([^]*?)(?=<\/td|<td\b|<\/tr|$)/gi)].map(
    ({ index, 1: tag = "", 2: source = "" }) => {
      const start = index + tag.length;
      return { start, end: start + source.length, source };
    },
  );
}

function widthOf({ source }: Stretch): number {
  return source.trim().length;
}
