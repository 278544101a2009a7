/** Gives the value it gave last for as long as that is the same as a new one: what hangs on it need not be made anew. */
export function keptWhile<Value>(isSame: (before: Value, now: Value) => boolean): (now: Value) => Value {
  let last: { readonly value: Value } | undefined;
  return (now) => {
    if (last === undefined || !isSame(last.value, now)) last = { value: now };
    return last.value;
  };
}
