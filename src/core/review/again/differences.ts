import type { MarkdownDocument } from "../../markdown/parse.ts";
import { plainWordsOfSource } from "../../markdown/plain-source.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { oncePerText } from "../../text/once-per-text.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Piece } from "../write/piece.ts";
import type { Difference } from "./comparison.ts";
import { sameWords, typedWords, type Unit } from "./units.ts";

type Found = Omit<Difference, "key">;

/** What a unit of a review states otherwise than the piece that it is; undefined where all that is compared is the same. */
export function differenceIn(piece: Piece, unit: Unit): Found | undefined {
  if (unit.form === "row") return differenceInRow(piece, unit);
  if (!piece.compared.includes(0)) return undefined;
  const fresh = piece.cells[0] ?? "";
  if (unit.words === sourceWords(fresh)) return undefined;
  return { label: fresh, edits: unit.form === "paragraph" ? [{ ...unit.range, newText: fresh }] : [] };
}

function differenceInRow({ cells, compared }: Piece, unit: Unit): Found | undefined {
  const edits = compared.flatMap((index): readonly TextEdit[] => {
    const fresh = cells[index];
    const there = unit.cells[index];
    if (fresh === undefined || there === undefined || sourceWords(fresh) === there.words) return [];
    return [{ ...there.place, newText: there.isBlank ? ` ${fresh} ` : fresh }];
  });
  return edits.length === 0 ? undefined : { label: cells.filter((text) => text !== "").join(" · "), edits };
}

/** An entry whose words were changed on either side. One that is written in another way is only told. */
export function differenceOfEntry(
  { text }: MarkdownDocument,
  piece: Piece,
  entry: TimelineEntry,
): Found | undefined {
  if (piece.entry === undefined) return undefined;
  const isSame =
    typedWords(entry.text) === typedWords(piece.entry.text) && entry.qualifier === piece.entry.qualifier;
  if (isSame || entry.type !== piece.entry.type) return undefined;
  const fresh = (piece.cells[0] ?? "").replace(/^- /, "");
  const marker = /^[-*+][ \t]+/.exec(text.slice(entry.range.start, entry.range.end))?.[0];
  if (marker === undefined || entry.line !== entry.endLine) return { label: fresh, edits: [] };
  return {
    label: fresh,
    edits: [{ start: entry.range.start + marker.length, end: entry.range.end, newText: fresh }],
  };
}

const sourceWords: (source: string) => string = oncePerText((source) =>
  sameWords(plainWordsOfSource(source)),
);
