import type { Nodes } from "mdast";
import type { MarkdownDocument } from "./parse.ts";
import { weakMemory } from "../text/weak-memory.ts";

/**
 * What `work` makes of a node, worked out once for each: it may look at the node and its source alone, and what it gives
 * holds no offset, for an edit elsewhere moves the node and leaves it as it is.
 */
export function oncePerNode<Node extends Nodes, Value>(
  work: (document: MarkdownDocument, node: Node) => Value,
): (document: MarkdownDocument, node: Node) => Value {
  const known = weakMemory<Node, { readonly value: Value }>();
  return (document, node) => {
    const before = known.get(node);
    if (before !== undefined) return before.value;
    const value = work(document, node);
    known.set(node, { value });
    return value;
  };
}
