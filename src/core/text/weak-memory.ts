/** What was worked out of objects, for as long as they live and `forgetAll` was not called. */
export interface WeakMemory<Key extends object, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
}

let era = 0;

/**
 * A memory that begins empty. Only for what can be worked out again: whether it is remembered must make no difference but in
 * time.
 */
export function weakMemory<Key extends object, Value>(): WeakMemory<Key, Value> {
  let known = new WeakMap<Key, Value>();
  let since = era;
  const current = (): WeakMap<Key, Value> => {
    if (since !== era) known = new WeakMap();
    since = era;
    return known;
  };
  return {
    get: (key) => current().get(key),
    set: (key, value) => {
      current().set(key, value);
    },
  };
}

/**
 * Empties all such memories. For whoever reads one document after the other and none twice: a `WeakMap` drops dead keys
 * only when all memory is cleared up, and takes ten times as long for each new key when it has grown by a thousand documents.
 */
export function forgetAll(): void {
  era += 1;
}
