import { diff3MergeRegions, diffComm } from "node-diff3";

/** How two different versions of the same lines are told apart. */
export type Prose =
  /** Ordinary conflict markers, for a person to resolve. `swapped`: what is given as ours is theirs. */
  | { readonly kind: "markers"; readonly eol: string; readonly swapped: boolean }
  /** Both stay, ordered by content. */
  | { readonly kind: "keep-both" };

export interface MergedLines {
  readonly lines: readonly string[];
  /** How often both sides changed the same lines in different ways. */
  readonly conflicts: number;
}

/** Begins a line that stands for entries of the timeline, which are merged on their own; a label of theirs follows. */
export const slotMark = "\u0000entries";

/** Whether a line stands for entries. */
export function isSlot(line: string): boolean {
  return line.startsWith(slotMark);
}

/** Lines that both sides changed in one place, with those that stood there; none of the latter where nobody knows. */
export interface ChangedLines {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** What becomes of lines that both sides changed, where it is clear what both want; undefined where it is not. */
export type Settle = (changed: ChangedLines) => readonly string[] | undefined;

/**
 * A three-way merge of lines, each with its line break. Without a base, what both sides have in common is taken for it,
 * so that what only one side has is kept. `settle` is asked first where both changed something.
 */
export function mergeLines(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  prose: Prose,
  settle: Settle = () => undefined,
): MergedLines {
  if (isSame(ours, theirs) || (base !== undefined && isSame(base, theirs)))
    return { lines: ours, conflicts: 0 };
  if (base !== undefined && isSame(base, ours)) return { lines: theirs, conflicts: 0 };
  const origin = base ?? commonLines(ours, theirs);
  const start = sharedStart(origin, ours, theirs);
  const end = sharedEnd(start, origin, ours, theirs);
  const middle = (lines: readonly string[]): string[] => lines.slice(start, lines.length - end);
  const lines: string[] = ours.slice(0, start);
  let conflicts = 0;
  for (const region of diff3MergeRegions(middle(ours), middle(origin), middle(theirs))) {
    const merged = region.stable
      ? { lines: region.bufferContent, conflicts: 0 }
      : resolve({ base: region.oContent, ours: region.aContent, theirs: region.bContent }, prose, settle);
    for (const line of merged.lines) lines.push(line);
    conflicts += merged.conflicts;
  }
  return { lines: [...lines, ...ours.slice(ours.length - end)], conflicts };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function commonLines(ours: readonly string[], theirs: readonly string[]): readonly string[] {
  return diffComm([...ours], [...theirs]).flatMap((part) => part.common ?? []);
}

function sharedStart(a: readonly string[], b: readonly string[], c: readonly string[]): number {
  let at = 0;
  while (at < a.length && a[at] === b[at] && a[at] === c[at]) at += 1;
  return at;
}

/** How many last lines all three share, behind the first `start`. */
function sharedEnd(start: number, a: readonly string[], b: readonly string[], c: readonly string[]): number {
  const most = Math.min(a.length, b.length, c.length) - start;
  let count = 0;
  while (count < most && a.at(-1 - count) === b.at(-1 - count) && a.at(-1 - count) === c.at(-1 - count))
    count += 1;
  return count;
}

/** Lines that both sides changed. Where one side has all that the other has, that is no conflict. */
function resolve(changed: ChangedLines, prose: Prose, settle: Settle): MergedLines {
  const settled = settle(changed);
  if (settled !== undefined) return { lines: settled, conflicts: 0 };
  const { ours, theirs } = changed;
  const parts = diffComm([...ours], [...theirs]);
  const differs = parts.some(
    (part) => part.buffer1 !== undefined && part.buffer1.length > 0 && part.buffer2.length > 0,
  );
  if (differs && prose.kind === "markers") return { lines: marked(ours, theirs, prose), conflicts: 1 };
  const lines = parts.flatMap((part) =>
    part.buffer1 === undefined ? part.common : [part.buffer1, part.buffer2].sort(byContent).flat(),
  );
  return { lines, conflicts: differs ? 1 : 0 };
}

function byContent(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [a.join(""), b.join("")];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * The versions between markers, what they begin and end with outside. Entries never stand inside a conflict: their place
 * goes before it.
 */
function marked(
  ours: readonly string[],
  theirs: readonly string[],
  { eol, swapped }: Extract<Prose, { kind: "markers" }>,
): readonly string[] {
  const start = sharedStart(ours, ours, theirs);
  const end = sharedEnd(start, ours, ours, theirs);
  const middle = (lines: readonly string[]): readonly string[] => lines.slice(start, lines.length - end);
  const [first, second] = swapped ? [middle(theirs), middle(ours)] : [middle(ours), middle(theirs)];
  const isText = (line: string): boolean => !isSlot(line);
  return [
    ...ours.slice(0, start),
    ...[...first, ...second].filter(isSlot).slice(0, 1),
    `<<<<<<< ours${eol}`,
    ...first.filter(isText),
    `=======${eol}`,
    ...second.filter(isText),
    `>>>>>>> theirs${eol}`,
    ...ours.slice(ours.length - end),
  ];
}
