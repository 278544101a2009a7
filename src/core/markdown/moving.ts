import type { Nodes } from "mdast";
import { startOf, type MarkdownDocument } from "./parse.ts";
import { weakMemory } from "../text/weak-memory.ts";

/**
 * What `work` finds in a node, with ranges in it: worked out once, and moved with the node from version to version of the
 * document. `work` may look at the node and its source alone; `move` gives the same some characters further on.
 */
export function moving<Node extends Nodes, Value>(
  work: (document: MarkdownDocument, node: Node) => Value,
  move: (value: Value, by: number) => Value,
): (document: MarkdownDocument, node: Node) => Value {
  const known = weakMemory<Node, { readonly start: number; readonly value: Value }>();
  return (document, node) => {
    if (document.parts === undefined) return work(document, node); // there will be no other version of it
    const start = startOf(document, node);
    const before = known.get(node);
    if (before?.start === start) return before.value;
    const value = before === undefined ? work(document, node) : move(before.value, start - before.start);
    known.set(node, { start, value });
    return value;
  };
}
