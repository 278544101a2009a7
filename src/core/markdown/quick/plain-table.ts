import type { AlignType, Table, TableCell, TableRow } from "mdast";
import { behindBreak, between, matches, phrasesAt, type Source } from "./plain-phrases.ts";

/**
 * The table that begins at an offset (GFM §4.10), where nothing is open: rows that begin with a `|`, as many cells in each as
 * the row of dashes has, words in the cells. Undefined where it may be another block, or may go on without a `|`.
 */
export function plainTableAt(
  source: Source,
  start: number,
  endsAt: (at: number) => boolean,
): Table | undefined {
  const { text } = source;
  const children: TableRow[] = [];
  let align: readonly AlignType[] | undefined;
  let end = start;
  for (let at = start; at === start || !endsAt(at); at = behindBreak(text, end)) {
    if (!matches(row, text, at)) return undefined;
    end = row.lastIndex;
    if (children.length === 1 && align === undefined) {
      align = alignOf(text.slice(at, end));
      if (align?.length !== children[0]?.children.length) return undefined;
      continue;
    }
    const cells = cellsOf(source, at, end);
    if (cells === undefined || (align !== undefined && cells.length !== align.length)) return undefined;
    children.push({ type: "tableRow", children: cells, position: between(source, at, end) });
  }
  if (align === undefined) return undefined;
  return { type: "table", align: [...align], children, position: between(source, start, end) };
}

const row = /\|[^\r\n\t]*[^\s](?=\r?\n|$)/y;
const dashes = /^\|(?: *:?-+:? *\|)* *:?-+:? *\|?$/;
const cell = /(?<=\|)([^|]*)(\||$)/g;

function alignOf(line: string): readonly AlignType[] | undefined {
  if (!dashes.test(line)) return undefined;
  return cellTexts(line).map(({ inner }) => {
    const words = inner.trim();
    const left = words.startsWith(":");
    if (words.endsWith(":")) return left ? "center" : "right";
    return left ? "left" : null;
  });
}

/** The cells of a row, each with the `|` before it, the last with the one behind it. */
function cellsOf(source: Source, start: number, end: number): TableCell[] | undefined {
  const line = source.text.slice(start, end);
  const cells: TableCell[] = [];
  for (const { inner, at, isLast } of cellTexts(line)) {
    const blanks = inner.length - inner.replace(/^ +/, "").length;
    const text = inner.slice(blanks).replace(/(?<! ) +$/, "");
    const own: Source = { text, pointAt: (offset) => source.pointAt(start + at + blanks + offset) };
    const phrases = text === "" ? { children: [] } : phrasesAt(own, 0, () => undefined);
    if (phrases === undefined) return undefined;
    const position = between(source, start + at - 1, isLast ? end : start + at + inner.length);
    cells.push({ type: "tableCell", children: phrases.children, position });
  }
  return cells;
}

function cellTexts(line: string): readonly { inner: string; at: number; isLast: boolean }[] {
  const found = [...line.matchAll(cell)].filter(({ index, 0: whole }) => index < line.length || whole !== "");
  return found.map(({ index, 1: inner = "" }, place) => ({
    inner,
    at: index,
    isLast: place === found.length - 1,
  }));
}
