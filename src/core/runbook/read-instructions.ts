import type { Code, Heading, List, ListItem, RootContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Section } from "../model/section.ts";
import { describingLeads, describingWords } from "./read-step-data.ts";
import type { StepSource } from "./read-step.ts";

/** What in a runbook tells somebody to do something, in reading order. */
export function instructions(
  document: MarkdownDocument,
  sections: readonly Section[],
): readonly StepSource[] {
  const nodes = document.root.children;
  const found: StepSource[] = [];
  let stepLevel: number | undefined;
  for (const [index, node] of nodes.entries()) {
    if (node.type === "heading") {
      if (stepLevel !== undefined && node.depth <= stepLevel) stepLevel = undefined;
      const place = placeOf(document, sections, node);
      if (!isStepHeading(node) || place.describes) continue;
      const depth = stepLevel === undefined ? 0 : 1;
      stepLevel ??= node.depth;
      found.push({ kind: "heading", node, depth, phase: place.phase, content: contentOf(nodes, index) });
    } else if (node.type === "list") {
      const place = placeOf(document, sections, node);
      const context: Context = {
        depth: stepLevel === undefined ? 0 : 1,
        phase: place.phase,
        describes: place.describes || isDescribingLead(nodes[index - 1]),
        trailing: codeAfter(nodes, index),
      };
      found.push(...itemsOf(node, context));
    }
  }
  return found;
}

const stepWord = /^\W{0,8}step\s+#?\d/i;

function isStepHeading(heading: Heading): boolean {
  return stepWord.test(plainText(heading));
}

interface Place {
  readonly phase: string | undefined;
  /** Whether the headings above say that this part describes. */
  readonly describes: boolean;
}

/** The headings above a node: the nearest that is no step and not the title is the phase. */
function placeOf(document: MarkdownDocument, sections: readonly Section[], node: RootContent): Place {
  const at = rangeOf(document, node).start;
  const above = sections.filter((section) => section.body.start <= at && at < section.body.end);
  const own = above.filter((section) => section.level > 1 || above.length === 1);
  return {
    phase: own.findLast((section) => !stepWord.test(section.text))?.text,
    describes: own.some((section) => section.level > 1 && isDescribing(section.text)),
  };
}

function isDescribing(heading: string): boolean {
  const words = wordsOf(heading);
  return describingWords.some(
    (word) => words === word || words.endsWith(` ${word}`) || words.startsWith(`${word} of `),
  );
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isDescribingLead(node: RootContent | undefined): boolean {
  if (node?.type !== "paragraph") return false;
  const words = wordsOf(plainText(node));
  return describingLeads.some((lead) => words === lead || words.endsWith(` ${lead}`));
}

/** What follows a heading up to the next of its level or above. */
function contentOf(nodes: readonly RootContent[], index: number): readonly RootContent[] {
  const heading = nodes[index];
  if (heading?.type !== "heading") return [];
  const below = nodes.slice(index + 1);
  const end = below.findIndex((node) => node.type === "heading" && node.depth <= heading.depth);
  return end === -1 ? below : below.slice(0, end);
}

function codeAfter(nodes: readonly RootContent[], index: number): readonly Code[] {
  const next = nodes[index + 1];
  return next?.type === "code" ? [next] : [];
}

interface Context {
  readonly depth: number;
  readonly phase: string | undefined;
  readonly describes: boolean;
  readonly trailing: readonly Code[];
}

function itemsOf(list: List, context: Context): readonly StepSource[] {
  const ordered = list.ordered === true && !context.describes && !isLinkList(list);
  return list.children.flatMap((node, index) => {
    const isLast = index === list.children.length - 1;
    const { depth, phase } = context;
    const trailing = isLast && ordered ? context.trailing : [];
    const own: readonly StepSource[] = isStep(node, ordered)
      ? [{ kind: "item", node, depth, phase, trailing }]
      : [];
    const inner = { ...context, depth: depth + 1, trailing: [] };
    return [
      ...own,
      ...node.children.flatMap((child) => (child.type === "list" ? itemsOf(child, inner) : [])),
    ];
  });
}

function isStep(item: ListItem, ordered: boolean): boolean {
  if (typeof item.checked === "boolean") return true;
  const first = item.children[0];
  if (first?.type !== "paragraph") return false;
  const text = plainText(first);
  if (text === "" || /^\[ ?\]$/.test(text)) return false;
  return ordered || stepWord.test(text);
}

/** A list each of whose items is a link and nothing else leads elsewhere: a table of contents, references. */
function isLinkList(list: List): boolean {
  return list.children.every((item) => {
    const first = item.children[0];
    return (
      first?.type === "paragraph" &&
      first.children.length === 1 &&
      (first.children[0]?.type === "link" || first.children[0]?.type === "linkReference")
    );
  });
}
