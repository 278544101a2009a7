import type { Code, Heading, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Step } from "../model/step.ts";
import type { TextRange } from "../text/range.ts";
import { bodyBelow } from "./read-step-body.ts";
import { readMark } from "./read-step-mark.ts";
import { readDuty } from "./read-step-duty.ts";

/** A node that is a step, and what its place in the document says about it. */
export type StepSource = ItemSource | HeadingSource;

export interface ItemSource {
  readonly kind: "item";
  readonly node: ListItem;
  readonly depth: number;
  readonly phase: string | undefined;
  /** Code that follows the item without its indent, and by its sense belongs to it. */
  readonly trailing?: readonly Code[];
}

export interface HeadingSource {
  readonly kind: "heading";
  readonly node: Heading;
  readonly depth: number;
  readonly phase: string | undefined;
  /** What stands under the heading. */
  readonly content: readonly RootContent[];
}

/** Reads a step; `isStep` tells which nodes inside it are steps of their own, whose commands are theirs. */
export function readStep(
  document: MarkdownDocument,
  source: StepSource,
  isStep: (node: Nodes) => boolean,
): Step {
  return source.kind === "item" ? readItem(document, source, isStep) : readHeading(document, source, isStep);
}

function readItem(document: MarkdownDocument, source: ItemSource, isStep: (node: Nodes) => boolean): Step {
  const { node, depth, phase, trailing = [] } = source;
  const paragraph = node.children[0]?.type === "paragraph" ? node.children[0] : undefined;
  const item = rangeOf(document, node);
  const last = trailing.at(-1);
  const range = last === undefined ? item : { start: item.start, end: rangeOf(document, last).end };
  const textRange = paragraph === undefined ? emptyAtStart(document, item) : rangeOf(document, paragraph);
  const mark = readMark(document, node, textRange, paragraph === undefined ? "" : plainText(paragraph));
  return {
    range,
    line: lineOf(document, node),
    depth,
    phase,
    occurrence: 1,
    ...mark,
    ...readDuty(mark.text),
    body: bodyBelow(document, textRange.end, range, item.start),
    ...codeOf([...node.children, ...trailing], isStep),
  };
}

function emptyAtStart(document: MarkdownDocument, item: TextRange): TextRange {
  const end = Math.min(item.end, document.lines.endOf(document.lines.lineAt(item.start)));
  return { start: end, end };
}

function readHeading(
  document: MarkdownDocument,
  source: HeadingSource,
  isStep: (node: Nodes) => boolean,
): Step {
  const { node, depth, phase, content } = source;
  const heading = rangeOf(document, node);
  const last = content.at(-1);
  const range = { start: heading.start, end: last === undefined ? heading.end : rangeOf(document, last).end };
  const text = plainText(node);
  return {
    range,
    line: lineOf(document, node),
    depth,
    checked: undefined,
    state: "open",
    reason: undefined,
    text,
    occurrence: 1,
    ...readDuty(text),
    phase,
    body: bodyBelow(document, heading.end, range, heading.start),
    ...codeOf(content, isStep),
    anchors: undefined,
  };
}

function codeOf(
  nodes: readonly RootContent[],
  isStep: (node: Nodes) => boolean,
): Pick<Step, "commands" | "languages"> {
  const blocks = nodes.flatMap((node) => codeIn(node, isStep));
  return {
    commands: blocks.map(({ value }) => value.replace(/\r\n?/g, "\n")),
    languages: blocks.map(({ lang }) => (lang ?? "").toLowerCase()),
  };
}

function codeIn(node: Paragraph | RootContent, isStep: (node: Nodes) => boolean): readonly Code[] {
  if (isStep(node)) return [];
  if (node.type === "code") return [node];
  return "children" in node ? node.children.flatMap((child) => codeIn(child, isStep)) : [];
}
