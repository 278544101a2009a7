/** Answers that are asked for once for each key. */
export interface OncePerKey<Value> {
  readonly of: (key: string) => Promise<Value>;
  /** Everything is asked for anew from now on. */
  readonly forget: () => void;
}

/** Asks once for each key, also while the answer is on its way; an answer that failed is kept as well. */
export function oncePerKey<Value>(ask: (key: string) => Promise<Value>): OncePerKey<Value> {
  const known = new Map<string, Promise<Value>>();
  return {
    of: (key) => {
      const answer = known.get(key) ?? ask(key);
      known.set(key, answer);
      return answer;
    },
    forget: () => {
      known.clear();
    },
  };
}
