import type { Nodes, RootContent } from "mdast";
import { cutsIn } from "../incremental/cut-lines.ts";
import { definitionsOf, mentionedIn } from "../incremental/labels.ts";
import { labelOf } from "../part.ts";
import { treeOfStretch } from "../remark-tree.ts";
import type { Source } from "./plain-phrases.ts";

/** Whole lines of a text that remark reads by themselves. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What is read before it: definitions of labels that it mentions and does not define. */
  readonly lead: string;
  /** Its blocks, with positions of a text that is its lead and the stretch. */
  readonly nodes: readonly RootContent[];
}

/** No shorter than this is a stretch, in characters, while the text can be cut: to start remark costs as much as to read a hundred. */
const leastLength = 100;

/**
 * The stretch that begins at an offset of a text, where nothing is open. It ends before a heading or, behind a blank line, a
 * letter, if remark begins a block there too; if not, something is still open (a fence, a comment), and it takes in
 * twice as much.
 */
export function stretchAt(text: string, start: number): Stretch {
  let least = leastLength;
  for (const end of cutsIn(text, start, text.length)) {
    if (end - start < least) continue;
    const next = firstOf(text, end);
    if (next === undefined) continue;
    const { children: nodes } = treeOfStretch(text.slice(start, end) + next);
    if (nodes.pop()?.position?.start.offset === end - start) return { start, end, lead: "", nodes };
    least = 2 * (end - start);
  }
  const { children: nodes } = treeOfStretch(text.slice(start));
  return { start, end: text.length, lead: "", nodes };
}

/** What begins the same block as the line at a cut does, where it is one that can be told by so little. */
function firstOf(text: string, cut: number): string | undefined {
  heading.lastIndex = cut;
  if (heading.test(text)) return "# x";
  return /\p{L}/u.test(text.charAt(cut)) ? "x" : undefined;
}

const heading = /#{1,6} \S/y;

/** The pieces of a text with what they mention of each other's labels: references are ones only where their label is defined. */
export function withLabels(
  pieces: readonly (RootContent | Stretch)[],
  text: string,
): readonly (RootContent | Stretch)[] {
  if (!text.includes("]:")) return pieces;
  const labels = new Set<string>();
  for (const piece of pieces) if ("lead" in piece) for (const node of piece.nodes) addLabels(node, labels);
  if (labels.size === 0) return pieces;
  return pieces.map((piece) => ("lead" in piece ? withLead(piece, labels, text) : piece));
}

function addLabels(node: Nodes, labels: Set<string>): void {
  const label = labelOf(node);
  if (label !== undefined) labels.add(label);
  if ("children" in node) for (const child of node.children) addLabels(child, labels);
}

function withLead(stretch: Stretch, labels: ReadonlySet<string>, whole: string): Stretch {
  const own = new Set<string>();
  for (const node of stretch.nodes) addLabels(node, own);
  const text = whole.slice(stretch.start, stretch.end);
  const others = [...labels].filter((label) => !own.has(label));
  const mentioned = mentionedIn(text, others);
  if (mentioned.length === 0) return stretch;
  const lead = definitionsOf(mentioned);
  const { children } = treeOfStretch(lead + text + (firstOf(whole, stretch.end) ?? ""));
  const nodes = children.filter((node) => isWithin(node, lead.length, lead.length + text.length));
  return { ...stretch, lead, nodes };
}

function isWithin({ position }: RootContent, start: number, end: number): boolean {
  const at = position?.start.offset ?? 0;
  return at >= start && at < end;
}

/** The blocks of a stretch with the positions that they have in the whole text. */
export function placed({ nodes, start, lead }: Stretch, { pointAt }: Source): readonly RootContent[] {
  const lines = pointAt(start).line - 1 - (lead.split("\n").length - 1);
  if (start !== lead.length || lines !== 0) for (const node of nodes) move(node, start - lead.length, lines);
  return nodes;
}

function move(node: Nodes, by: number, lines: number): void {
  const { position } = node;
  for (const point of position === undefined ? [] : [position.start, position.end]) {
    point.line += lines;
    if (point.offset !== undefined) point.offset += by;
  }
  if ("children" in node) for (const child of node.children) move(child, by, lines);
}
