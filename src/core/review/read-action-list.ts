import type { List, ListItem, Paragraph, PhrasingContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { actionVerbs } from "../lint/action-verbs.ts";
import { isTemplateItem } from "../lint/placeholder.ts";
import type { Action } from "../model/action.ts";
import type { ActionContext } from "./read-action-context.ts";
import { readActionDetails } from "./read-action-details.ts";
import { dueInText, noDue, type Due } from "./read-due.ts";
import { doneInText } from "./read-done.ts";
import { horizonInText } from "./read-horizon.ts";
import { linesIn } from "./lines-in.ts";
import { nameAndDay, type NameAndDay } from "./name-and-day.ts";
import { firstLink } from "./read-link.ts";
import { isNamedTeam, isPerson } from "./owner-names.ts";
import { ownerAtEnd, ownerInText, ownerOfCell, ownerOfFact } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";
import { withoutTickets } from "./ticket-link.ts";

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
    const owner = below.length > 0 ? ownerAbove(item) : undefined;
    if (owner !== undefined) {
      return below.flatMap((inner) => readActionList(document, inner, { ...context, owner: owner.of }));
    }
    return readItem(document, item, context);
  });
}

function isLabel(item: ListItem): boolean {
  const first = item.children[0];
  return typeof item.checked !== "boolean" && first?.type === "paragraph" && plainText(first).endsWith(":");
}

/** Whose the items below an item are that says nothing else: `Owner: Jane Doe`, `Data team`; `of` is undefined where nobody's. */
function ownerAbove(item: ListItem): { readonly of: ActionContext["owner"] } | undefined {
  const first = item.children[0];
  if (first?.type !== "paragraph") return undefined;
  const text = plainText(first);
  const fact = ownerFact.test(text);
  if (!fact && !isPerson(text) && !isNamedTeam(text)) return undefined;
  const owner = fact ? ownerOfFact(text) : text;
  return { of: owner === undefined ? undefined : { text: owner, node: first } };
}

const ownerFact = /^(?:owner|assignee|responsible|dri)s?\s*:[^:;]{1,40}$/i;

/** What stands in a list where no action does: nothing that can be read, or what a template put there. */
function isNoAction(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || (isTemplateItem(text) && !isTaskToCome(text)) || nothing.test(text);
}

/** `TBD — decide on a provider`: a template says no more than its first words. */
function isTaskToCome(text: string): boolean {
  const [, verb = ""] = /^(?:todo|fixme|tbd)\s?[:–—-]+\s+(\p{L}+) \p{L}/iu.exec(text) ?? [];
  return actionVerbs.has(verb.toLowerCase()) && !/\b(?:actions?|items?|here)[.)]?$/i.test(text);
}

const nothing =
  /^(?:none|nothing(?: (?:else|more))?|no (?:(?:further|other|more) )?(?:actions?|follow-?ups?)\b.{0,30}|keine|aucune|ninguna|nenhuma|nessuna|geen|なし|无|無|없음)[.。]?$/i;

function readItem(document: MarkdownDocument, item: ListItem, context: ActionContext): readonly Action[] {
  const paragraph = item.children[0];
  if (paragraph?.type !== "paragraph") return [];
  const { line, tickets } = withoutTickets(asMeant(paragraph));
  const text = plainText(line);
  if (isNoAction(text)) return [];
  const below = readActionDetails(document, item.children.slice(1));
  const details = item.children.map(plainText).join("\n");
  const textRange = rangeOf(document, paragraph);
  const last = factsOfLastLine(line);
  const bare = text.replace(remark, "");
  const own = ownerInText(text) ?? ownerAtEnd(line) ?? last?.owner ?? ownerInText(bare);
  const owner = own ?? below.owner ?? context.owner?.text;
  const due = last?.due ?? firstDue(text, bare);
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
      done:
        item.checked ??
        struckOut(line) ??
        doneInText(text) ??
        below.done ??
        doneInText(details) ??
        context.done,
      horizon: horizonInText(text) ?? context.horizon,
      link: tickets[0]?.url ?? firstLink(document, item),
    },
  ];
}

/** What may stand in brackets behind owner and day: `(WS-1290)`, `(#4821)`, `(done)`. Without it they stand at the end. */
const remark = /\s?\((?:#\d{1,7}|\p{Lu}[\p{Lu}\d]{1,9}-\d{1,7}|done|open|in progress)\)\.?$/u;

function firstDue(...texts: readonly string[]): Due {
  const said = texts.map(dueInText);
  return said.find(({ due }) => due !== undefined) ?? noDue;
}

/** What a line of its own below the words of an action says: `Jane Doe, 2026-12-04`. */
function factsOfLastLine(paragraph: Paragraph): NameAndDay | undefined {
  const [, ...more] = linesIn(paragraph);
  const line = more.at(-1) ?? markedEnd(paragraph);
  const said = line === undefined ? undefined : nameAndDay(line);
  return said?.owner === undefined ? said : { ...said, owner: ownerOfCell(said.owner) };
}

/** Words in italics at the end. */
function markedEnd({ children }: Paragraph): string | undefined {
  const last = children.at(-1);
  return children.length > 1 && last?.type === "emphasis" ? plainText(last) : undefined;
}

/**
 * An action's line as it is meant: without what was struck out (`~~2026-11-13~~ 2026-12-11`), and with names that look like tags
 * (`<Yevheniya>`) as words.
 */
function asMeant(paragraph: Paragraph): Paragraph {
  const { children } = paragraph;
  if (!children.some(isUnmeant) || struckOut(paragraph) === true) return paragraph;
  const left = children.filter(({ type }) => type !== "delete").map(inBrackets);
  return { ...paragraph, children: left.map(startingOnce) };
}

function isUnmeant(child: PhrasingContent): boolean {
  return child.type === "delete" || (child.type === "html" && tagOfName.test(child.value));
}

const tagOfName = /^<(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)>$/u;

/** The name of such a tag, and a day written like one, in brackets as others have. */
function inBrackets(child: PhrasingContent): PhrasingContent {
  if (child.type === "text") return { ...child, value: child.value.replace(/<([^<>]+)>/g, "($1)") };
  const name = child.type === "html" ? tagOfName.exec(child.value)?.[1] : undefined;
  return name === undefined ? child : { type: "text", value: `(${name})`, position: child.position };
}

/** Where words were taken out, one blank is left. */
function startingOnce(
  child: PhrasingContent,
  index: number,
  all: readonly PhrasingContent[],
): PhrasingContent {
  const before = all[index - 1];
  const isDoubled = child.type === "text" && before?.type === "text" && /\s$/.test(before.value);
  return isDoubled ? { ...child, value: child.value.replace(/^\s+/, "") } : child;
}

/** An action that is struck out whole is over. */
function struckOut({ children }: Paragraph): true | undefined {
  const inked = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return inked.length > 0 && inked.every(({ type }) => type === "delete") ? true : undefined;
}
