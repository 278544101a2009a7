import { parsedText } from "./parse.ts";
import type { SameValues } from "../text/spliced.ts";
import { perPart, startOfPart, type PerPiece } from "./per-part.ts";

/**
 * What `work` makes of the text of a document, stretch by stretch in order, each worked out once while it stays as it is.
 * Stretches are whole lines, and where they part is nobody's business: `work` must come to the same whether it is given
 * lines one by one or together.
 */
export function perStretch<Value>(work: (text: string) => Value, isSame?: SameValues): PerPiece<Value> {
  return perPart((document, part) => {
    if (part.length === undefined) return work(parsedText(document));
    const start = startOfPart(document, part);
    return work(document.text.slice(start, start + part.length));
  }, isSame);
}
