import type { List, Table } from "mdast";
import { blocksWithin } from "../../markdown/blocks.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import { blockLines, rowOf, type Piece } from "../write/piece.ts";
import type { ComparedBlock } from "./comparison.ts";
import type { Unit } from "./units.ts";

/**
 * Edits that add pieces of a block: beside their neighbours of the draft where the review has those, else at the end of the
 * block's table or list, else the block itself at the end of its section.
 */
export function placePieces(
  document: MarkdownDocument,
  within: ComparedBlock,
  pieces: readonly Piece[],
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const homeless: Piece[] = [];
  for (const piece of pieces) {
    const edit = besideNeighbour(document, within, piece);
    if (edit === undefined) homeless.push(piece);
    else edits.push(edit);
  }
  return homeless.length === 0 ? edits : [...edits, ...inContainer(document, within, homeless)];
}

function besideNeighbour(
  document: MarkdownDocument,
  { block, units }: ComparedBlock,
  piece: Piece,
): TextEdit | undefined {
  const form = block.form === "table" ? "row" : "item";
  const fits = (other: Piece): Unit | undefined => {
    const unit = units.get(other);
    return unit?.form === form ? unit : undefined;
  };
  const at = block.pieces.indexOf(piece);
  const isUnit = (unit: Unit | undefined): unit is Unit => unit !== undefined;
  const above = block.pieces.slice(0, at).map(fits).findLast(isUnit);
  if (above !== undefined)
    return insertion(above.range.end, `${eolOf(document.text)}${lineLike(document, above, piece)}`);
  const below = block.pieces
    .slice(at + 1)
    .map(fits)
    .find(isUnit);
  if (below === undefined) return undefined;
  const start = document.lines.startOf(document.lines.lineAt(below.range.start));
  return insertion(start, `${lineLike(document, below, piece)}${eolOf(document.text)}`);
}

/** A row or item as its neighbour is written: its prefix and, of an item, its marker; of a row, its columns. */
function lineLike(document: MarkdownDocument, { range, within, cells }: Unit, piece: Piece): string {
  const line = document.text.slice(document.lines.startOf(document.lines.lineAt(range.start)), range.end);
  const prefix = line.slice(0, line.length - (range.end - range.start));
  if (within?.type === "table") return prefix + rowLike(piece, cells.length);
  const marker =
    /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(document.text.slice(range.start, range.end))?.[0] ?? "- ";
  return `${prefix}${marker}${piece.cells[0] ?? ""}`;
}

function rowLike({ cells }: Piece, columns: number): string {
  return rowOf(Array.from({ length: Math.max(columns, 1) }, (_, index) => cells[index] ?? ""));
}

function inContainer(
  document: MarkdownDocument,
  { block, place }: ComparedBlock,
  pieces: readonly Piece[],
): readonly TextEdit[] {
  if (place === undefined) return [];
  const eol = eolOf(document.text);
  const container = block.form === "lines" ? undefined : containerFor(document, block, place);
  if (container !== undefined) {
    const lines = pieces.map((piece) =>
      container.type === "table"
        ? rowLike(piece, container.children[0]?.children.length ?? 1)
        : `- ${piece.cells[0] ?? ""}`,
    );
    return [insertion(rangeOf(document, container).end, lines.map((line) => eol + line).join(""))];
  }
  const text = document.text.slice(place.start, place.end);
  const at = place.start + text.trimEnd().length;
  const lines = blockLines({ ...block, pieces });
  const gap = text.trim() === "" && at === place.start ? eol + eol : eol + eol;
  return [insertion(at, gap + lines.join(eol) + (place.end === at ? eol : ""))];
}

/** The table with the same first column, or the list of plain `-` items that ends the section. */
function containerFor(
  document: MarkdownDocument,
  { form, header }: ComparedBlock["block"],
  place: NonNullable<ComparedBlock["place"]>,
): Table | List | undefined {
  const blocks = blocksWithin(document, place);
  if (form === "table") {
    return blocks.find(
      (node): node is Table =>
        node.type === "table" && headWords(document, node).startsWith((header[0] ?? "").toLowerCase()),
    );
  }
  const last = blocks.findLast((node) => node.type === "list");
  if (last?.type !== "list" || last.ordered === true) return undefined;
  const start = rangeOf(document, last).start;
  return document.text.startsWith("- ", start) && document.text.charAt(start - 1) !== " " ? last : undefined;
}

function headWords(document: MarkdownDocument, table: Table): string {
  const head = table.children[0];
  if (head === undefined) return "";
  const { start, end } = rangeOf(document, head);
  return document.text
    .slice(start, end)
    .replace(/^[|\s]+/, "")
    .toLowerCase();
}
