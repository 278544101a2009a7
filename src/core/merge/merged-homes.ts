import { diffComm } from "node-diff3";
import type { LiftedEntry } from "./lifted-entry.ts";
import { isSlot } from "./merge-lines.ts";
import { threeWay } from "./three-way.ts";
import type { Version, Versions } from "./version.ts";

/** The lines of each version; none of a base that is not there. */
export interface CutVersions {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** The slot that the sides have each entry in; the first of two where both moved it, or wrote it in two places. */
export function mergedHomes(
  lines: readonly string[],
  entries: readonly LiftedEntry[],
  { base, ours, theirs }: Versions,
  cut: CutVersions,
): ReadonlyMap<string, number> {
  const before = base === undefined ? noHomes : homesOf(base, cut.base, lines);
  const [mine, other] = [homesOf(ours, cut.ours, lines), homesOf(theirs, cut.theirs, lines)];
  return new Map(
    entries.flatMap(({ id }) => {
      const [first, second] = [mine.get(id) ?? other.get(id), other.get(id) ?? mine.get(id)];
      if (first === undefined || second === undefined) return [];
      const home = threeWay(before.get(id), first, second)?.value ?? Math.min(first, second);
      return [[id, home] as const];
    }),
  );
}

const noHomes: ReadonlyMap<string, number> = new Map();

/** The slot of the merged lines that each entry of a version stands in. */
function homesOf(
  { runs }: Version,
  own: readonly string[],
  merged: readonly string[],
): ReadonlyMap<string, number> {
  const slots = slotsAligned(own, merged);
  return new Map(
    runs.flatMap((run, index) => {
      const home = slots.get(index);
      return home === undefined ? [] : run.map(({ id }) => [id, home] as const);
    }),
  );
}

/** Which slot of some lines became which of others. Beside slots only lines that stand once in each tell places apart. */
function slotsAligned(from: readonly string[], to: readonly string[]): ReadonlyMap<number, number> {
  const [once, alsoOnce] = [onlyOnce(from), onlyOnce(to)];
  const isMark = (line: string): boolean => isSlot(line) || (once.has(line) && alsoOnce.has(line));
  const aligned = new Map<number, number>();
  let [first, second] = [0, 0];
  for (const part of diffComm(from.filter(isMark), to.filter(isMark))) {
    for (const line of part.common ?? []) if (isSlot(line)) aligned.set(first++, second++);
    first += (part.buffer1 ?? []).filter(isSlot).length;
    second += (part.buffer2 ?? []).filter(isSlot).length;
  }
  return aligned;
}

/** The lines that stand once among some. */
function onlyOnce(lines: readonly string[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const line of lines) (seen.has(line) ? twice : seen).add(line);
  return new Set(lines.filter((line) => !twice.has(line)));
}
