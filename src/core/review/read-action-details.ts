import type { List, Nodes, Paragraph, RootContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { oncePer } from "../text/once-per.ts";
import { oncePerText } from "../text/once-per-text.ts";
import type { TextRange } from "../text/range.ts";
import { looksLikeNames } from "./owner-names.ts";
import { dueInText, dueOfLabel, type Due } from "./read-due.ts";
import { ownerOfFact } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";
import { withColons } from "./with-colons.ts";

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
    const text = factIn(plainText(paragraph));
    return label.test(text) || unlabelled.test(text) || namesAndDay(text) ? [{ paragraph, text }] : [];
  });
  const owner = firstOf(facts, ({ text }) => ownerOfFact(text) ?? namesAndDay(text)?.owner);
  const due = firstOf(facts, ({ text }) => dueOfLabel(text) ?? dueOfFact(text) ?? namesAndDay(text)?.due);
  return {
    owner: owner?.value,
    ownerRange: owner && placeOf(document, owner.value, rangeOf(document, owner.of.paragraph)),
    due: due?.value,
    dueRange: due && placeOf(document, due.value.due, rangeOf(document, due.of.paragraph)),
  };
}

/**
 * Whether what stands below a heading begins with an owner or a date and lists nothing else: then the heading is the action,
 * and not a name for several.
 */
export function statesFacts(below: readonly RootContent[]): boolean {
  const first = below[0];
  const begins = first?.type === "paragraph" && asked.test(plainText(first));
  if (!begins && first?.type !== "list") return false;
  return below.every((node) => node.type !== "list" || listsFacts(node)) && (begins || holdsAsked(below));
}

/** A line as it is written by most: `owner: @jdoe` begins with a capital letter. */
function factIn(line: string): string {
  const fact = /^(?:owner|assignee|assigned to|owned by|responsible|dri|due|deadline|by)\b/.test(line);
  return withColons(fact ? line.charAt(0).toUpperCase() + line.slice(1) : line);
}

/** `Jane Doe, 2026-12-04`: nothing but names and a day. */
const namesAndDay = oncePerText((line): { readonly owner: string; readonly due: Due } | undefined => {
  if (line.length > 60 || !/\d/.test(line)) return undefined;
  const [owner = "", day = "", ...more] = line.split(/\s*[,;|](?!\s?\d{4}$)\s*|\s[-–—]\s/);
  if (more.length > 0 || !looksLikeNames(owner)) return undefined;
  const due = dueInText(`due ${day}`);
  return due.dueDate === undefined || due.due !== day ? undefined : { owner, due };
});

const label = /^(\p{Lu}[\p{L} ]{1,16})(?:\(s\))?:(?: |$)/u;
/** `Due 2026-12-04`, `Assigned to Jane Doe`. */
const unlabelled = /^(?:(?:Due |By )(?:by |on )?(?=\d)|(?:Assigned to|Owned by) (?=[@\p{Lu}]))/u;
/** What is asked of every action, at the beginning of a line. */
const asked =
  /^(?:(?:Owner(?:\(s\))?|Assignee|Responsible|DRI|Assigned to|Due(?: date)?|Deadline)(?::| [–—-] )|(?:No owner|No due date|Unowned|Unassigned)\b|(?:Due |By )(?:by |on )?\d|(?:Assigned to|Owned by) [@\p{Lu}])/u;

/** `Owner: Jane Doe, due 2026-12-04`, `Due 2026-12-04`. */
function dueOfFact(text: string): Due | undefined {
  const due = asked.test(text) ? dueInText(text) : undefined;
  return due?.due === undefined ? undefined : due;
}

/** Every item states something else of one thing: two owners in a list are two actions. */
const listsFacts = oncePer(({ children }: List): boolean => {
  const labels = children.map((item) => label.exec(item.children.map(plainText).join("\n"))?.[1]);
  return labels.every((name) => name !== undefined) && new Set(labels).size === labels.length;
});

function holdsAsked(below: readonly RootContent[]): boolean {
  return below.flatMap(paragraphsIn).some((paragraph) => asked.test(plainText(paragraph)));
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
