/** Work that may rest at every `yield`, and go on later or not at all. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** Does all of it at once. */
export function inOneGo<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
