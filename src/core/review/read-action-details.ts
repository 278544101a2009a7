import { once } from "../text/once.ts";
import type { List, Nodes, Paragraph, RootContent, TableCell } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { oncePer } from "../text/once-per.ts";
import type { TextRange } from "../text/range.ts";
import { columnOf } from "./action-columns.ts";
import { factsOfTable } from "./facts-of-table.ts";
import { linesIn } from "./lines-in.ts";
import { nameAndDay, type NameAndDay } from "./name-and-day.ts";
import { doneOfStatus } from "./read-done.ts";
import { dueInText, dueOfCell, dueOfLabel, type Due } from "./read-due.ts";
import { isPerson } from "./owner-names.ts";
import { ownerOfCell, ownerOfFact } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";
import { withColons } from "./with-colons.ts";

/** What the lines below an action state of it: `- Owner: Jane Doe`, `**Due:** 2026-12-04`. */
export interface ActionDetails {
  readonly owner: string | undefined;
  readonly ownerRange: TextRange | undefined;
  readonly due: Due | undefined;
  readonly dueRange: TextRange | undefined;
  /** What a line on its status says. */
  readonly done: boolean | undefined;
}

/** A line that states something of an action. */
interface Fact {
  readonly node: Paragraph | TableCell;
  readonly owner: string | undefined;
  readonly due: Due | undefined;
  readonly done?: boolean | undefined;
}

/**
 * The facts among what belongs to an action: lines that begin with a label, tables of labels, and lines that are nothing but a
 * name or a day. Others tell, they don't state.
 */
export function readActionDetails(document: MarkdownDocument, below: readonly RootContent[]): ActionDetails {
  const facts = factsIn(below);
  const owner = facts.find((fact) => fact.owner !== undefined);
  const due = facts.find((fact) => fact.due !== undefined);
  return {
    owner: owner?.owner,
    ownerRange: owner && placeOf(document, owner.owner, rangeOf(document, owner.node)),
    due: due?.due,
    dueRange: due && placeOf(document, due.due?.due, rangeOf(document, due.node)),
    done: facts.find((fact) => fact.done !== undefined)?.done,
  };
}

function factsIn(below: readonly RootContent[]): readonly Fact[] {
  const paragraphs = below.flatMap(paragraphsIn);
  const stated = paragraphs.flatMap((node) =>
    linesIn(node).flatMap((line) => factOfLine(node, factIn(line))),
  );
  const tables = below.flatMap((node) => (node.type === "table" ? (factsOfTable(node) ?? []) : []));
  return [...stated, ...tables.map(({ label, value }) => factOfCell(label, value)), ...loneFacts(paragraphs)];
}

function factOfLine(node: Paragraph, text: string): readonly Fact[] {
  const name = label().exec(text)?.[1];
  const record = recordOf(text);
  if (name === undefined && !unlabelled().test(text) && record === undefined) return [];
  const named = name === undefined ? undefined : factOfLabel(name, text.slice(text.indexOf(":") + 1).trim());
  return [
    {
      node,
      owner: ownerOfFact(text) ?? (record === undefined ? named?.owner : ownerOfCell(record.owner)),
      due: dueOfLabel(text) ?? dueOfFact(text) ?? record?.due ?? named?.due,
      done: name === undefined ? undefined : doneOfFact(name, text.slice(text.indexOf(":") + 1)),
    },
  ];
}

/** Both in one line: a name alone may be anything. */
function recordOf(text: string): { readonly owner: string; readonly due: Due } | undefined {
  const { owner, due } = nameAndDay(text) ?? {};
  return owner === undefined || due === undefined ? undefined : { owner, due };
}

/** `Squad: Wren`, `Until: 2026-12-04`: labels that a column of a table would be known by. */
function factOfLabel(name: string, value: string): NameAndDay | undefined {
  const column = value.length > longestValue ? undefined : columnOf(name);
  if (column === "owner") return { owner: ownerOfCell(value), due: undefined };
  const due = column === "due" ? dueOfCell(value) : undefined;
  return due?.due === undefined ? undefined : { owner: undefined, due };
}

/** `Status: done`. */
function doneOfFact(name: string, value: string): boolean | undefined {
  return value.length <= longestValue && columnOf(name) === "status" ? doneOfStatus(value) : undefined;
}

/** A value of more is a sentence. */
const longestValue = 40;

function factOfCell(name: string, cell: TableCell): Fact {
  const value = factOfLabel(name, plainText(cell));
  return { node: cell, owner: value?.owner, due: value?.due, done: doneOfFact(name, plainText(cell)) };
}

