import { Range, type TextDocument } from "vscode";
import { bomLength, type LineIndex } from "../../core/text/lines.ts";
import type { TextRange } from "../../core/text/range.ts";

/** A range of a text as the editor counts it: from 0, and without a BOM, which the editor keeps to itself. */
export function toRange(text: string, lines: LineIndex, range: TextRange): Range {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  const bom = bomLength(text);
  const column = (position: typeof start): number =>
    position.line === 0 ? Math.max(0, position.column - bom) : position.column;
  return new Range(start.line, column(start), end.line, column(end));
}

/** A range of an open document's own text. */
export function rangeIn(document: TextDocument, range: TextRange): Range {
  return new Range(document.positionAt(range.start), document.positionAt(range.end));
}
