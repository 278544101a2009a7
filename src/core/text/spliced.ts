/** A list and what was made of each of its elements. */
export interface Made<Element, Value> {
  readonly of: readonly Element[];
  readonly values: readonly Value[];
}

/** What `work` makes of each element, taken over from a list before for the elements that both begin and end with. */
export function spliced<Element extends object, Value>(
  before: Made<Element, Value>,
  now: readonly Element[],
  work: (element: Element) => Value,
): readonly Value[] {
  const { start, end } = sharedEnds(before.of, now);
  if (start === now.length && start === before.of.length) return before.values;
  const kept = before.values;
  return kept
    .slice(0, start)
    .concat(now.slice(start, now.length - end).map(work), kept.slice(kept.length - end));
}

/** How many elements two lists share at their beginnings, and of the others at their ends. */
export interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

/** Counts them by identity. All that is kept of a document asks about the same two versions: the last answer is remembered. */
export function sharedEnds(before: readonly object[], now: readonly object[]): SharedEnds {
  if (last?.before === before && last.now === now) return last.ends;
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const ends = { start, end };
  last = { before, now, ends };
  return ends;
}

let last:
  | { readonly before: readonly object[]; readonly now: readonly object[]; readonly ends: SharedEnds }
  | undefined;
