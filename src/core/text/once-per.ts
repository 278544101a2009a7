import { weakMemory } from "./weak-memory.ts";

/**
 * A function of objects that never change, worked out once for each of them while it lives. Nodes and parts of a document
 * are such: an edit makes new ones of what it touches and leaves the others as they are.
 */
export function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = weakMemory<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}
