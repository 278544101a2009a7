import type { Definition, FootnoteDefinition, Root } from "mdast";
import { everyNode } from "./every-node.ts";

/** What the references of a document refer to. */
export interface References {
  readonly definitionOf: (identifier: string) => Definition | undefined;
  /** The number of a footnote, from 1; undefined where there is none of that name. */
  readonly noteNumber: (identifier: string) => number | undefined;
  /** Every footnote, in the order of their numbers: as they are referred to, then those that nothing refers to. */
  readonly notes: readonly FootnoteDefinition[];
}

/** Reads the definitions of a document. The first of a name counts, as in CommonMark. */
export function referencesOf(root: Root): References {
  const definitions = new Map<string, Definition>();
  const defined = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  for (const node of everyNode(root)) {
    if (node.type === "definition" && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === "footnoteDefinition" && !defined.has(node.identifier))
      defined.set(node.identifier, node);
    if (node.type === "footnoteReference") referred.add(node.identifier);
  }
  const order = [...new Set([...referred, ...defined.keys()])].filter((name) => defined.has(name));
  const numbers = new Map(order.map((name, index) => [name, index + 1]));
  return {
    definitionOf: (identifier) => definitions.get(identifier),
    noteNumber: (identifier) => numbers.get(identifier),
    notes: order.flatMap((name) => defined.get(name) ?? []),
  };
}
