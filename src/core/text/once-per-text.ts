import { detached } from "./detached.ts";

/** How many texts a function remembers: more than a long document has. */
const remembered = 10_000;

/**
 * A function of texts, worked out once for each that it was asked for lately. For short texts that stand in every version
 * of a document: headings, stamps, cells.
 */
export function oncePerText<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const own = detached(text);
    const value = work(own);
    if (known.size >= remembered) known.clear();
    known.set(own, { value });
    return value;
  };
}
