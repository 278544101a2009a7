/**
 * The indexes of as many values as possible that stand in order, each no less than the one before. Where there is a choice
 * the earlier ones are kept: of two that are swapped the second is out of place.
 */
export function longestOrder(values: readonly number[]): ReadonlySet<number> {
  // From the end, looking for values that never rise: `ends[n]` ends the best such chain of n + 1 values.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index] ?? 0;
    const length = chainsAtLeast(ends, values, value);
    before[index] = length === 0 ? undefined : ends[length - 1];
    ends[length] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}

/** How many of the chains end with `value` or more; their ends fall. */
function chainsAtLeast(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) >= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
