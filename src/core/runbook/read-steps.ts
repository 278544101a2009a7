import type { List, ListItem, Nodes } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Section } from "../model/section.ts";
import type { Step } from "../model/step.ts";
import type { TextRange } from "../text/range.ts";
import { instructions } from "./read-instructions.ts";
import { readStep, type StepSource } from "./read-step.ts";

/**
 * The steps of a runbook source, or of a document of unknown kind, in order: task items, ordered items that instruct,
 * "Step N" headings and bullets. Causes, symptoms, references, lists of links and fenced text are none.
 */
export function readSourceSteps(document: MarkdownDocument, sections: readonly Section[]): readonly Step[] {
  return numbered(document, instructions(document, sections));
}

/**
 * The steps of an incident's Runbook section (`within`): GFM task items alone, nested ones with their depth. An empty
 * `- [ ]` is none.
 */
export function readTaskSteps(document: MarkdownDocument, within: TextRange): readonly Step[] {
  const found: StepSource[] = [];
  let phase: string | undefined;
  for (const node of document.root.children) {
    const range = rangeOf(document, node);
    if (range.start < within.start || range.start >= within.end) continue;
    if (node.type === "heading") phase = plainText(node);
    else if (node.type === "list") found.push(...taskItems(node, 0, phase));
  }
  return numbered(document, found);
}

function taskItems(list: List, depth: number, phase: string | undefined): readonly StepSource[] {
  return list.children.flatMap((node) => [
    ...(isTask(node) ? [{ kind: "item" as const, node, depth, phase }] : []),
    ...node.children
      .filter((child) => child.type === "list")
      .flatMap((child) => taskItems(child, depth + 1, phase)),
  ]);
}

function isTask(item: ListItem): boolean {
  return typeof item.checked === "boolean";
}

function numbered(document: MarkdownDocument, sources: readonly StepSource[]): readonly Step[] {
  const taken: ReadonlySet<Nodes> = new Set<Nodes>(sources.map((source) => source.node));
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const step = readStep(document, source, (node) => taken.has(node));
    const occurrence = (seen.get(step.text) ?? 0) + 1;
    seen.set(step.text, occurrence);
    return { ...step, occurrence };
  });
}
