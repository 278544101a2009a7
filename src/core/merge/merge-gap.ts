import { threeWay } from "./three-way.ts";

/**
 * The blank lines between two neighbours: as whoever changed them wants them, the longer where both did; undefined where
 * they are neighbours in no version.
 */
export function mergeGap(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): string | undefined {
  const [mine, other] = [ours ?? theirs, theirs ?? ours];
  if (mine === undefined || other === undefined) return base;
  return threeWay(base, mine, other)?.value ?? (mine.length >= other.length ? mine : other);
}
