import { oncePer } from "../text/once-per.ts";
import { bomLength } from "../text/lines.ts";
import { parsedText, type MarkdownDocument } from "./parse.ts";
import type { Part } from "./part.ts";
import { weakMemory } from "../text/weak-memory.ts";

/**
 * What `work` makes of the text of a document, stretch by stretch in order, each worked out once while it stays as it is.
 * Stretches are whole lines, and where they part is nobody's business: `work` must come to the same whether it is given
 * lines one by one or together.
 */
export function perStretch<Value>(
  work: (text: string) => Value,
): (document: MarkdownDocument) => readonly Value[] {
  const ofParts = weakMemory<Part, { readonly value: Value }>();
  const workedOut = (part: Part, text: () => string): Value => {
    const known = ofParts.get(part) ?? { value: work(text()) };
    ofParts.set(part, known);
    return known.value;
  };
  return oncePer((document) => {
    const { parts, text } = document;
    if (parts === undefined) return [work(parsedText(document))];
    const bom = bomLength(text);
    return parts.all.map((part) => {
      const start = bom + (parts.starts.get(part) ?? 0);
      return workedOut(part, () => text.slice(start, start + part.length));
    });
  });
}
