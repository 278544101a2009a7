import type { Nodes, RootContent } from "mdast";
import { sharedEnds } from "../text/spliced.ts";

declare module "unist" {
  interface Position {
    /** The part of its document that a node is of; positions of nodes that are of none count from the document's start. */
    part?: Part | undefined;
  }
}

/**
 * A stretch of whole lines of a document that parses to the same nodes on its own as among the rest. Parts never change:
 * versions of a document share those that an edit did not touch, wherever they stand now.
 */
export interface Part {
  /** How many characters it has. */
  readonly length: number;
  /** Its nodes at the root. Their positions are offsets of a text in which the part begins at `origin`. */
  readonly nodes: readonly RootContent[];
  readonly origin: number;
  /** Whether the list it ends with goes on in the next part. */
  readonly goesOn: boolean;
  /** The labels that it defines, for links (`[a]`) and footnotes (`[^1]`). */
  readonly labels: readonly string[];
  /** The labels of the document that it may mention. */
  readonly mentioned: readonly string[];
  /** Where it stands among the parts of the version that was put together last: a guess for all others (see `indexOfPart`). */
  readonly last: { index: number };
}

/** The parts of one version of a document, in order. Offsets count from behind a BOM. */
export interface Parts {
  readonly all: readonly Part[];
  /** Where each begins. */
  readonly starts: readonly number[];
  /** The labels that any part defines, each once, in alphabetical order. */
  readonly labels: readonly string[];
  /** The same in all versions that came of one another by edits: what was worked out of one is kept for the next by it. */
  readonly line: object;
}

/** A part of nodes that nobody else holds yet: they are marked as its own. */
export function makePart(part: Omit<Part, "labels" | "last">): Part {
  const labels: string[] = [];
  const made: Part = { ...part, labels, last: { index: -1 } };
  for (const node of made.nodes) mark(node, made, labels);
  return made;
}

function mark(node: Nodes, part: Part, labels: string[]): void {
  if (node.position !== undefined) node.position.part = part;
  const label = labelOf(node);
  if (label !== undefined) labels.push(label);
  if ("children" in node) for (const child of node.children) mark(child, part, labels);
}

/** The label that a node defines, for links (`[a]`) or footnotes (`[^1]`), if it defines one. */
export function labelOf(node: Nodes): string | undefined {
  if (node.type === "definition") return `[${node.identifier}]`;
  return node.type === "footnoteDefinition" ? `[^${node.identifier}]` : undefined;
}

/** Parts in order, with where each begins; `line` is that of the version they came of. */
export function partsOf(all: readonly Part[], line: object = {}): Parts {
  const starts: number[] = [];
  const defined = new Set<string>();
  let at = 0;
  for (let index = 0; index < all.length; index += 1) {
    const part = all[index];
    if (part === undefined) continue;
    part.last.index = index;
    starts.push(at);
    at += part.length;
    for (const label of part.labels) defined.add(label);
  }
  return { all, starts, labels: [...defined].sort(), line };
}

/**
 * The same for a version that came of one before. Where neither how many parts there are nor the labels changed, the others
 * are not even looked at: in a long document that would take longer than to parse the one that did.
 */
export function partsAgain(all: readonly Part[], before: Parts): Parts {
  if (all.length !== before.all.length) return partsOf(all, before.line);
  const { start, end } = sharedEnds(before.all, all);
  const behind = all.length - end;
  const fresh = all.slice(start, behind);
  const defines = [...fresh, ...before.all.slice(start, behind)].some(({ labels }) => labels.length > 0);
  // Another version that came of the same one, and was given up, may have left its indexes.
  const isInPlace = [behind, all.length - 1].every((at) => at < behind || all[at]?.last.index === at);
  if (defines || !isInPlace) return partsOf(all, before.line);
  const starts = before.starts.slice();
  let at = starts[start] ?? 0;
  for (const [index, part] of fresh.entries()) {
    part.last.index = start + index;
    starts[start + index] = at;
    at += part.length;
  }
  const growth = at - (before.starts[behind] ?? at);
  if (growth !== 0)
    for (let index = behind; index < all.length; index += 1) starts[index] = (starts[index] ?? 0) + growth;
  return { all, starts, labels: before.labels, line: before.line };
}

/** The index of a part in a version of its document; undefined where it is none of its parts. */
export function indexOfPart({ all }: Parts, part: Part): number | undefined {
  const { index } = part.last;
  if (all[index] === part) return index;
  const found = all.indexOf(part);
  return found === -1 ? undefined : found;
}

/** Where a part begins in a version of its document, from behind a BOM; undefined where it is none of its parts. */
export function startIn(parts: Parts, part: Part): number | undefined {
  const index = indexOfPart(parts, part);
  return index === undefined ? undefined : parts.starts[index];
}
