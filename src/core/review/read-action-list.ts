import type { List, ListItem, Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { ActionContext } from "./read-action-context.ts";
import { readActionDetails } from "./read-action-details.ts";
import { dueInText } from "./read-due.ts";
import { doneInText } from "./read-done.ts";
import { horizonInText } from "./read-horizon.ts";
import { firstLink } from "./read-link.ts";
import { ownerAtEnd, ownerInText } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";

/** The items of a list as actions. An item that is only a label (`Alerting:`) stands for the items below it. */
export function readActionList(
  document: MarkdownDocument,
  list: List,
  context: ActionContext,
): readonly Action[] {
  return list.children.flatMap((item) => {
    const below = item.children.filter((child) => child.type === "list");
    if (below.length > 0 && isLabel(item)) {
      return below.flatMap((inner) => readActionList(document, inner, context));
    }
    return readItem(document, item, context);
  });
}

function isLabel(item: ListItem): boolean {
  const first = item.children[0];
  return typeof item.checked !== "boolean" && first?.type === "paragraph" && plainText(first).endsWith(":");
}

/** What stands in a list where no action does. */
function isPlaceholder(text: string): boolean {
  return /^(?:|\[ ?\]|tb[dca]|to ?do|none|n\/a|[-–—.…?]{1,5})\.?$/i.test(text);
}

function readItem(document: MarkdownDocument, item: ListItem, context: ActionContext): readonly Action[] {
  const paragraph = item.children[0];
  if (paragraph?.type !== "paragraph") return [];
  const text = plainText(paragraph);
  if (isPlaceholder(text)) return [];
  const below = readActionDetails(document, item.children.slice(1));
  const details = item.children.map(plainText).join("\n");
  const textRange = rangeOf(document, paragraph);
  const own = ownerInText(text) ?? ownerAtEnd(paragraph);
  const owner = own ?? below.owner ?? context.owner?.text;
  const due = dueInText(text);
  const isDated = due.due !== undefined || below.due === undefined;
  return [
    {
      range: rangeOf(document, item),
      line: lineOf(document, item),
      form: typeof item.checked === "boolean" ? "task" : "list",
      text,
      textRange,
      owner,
      ownerRange:
        placeOf(document, own, textRange) ??
        below.ownerRange ??
        (context.owner && rangeOf(document, context.owner.node)),
      ...(isDated ? due : below.due),
      dueRange: isDated ? placeOf(document, due.due, textRange) : below.dueRange,
      done: item.checked ?? struckOut(paragraph) ?? doneInText(text) ?? doneInText(details) ?? context.done,
      horizon: horizonInText(text) ?? context.horizon,
      link: firstLink(document, item),
    },
  ];
}

/** An action that is struck out whole is over. */
function struckOut({ children }: Paragraph): true | undefined {
  const inked = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return inked.length > 0 && inked.every(({ type }) => type === "delete") ? true : undefined;
}
