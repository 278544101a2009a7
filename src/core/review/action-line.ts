import { placeOfText } from "../lint/action-row.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { TextRange } from "../text/range.ts";
import { carrierAt } from "../timeline/write/node-at.ts";

/** The words of an action as they stand in the text: a paragraph, a cell, a heading without its marks. */
export function actionLine(document: MarkdownDocument, action: Action): TextRange | undefined {
  if (action.form !== "heading") return placeOfText(document, action);
  const carrier = carrierAt(document, action.range.start);
  if (carrier?.kind !== "heading") return undefined;
  const [first, last] = [carrier.heading.children[0], carrier.heading.children.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { start: rangeOf(document, first).start, end: rangeOf(document, last).end };
}
