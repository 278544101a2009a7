import type { Nodes, Paragraph, RootContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { TextRange } from "../text/range.ts";
import { dueOfLabel, type Due } from "./read-due.ts";
import { ownerOfFact } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";

/** What the lines below an action state of it: `- Owner: Jane Doe`, `**Due:** 2026-12-04`. */
export interface ActionDetails {
  readonly owner: string | undefined;
  readonly ownerRange: TextRange | undefined;
  readonly due: Due | undefined;
  readonly dueRange: TextRange | undefined;
}

/** The facts among what belongs to an action. Only lines that begin with a label count: others tell, they don't state. */
export function readActionDetails(document: MarkdownDocument, below: readonly RootContent[]): ActionDetails {
  const facts = below.flatMap(paragraphsIn).flatMap((paragraph) => {
    const text = plainText(paragraph);
    return /^\p{Lu}[\p{L} ]{1,16}(?:\(s\))?:(?: |$)/u.test(text) ? [{ paragraph, text }] : [];
  });
  const owner = firstOf(facts, ({ text }) => ownerOfFact(text));
  const due = firstOf(facts, ({ text }) => dueOfLabel(text));
  return {
    owner: owner?.value,
    ownerRange: owner && placeOf(document, owner.value, rangeOf(document, owner.of.paragraph)),
    due: due?.value,
    dueRange: due && placeOf(document, due.value.due, rangeOf(document, due.of.paragraph)),
  };
}

/** Paragraphs of their own and in lists; what is quoted or further off is no fact of the action. */
function paragraphsIn(node: Nodes): readonly Paragraph[] {
  if (node.type === "paragraph") return [node];
  return node.type === "list" || node.type === "listItem" ? node.children.flatMap(paragraphsIn) : [];
}

function firstOf<Item, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value | undefined,
): { readonly of: Item; readonly value: Value } | undefined {
  for (const item of items) {
    const value = valueOf(item);
    if (value !== undefined) return { of: item, value };
  }
  return undefined;
}
