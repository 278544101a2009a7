import type { RootContent } from "mdast";
import { oncePer } from "../text/once-per.ts";
import { bomLength } from "../text/lines.ts";
import { spliced, type Made, type SameValues } from "../text/spliced.ts";
import type { Steps } from "../text/steps.ts";
import { weakMemory } from "../text/weak-memory.ts";
import type { MarkdownDocument } from "./parse.ts";
import { startIn, type Part } from "./part.ts";

/** A function that gives one value for each of the pieces that a document consists of, in order. */
export interface PerPiece<Value> {
  (document: MarkdownDocument): readonly Value[];
  /** Works the values of a document that was opened out with rests, so that the function finds them done. */
  readonly ahead: (document: MarkdownDocument) => Steps<void>;
}

/**
 * What `work` makes of the parts of a document, in order; an edit costs the parts that it touches. `work` may look at the
 * nodes of the part and their source alone, and what it gives holds no offset but those counted from `startOfPart`. A
 * document that was parsed at once is one part.
 */
export function perPart<Value>(
  work: (document: MarkdownDocument, part: AnyPart) => Value,
  isSame?: SameValues,
): PerPiece<Value> {
  const partsIn = ({ parts, root }: MarkdownDocument): readonly AnyPart[] =>
    parts?.all ?? [{ nodes: root.children, length: undefined }];
  return perPiece(partsIn, work, isSame);
}

/** A part of a document, or all of one that was parsed at once. */
export type AnyPart = Part | { readonly nodes: readonly RootContent[]; readonly length: undefined };

/**
 * What `work` makes of the blocks at the root of a document, in order, as `perPart` does; a list that goes on from part to
 * part is one block, and new where an edit touched any of its items.
 */
export function perBlock<Value>(
  work: (document: MarkdownDocument, block: RootContent) => Value,
  isSame?: SameValues,
): PerPiece<Value> {
  return perPiece(({ root }) => root.children, work, isSame);
}

/**
 * The same of any pieces: they stay the same from version to version unless an edit touches what they are made of. Where
 * what it touches comes to the same by `isSame`, the list of all values is the one before.
 */
export function perPiece<Piece extends object, Value>(
  piecesOf: (document: MarkdownDocument) => readonly Piece[],
  work: (document: MarkdownDocument, piece: Piece) => Value,
  isSame?: SameValues,
): PerPiece<Value> {
  const last = weakMemory<object, Made<Piece, Value>>();
  const known = weakMemory<Piece, { readonly value: Value }>();
  const valueOf = (document: MarkdownDocument, piece: Piece): Value => {
    const before = known.get(piece);
    if (before !== undefined) return before.value;
    const value = work(document, piece);
    known.set(piece, { value });
    return value;
  };
  const atOnce = oncePer((document: MarkdownDocument): readonly Value[] =>
    piecesOf(document).map((piece) => work(document, piece)),
  );
  const valuesOf = (document: MarkdownDocument): readonly Value[] => {
    const line = document.parts?.line;
    if (line === undefined) return atOnce(document);
    const pieces = piecesOf(document);
    const before = last.get(line) ?? nothing;
    if (before.of === pieces) return before.values;
    const values = spliced(before, pieces, (piece) => valueOf(document, piece), isSame);
    last.set(line, { of: pieces, values });
    return values;
  };
  function* ahead(document: MarkdownDocument): Steps<void> {
    const line = document.parts?.line;
    if (line === undefined || last.get(line) !== undefined) return;
    for (const [index, piece] of piecesOf(document).entries()) {
      valueOf(document, piece);
      if (index % betweenRests === 0) yield;
    }
  }
  return Object.assign(valuesOf, { ahead });
}

const nothing = { of: [], values: [] };

/** How many pieces are worked on between two rests; parts have about 500 characters. */
const betweenRests = 8;

/** Where a part of a document begins in its text. */
export function startOfPart({ text, parts }: MarkdownDocument, part: AnyPart): number {
  if (parts === undefined || part.length === undefined) return 0;
  const start = startIn(parts, part);
  if (start === undefined) throw new Error("A part of another version of the document");
  return start + bomLength(text);
}

/** What was found in a part of a document, and where the part begins. */
export interface Finds<Value> {
  readonly origin: number;
  readonly found: readonly Value[];
}

/** Of what was found part by part the parts where anything was. */
export function findsIn<Value>(
  document: MarkdownDocument,
  all: readonly (readonly Value[])[],
): readonly Finds<Value>[] {
  const finds: Finds<Value>[] = [];
  const starts = document.parts?.starts;
  const bom = bomLength(document.text);
  for (let index = 0; index < all.length; index += 1) {
    const found = all[index];
    if (found === undefined || found.length === 0) continue;
    finds.push({ origin: starts === undefined ? 0 : (starts[index] ?? 0) + bom, found });
  }
  return finds;
}

/** Where the part at an index begins; 0 where the document was parsed at once. */
export function originOf({ text, parts }: MarkdownDocument, index: number): number {
  return parts === undefined ? 0 : (parts.starts[index] ?? 0) + bomLength(text);
}

/** The index of the part of a document that an offset stands in; 0 where it was parsed at once. */
export function partAt({ text, parts }: MarkdownDocument, offset: number): number {
  const starts = parts?.starts ?? [0];
  const at = offset - bomLength(text);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
