/** A list and what was made of each of its elements. */
export interface Made<Element, Value> {
  readonly of: readonly Element[];
  readonly values: readonly Value[];
}

/**
 * What `work` makes of each element, taken over from a list before for the elements that both begin and end with. The list
 * before itself where `isSame` holds of all that was made anew: what hangs on it holds then too.
 */
export function spliced<Element extends object, Value>(
  before: Made<Element, Value>,
  now: readonly Element[],
  work: (element: Element) => Value,
  isSame: SameValues = areSameThing,
): readonly Value[] {
  const { start, end } = sharedEnds(before.of, now);
  const kept = before.values;
  const made = now.slice(start, now.length - end).map(work);
  const isAsLong = kept.length === now.length;
  if (isAsLong && made.every((value, index) => isSame(kept[start + index], value))) return kept;
  return kept.slice(0, start).concat(made, kept.slice(kept.length - end));
}

/** Whether a value may stand for another. */
export type SameValues = (before: unknown, now: unknown) => boolean;

/** The same thing, or lists of the same things, such as of nothing. */
function areSameThing(before: unknown, now: unknown): boolean {
  if (before === now) return true;
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  return before.every((value, index) => value === now[index]);
}

/** For values that hold no nodes and are small: whether they say the same. */
export function areSamePlain(before: unknown, now: unknown): boolean {
  return areSameThing(before, now) || JSON.stringify(before) === JSON.stringify(now);
}

/** How many elements two lists share at their beginnings, and of the others at their ends. */
export interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

/**
 * Counts them by identity. All that is kept of a document asks about the same two versions of its parts, its blocks and
 * its prose: the last answers are remembered.
 */
export function sharedEnds(before: readonly object[], now: readonly object[]): SharedEnds {
  if (now.length <= fewElements) return countedEnds(before, now);
  const at = answers.findIndex((answer) => answer.before === before && answer.now === now);
  const [known] = at === -1 ? [] : answers.splice(at, 1);
  const answer = known ?? { before, now, ends: countedEnds(before, now) };
  answers.unshift(answer);
  answers.length = Math.min(answers.length, rememberedAnswers);
  return answer.ends;
}

const rememberedAnswers = 8;
/** So many are compared sooner than looked up. */
const fewElements = 16;

function countedEnds(before: readonly object[], now: readonly object[]): SharedEnds {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { start, end };
}

const answers: {
  readonly before: readonly object[];
  readonly now: readonly object[];
  readonly ends: SharedEnds;
}[] = [];
