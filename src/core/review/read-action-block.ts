import { once } from "../text/once.ts";
import type { Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { oncePer } from "../text/once-per.ts";
import type { Action } from "../model/action.ts";
import type { ActionContext } from "./read-action-context.ts";
import { doneInText } from "./read-done.ts";
import { dueInText, dueOfLabel } from "./read-due.ts";
import { firstLink } from "./read-link.ts";
import { nameAndDay } from "./name-and-day.ts";
import { ownerInText, ownerOfCell, ownerOfFact } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";

/**
 * A paragraph that is an action with its facts: what is to be done in bold on the first line, an owner or a day on those below.
 * Undefined for any other.
 */
export function readActionBlock(
  document: MarkdownDocument,
  paragraph: Paragraph,
  context: ActionContext,
): Action | undefined {
  const lines = factLines(paragraph);
  const bold = paragraph.children[0];
  if (lines === undefined || bold === undefined) return undefined;
  const text = plainText(bold);
  const range = rangeOf(document, paragraph);
  const owner = ownerInText(text) ?? firstOf(lines, ownerOfFact) ?? firstOf(lines, ownerOfLine);
  const due =
    firstOf(lines, dueOfLabel) ?? firstOf(lines, (line) => nameAndDay(line)?.due) ?? dueInText(text);
  return {
    range,
    line: lineOf(document, paragraph),
    form: "prose",
    text,
    textRange: rangeOf(document, bold),
    owner: owner ?? context.owner?.text,
    ownerRange: placeOf(document, owner, range),
    ...due,
    dueRange: placeOf(document, due.due, range),
    done: doneInText(plainText(paragraph)) ?? context.done,
    horizon: context.horizon,
    link: firstLink(document, paragraph),
  };
}

/** The lines below the bold one, where each states something; undefined where nothing asked of an action is among them. */
const factLines = oncePer(({ children }: Paragraph): readonly string[] | undefined => {
  const [first, ...rest] = children;
  if (first?.type !== "strong" || rest.length === 0) return undefined;
  const text = rest
    .map((node) => (node.type === "break" ? "\n" : node.type === "text" ? node.value : plainText(node)))
    .join("");
  if (!/^\s*\n/.test(text)) return undefined;
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return lines.every((line) => stated().test(line) || nameAndDay(line) !== undefined) &&
    lines.some((line) => asked.test(line) || nameAndDay(line) !== undefined)
    ? lines
    : undefined;
});

function ownerOfLine(line: string): string | undefined {
  const owner = nameAndDay(line)?.owner;
  return owner === undefined ? undefined : ownerOfCell(owner);
}

const stated = once(() => /^\p{Lu}[\p{L} ]{1,20}(?:\(s\))?:/u);
const asked = /^(?:owner|assignee|assigned to|responsible|dri|due|deadline)/i;

function firstOf<Value>(
  lines: readonly string[],
  valueOf: (line: string) => Value | undefined,
): Value | undefined {
  for (const line of lines) {
    const value = valueOf(line);
    if (value !== undefined) return value;
  }
  return undefined;
}
