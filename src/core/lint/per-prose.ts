import type { MarkdownDocument } from "../markdown/parse.ts";
import { findsIn, perPiece, type PerPiece } from "../markdown/per-part.ts";
import { placed, proseOfParts, type Prose } from "./prose.ts";

/** A piece of prose in which something was found. */
export interface InProse<Value> {
  readonly prose: Prose;
  readonly values: readonly Value[];
}

/**
 * The pieces of a document's prose in which `work` finds anything, in order, with what it finds. Words are looked at once
 * while they stay as they are.
 */
export function perProse<Value>(work: (text: string) => readonly Value[]): PerPiece<InProse<Value>> {
  const found = perPiece(proseOfParts, (_, pieces) => inPieces(pieces, ({ text }) => work(text)));
  const all = (document: MarkdownDocument): readonly InProse<Value>[] =>
    placedFinds(document, found(document));
  return Object.assign(all, { ahead: found.ahead });
}

/** The pieces of some prose in which `work` finds anything. */
export function inPieces<Value>(
  pieces: readonly Prose[],
  work: (prose: Prose) => readonly Value[],
): readonly InProse<Value>[] {
  return pieces.flatMap((prose) => {
    const values = work(prose);
    return values.length === 0 ? [] : [{ prose, values }];
  });
}

/** What was found part by part, where it stands in the document. */
export function placedFinds<Value>(
  document: MarkdownDocument,
  parts: readonly (readonly InProse<Value>[])[],
): readonly InProse<Value>[] {
  const all: InProse<Value>[] = [];
  for (const { origin, found } of findsIn(document, parts))
    for (const { prose, values } of found) all.push({ prose: placed(prose, origin), values });
  return all;
}
