import type { Heading, Paragraph, RootContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import type { ActionContext } from "./read-action-context.ts";
import { readActionDetails } from "./read-action-details.ts";
import { dueInText } from "./read-due.ts";
import { doneInText } from "./read-done.ts";
import { firstLink } from "./read-link.ts";
import { ownerInText } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";
import { withoutTickets } from "./ticket-link.ts";

/** A heading or line that is an action itself, with what stands below it and belongs to it. */
export function readActionHeading(
  document: MarkdownDocument,
  heading: Heading | Paragraph,
  content: readonly RootContent[],
  context: ActionContext,
): Action {
  const textRange = rangeOf(document, heading);
  const last = content.at(-1);
  const { line, tickets } = withoutTickets(heading);
  const text = plainText(line).replace(/^#?\d{1,3}[.)]\s+/, "");
  const owner = ownerInText(text);
  const due = dueInText(text);
  const below = readActionDetails(document, content);
  const isDated = due.due !== undefined || below.due === undefined;
  return {
    range: { start: textRange.start, end: last === undefined ? textRange.end : rangeOf(document, last).end },
    line: lineOf(document, heading),
    form: heading.type === "heading" ? "heading" : "prose",
    text,
    textRange,
    owner: owner ?? below.owner,
    ownerRange: placeOf(document, owner, textRange) ?? below.ownerRange,
    ...(isDated ? due : below.due),
    dueRange: isDated ? placeOf(document, due.due, textRange) : below.dueRange,
    done: doneInText(text) ?? doneInText(plainText(heading)) ?? below.done ?? context.done,
    horizon: context.horizon,
    link:
      tickets[0]?.url ??
      [heading, ...content].map((node) => firstLink(document, node)).find((link) => link !== undefined),
  };
}
