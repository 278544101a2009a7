import type { TextRange } from "../../text/range.ts";
import type { Block, Piece } from "../write/piece.ts";
import { sameWords, typedWords, type Unit } from "./units.ts";

/** Which unit of a review states each piece of a block; a piece that is missing has none. */
export type Matches = ReadonlyMap<Piece, Unit>;

/**
 * Finds the pieces of a block in a review, however they were rewritten around the words they are known by: in the section
 * they belong to, and long ones anywhere. `taken` are units that state another piece already; they gain those found.
 */
export function matchPieces(
  block: Block,
  units: readonly Unit[],
  place: TextRange | undefined,
  taken: Set<Unit>,
): Matches {
  const found = new Map<Piece, Unit>();
  const near = units.filter(
    ({ range }) => place !== undefined && range.start >= place.start && range.end <= place.end,
  );
  for (const piece of block.pieces) {
    const identity = identityOf(piece);
    const isIt = block.form === "table" && piece.compared.length > 0 ? labelled(identity) : stating(identity);
    const unit =
      near.find((candidate) => !taken.has(candidate) && isIt(candidate)) ??
      (identity.length >= sureAnywhere
        ? units.find((candidate) => !taken.has(candidate) && isIt(candidate))
        : undefined);
    if (unit === undefined) continue;
    taken.add(unit);
    found.set(piece, unit);
  }
  return found;
}

/** Shorter words may stand anywhere by chance. */
const sureAnywhere = 12;

/** What a piece is known by; one that says nothing of its own by the whole of its words. */
function identityOf({ identity, cells }: Piece): string {
  return identity.trim() === "" ? typedWords(cells[0] ?? "") : typedWords(identity);
}

/** A row with a cell that says this, or a line that begins with it. */
function labelled(identity: string): (unit: Unit) => boolean {
  return ({ form, cells, words }) =>
    form === "row" ? cells.some((cell) => cell.words === identity) : startsWith(words, identity);
}

function stating(identity: string): (unit: Unit) => boolean {
  return ({ words }) => ` ${words} `.includes(` ${identity} `) || sameWords(words) === identity;
}

function startsWith(words: string, identity: string): boolean {
  return `${words} `.startsWith(`${identity} `);
}
