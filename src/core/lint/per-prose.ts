import type { Nodes } from "mdast";
import type { Prose } from "./prose.ts";
import { weakMemory } from "../text/weak-memory.ts";

/** What `work` makes of the words of a piece of prose, worked out once while they stay as they are. */
export function perProse<Value>(work: (text: string) => Value): (prose: Prose) => Value {
  const known = weakMemory<Nodes, { readonly value: Value }>();
  return ({ node, text }) => {
    const before = known.get(node) ?? { value: work(text) };
    known.set(node, before);
    return before.value;
  };
}
