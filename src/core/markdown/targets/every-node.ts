import type { Nodes } from "mdast";

/** A node and all that is below it, in the order of the text. Deep trees are walked without a deep stack. */
export function* everyNode(node: Nodes): Generator<Nodes, void> {
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if ("children" in next) open.push(...next.children.toReversed());
  }
}
