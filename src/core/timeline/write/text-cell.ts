import { cleanTyped, readInline } from "../../markdown/inline-text.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import type { NewEntry } from "../write-entry.ts";
import { entryTexts, inCell } from "./entry-text.ts";
import { asHtml } from "./insert-html-row.ts";
import type { Carrier } from "./node-at.ts";
import { cellsIn } from "./row-cells.ts";

type RowCarrier = Extract<Carrier, { kind: "row" | "html" }>;

/**
 * Ways to write the text of an entry in a row anew. Where several cells are its text, which the reader joins, the one in
 * which it changes is written; where the change is in none of them alone, all of it goes into the widest.
 */
export function cellEdits(
  document: MarkdownDocument,
  carrier: RowCarrier,
  entry: TimelineEntry,
  wanted: NewEntry,
): readonly TextEdit[] {
  const { start } = carrier.kind === "row" ? rangeOf(document, carrier.row) : entry.range;
  const write = (
    { start: from, end, bars: [head, tail] = ["", ""] }: Stretch,
    said: NewEntry,
  ): readonly TextEdit[] =>
    entryTexts(said).map((text) => ({
      start: start + from - head.length,
      end: start + end + tail.length,
      newText: carrier.kind === "row" ? `${head} ${inCell(text)} ${tail}` : asHtml(text),
    }));
  const cells = textCells(document, carrier, entry);
  const [widest] = [...cells].sort((a, b) => b.source.trim().length - a.source.trim().length);
  const one = cells.flatMap((cell, index) => {
    const text = changedIn(cells.map(wordsOf), index, cleanTyped(wanted.text));
    return text === undefined ? [] : write(cell, inThisCell(wanted, text, index, cells.length));
  });
  const marks = cleanTyped(wanted.text) === entry.text ? markEdits(cells, start, entry, wanted) : [];
  return widest === undefined ? [] : [...marks, ...one, ...write(widest, wanted)];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The bars on either side, where they are written anew with the cell. */
  readonly bars?: readonly [string, string];
}

/** A star put behind the text or taken from it, or a type in front of what was a note: the text is left as it is. */
function markEdits(
  cells: readonly Stretch[],
  row: number,
  entry: TimelineEntry,
  { type, qualifier, star }: NewEntry,
): readonly TextEdit[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = row + last.start + last.source.trimEnd().length;
  if (type !== entry.type) {
    const word = entryTexts({ instant: 0, type, qualifier, text: "" })[0] ?? "";
    const start = row + first.end - first.source.trimStart().length;
    return entry.type === "note" ? [insertion(start, `${word} `)] : [];
  }
  if (star === true) return [insertion(end, " ⭐")];
  const old = /\s?⭐\uFE0F?$/u.exec(last.source.trimEnd())?.[0] ?? "";
  return [{ start: end - old.length, end, newText: "" }];
}

const joint = " – "; // as the reader joins cells

/** What a cell is to say, where all of the text but this cell stays as it is. */
function changedIn(words: readonly string[], index: number, text: string): string | undefined {
  const before = words.slice(0, index).map((word) => word + joint);
  const behind = words.slice(index + 1).map((word) => joint + word);
  const [head, rest] = [before.join(""), behind.join("")];
  const isKept = text.length > head.length + rest.length && text.startsWith(head) && text.endsWith(rest);
  return isKept ? text.slice(head.length, text.length - rest.length) : undefined;
}

/** Type and qualifier are of the first cell, the star is of the last one. */
function inThisCell(wanted: NewEntry, text: string, index: number, count: number): NewEntry {
  return {
    ...wanted,
    text,
    ...(index === 0 ? {} : { type: "note", qualifier: undefined }),
    star: wanted.star === true && index === count - 1,
  };
}

function wordsOf({ source }: Stretch): string {
  return readInline(source.replace(/\\\|/g, "|").replace(/\s?⭐\uFE0F?\s*$/u, "")).trim();
}

/** The cells that are the text: those behind the time that say anything, else those before it. */
function textCells(
  document: MarkdownDocument,
  carrier: RowCarrier,
  entry: TimelineEntry,
): readonly Stretch[] {
  const { start, end } = carrier.kind === "row" ? rangeOf(document, carrier.row) : entry.range;
  const row = document.text.slice(start, end);
  const cells = carrier.kind === "row" ? withoutExcess(row, carrier.table.align?.length) : htmlCellsIn(row);
  const last = (entry.raw.split("|").at(-1) ?? entry.raw).trim();
  const at = row.indexOf(last);
  const others = cells.filter((cell) => !(cell.start <= at && at < cell.end));
  const behind = others.filter((cell) => cell.start > at);
  const known = behind.length > 0 ? behind : others;
  const said = known.filter(({ source }) => source.trim() !== "");
  return said.length > 0 ? said : known;
}

/** The cells of a row; what a bar too many makes more of than the table has columns is of the last one. */
function withoutExcess(row: string, columns: number | undefined): readonly Stretch[] {
  const cells = cellsIn(row);
  const [last, end] = [cells[(columns ?? cells.length) - 1], cells.at(-1)];
  if (last === undefined || end === undefined || last === end) return cells;
  const source = row.slice(last.start, end.end);
  const bars = [row.charAt(last.start - 1), row.charAt(end.end)] as const;
  return [...cells.slice(0, last.index), { start: last.start, end: end.end, source, bars }];
}

function htmlCellsIn(row: string): readonly Stretch[] {
  return [...row.matchAll(/(<td\b[^>]*>)([^]*?)(?=<\/td|<td\b|<\/tr|$)/gi)].map(
    ({ index, 1: tag = "", 2: source = "" }) => {
      const start = index + tag.length;
      return { start, end: start + source.length, source };
    },
  );
}