/** Lines of nothing but a name, or nothing but a day: where one is a day, a name beside it need not be known. */
function loneFacts(paragraphs: readonly Paragraph[]): readonly Fact[] {
  const short = paragraphs.filter(
    (node) =>
      plainText(node).length <= longestValue && linesIn(node).length === 1 && !label().test(plainText(node)),
  );
  const lone = short.map((node) => ({ node, value: nameAndDay(plainText(node)) }));
  const isDated = lone.some(({ value }) => value?.due !== undefined);
  return lone.flatMap(({ node, value }) => {
    const known = value ?? (isDated ? nameAndDay(`${plainText(node)}; tbd`) : undefined);
    if (known === undefined) return [];
    const owner = known.owner === undefined ? undefined : ownerOfCell(known.owner);
    return [{ node, owner, due: known.due }];
  });
}

/**
 * Whether what stands below a heading begins with an owner or a date and lists nothing else: then the heading is the action,
 * and not a name for several.
 */
export function statesFacts(below: readonly RootContent[]): boolean {
  const first = below[0];
  const begins =
    (first?.type === "paragraph" && asked.test(plainText(first))) || below.some((node) => isFactTable(node));
  if (!begins && first?.type !== "list") return false;
  return below.every((node) => node.type !== "list" || listsFacts(node)) && (begins || holdsAsked(below));
}

/**
 * The blocks behind a line that state facts of it and nothing else: then the line is an action. None where they don't, where it is
 * the name of whoever owns what they list, or where it is a sentence.
 */
export function factsBelow(
  line: Paragraph,
  nodes: readonly RootContent[],
  index: number,
): readonly RootContent[] {
  const text = plainText(line);
  if (text.length > longestLine || asked.test(text) || isPerson(text.replace(/:$/, ""))) return [];
  const next = nodes[index + 1];
  if (next?.type === "list" || next?.type === "table") return statesFacts([next]) ? [next] : [];
  let end = index + 1;
  for (let node = nodes[end]; node?.type === "paragraph" && isFact(node); node = nodes[end]) end += 1;
  return nodes.slice(index + 1, end);
}

/** A line of more tells something. */
const longestLine = 120;

function isFact(node: Paragraph): boolean {
  return asked.test(factIn(plainText(node)));
}

/** Whether a block is a table that states facts of a single action. */
export function isFactTable(node: RootContent): boolean {
  return node.type === "table" && factsOfTable(node) !== undefined;
}

/** A line as it is written by most: `owner: @jdoe` begins with a capital letter. */
function factIn(line: string): string {
  const fact = /^(?:owner|assignee|assigned to|owned by|responsible|dri|due|deadline|by|who|when)\b/.test(
    line,
  );
  return withColons(fact ? line.charAt(0).toUpperCase() + line.slice(1) : line);
}

const label = once(() => /^(\p{Lu}[\p{L} ]{1,16})(?:\(s\))?:(?: |$)/u);
/** `Due 2026-12-04`, `Assigned to Jane Doe`. */
const unlabelled = once(() => /^(?:(?:Due |By )(?:by |on )?(?=\d)|(?:Assigned to|Owned by) (?=[@\p{Lu}]))/u);
/** What is asked of every action, at the beginning of a line. */
const asked =
  /^(?:(?:Owner(?:\(s\))?|Assignee|Responsible|DRI|Assigned to|Due(?: date)?|Deadline|Who|When)(?::| [–—-] )|(?:No owner|No due date|Unowned|Unassigned)\b|(?:Due |By )(?:by |on )?\d|(?:Assigned to|Owned by) [@\p{Lu}])/u;

/** `Owner: Jane Doe, due 2026-12-04`, `Due 2026-12-04`. */
function dueOfFact(text: string): Due | undefined {
  const due = asked.test(text) ? dueInText(text) : undefined;
  return due?.due === undefined ? undefined : due;
}

/** Every item states something else of one thing: two owners in a list are two actions. */
const listsFacts = oncePer(({ children }: List): boolean => {
  const labels = children.map((item) => label().exec(factIn(item.children.map(plainText).join("\n")))?.[1]);
  return labels.every((name) => name !== undefined) && new Set(labels).size === labels.length;
});

function holdsAsked(below: readonly RootContent[]): boolean {
  return below.flatMap(paragraphsIn).some((paragraph) => asked.test(factIn(plainText(paragraph))));
}

/** Paragraphs of their own and in lists; what is quoted or further off is no fact of the action. */
function paragraphsIn(node: Nodes): readonly Paragraph[] {
  if (node.type === "paragraph") return [node];
  return node.type === "list" || node.type === "listItem" ? node.children.flatMap(paragraphsIn) : [];
}
