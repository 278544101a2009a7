import { isSlot, mergeLines, type ChangedLines, type MergedLines, type Prose } from "./merge-lines.ts";
import { mergeGap } from "./merge-gap.ts";
import { mergeOrder } from "./merge-order.ts";
import { linesOf } from "./version.ts";
import { isTimelineLine, timelineUnits } from "./timeline-units.ts";

/**
 * Merges the lines of a timeline's section that are no entries with an instant: notes, and lines with a clock alone. Those
 * that both sides added in one place all stay, once, as entries do: in the order in which a side has them, else by clock
 * and text. A line that both sides changed, and prose, is merged as prose everywhere.
 */
export function mergeTimelineLines(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  prose: Prose,
): MergedLines {
  const units = [base && timelineUnits(base), timelineUnits(ours), timelineUnits(theirs)] as const;
  const byUnit = mergeLines(...units, prose, bothAdditions);
  if (byUnit.conflicts === 0)
    return { lines: onceEach(byUnit.lines, units[1], units[2]).flatMap(linesOf), conflicts: 0 };
  const byLine = mergeLines(base, ours, theirs, prose);
  if (byLine.conflicts <= byUnit.conflicts) return byLine;
  return { ...byUnit, lines: byUnit.lines.flatMap(linesOf) };
}

/** A line that the sides wrote in two places stands in the first: as often as in the side that has it more often. */
function onceEach(
  merged: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [mine, other, seen] = [counted(ours), counted(theirs), new Map<string, number>()];
  const kept: string[] = [];
  for (const [index, unit] of merged.entries()) {
    const count = (seen.get(unit) ?? 0) + 1;
    seen.set(unit, count);
    const most = Math.max(mine.get(unit) ?? 0, other.get(unit) ?? 0);
    if (count <= most || isSlot(unit) || !isTimelineLine(unit)) {
      kept.push(unit);
      continue;
    }
    const next = merged[index + 1] ?? "";
    while (next.trim() === "" && kept.at(-1)?.trim() === "") kept.pop();
  }
  return kept;
}

function counted(units: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

/**
 * What is left of what stood there, and all that either side added. Undefined where there is more than lines of a timeline,
 * or both changed the same line.
 */
function bothAdditions({ base, ours, theirs }: ChangedLines): readonly string[] | undefined {
  const [before, mine, other] = [named(base), named(ours), named(theirs)];
  const names = [...before.names, ...mine.names, ...other.names];
  if (!names.every((name) => isTimelineLine(textOf(name)))) return undefined;
  const stays = (name: string): boolean => !before.gaps.has(name) || isSlot(name);
  const inBoth = (name: string): boolean => mine.gaps.has(name) && other.gaps.has(name);
  const isLost = (name: string): boolean => !mine.gaps.has(name) && !other.gaps.has(name);
  if (before.names.some((name) => isLost(name) && !stays(name))) return undefined;
  const kept = [...new Set([...mine.names, ...other.names])].filter((name) => stays(name) || inBoth(name));
  const orders = { base: before.names, ours: mine.names, theirs: other.names };
  const ordered = mergeOrder(kept, orders, byClockAndText);
  const lines = ordered.flatMap((name, index) => {
    const [was, first, second] = [before, mine, other].map((version) => version.gapOf(name, index));
    return [mergeGap(was, first, second) ?? "", textOf(name)];
  });
  return [...lines, mergeGap(before.end, mine.end, other.end) ?? ""].filter((line) => line !== "");
}

interface Named {
  /** Each unit by its text and which of those with that text it is. */
  readonly names: readonly string[];
  /** The blank lines before each. */
  readonly gaps: ReadonlyMap<string, string>;
  /** The blank lines behind the last. */
  readonly end: string;
  /** The blank lines before a unit that comes to stand at an index. */
  readonly gapOf: (name: string, index: number) => string | undefined;
}

function named(units: readonly string[]): Named {
  const seen = new Map<string, number>();
  const gaps = new Map<string, string>();
  let gap = "";
  for (const unit of units) {
    if (unit.trim() === "") {
      gap += unit;
      continue;
    }
    const occurrence = (seen.get(unit) ?? 0) + 1;
    seen.set(unit, occurrence);
    gaps.set(`${unit}\u0000${occurrence}`, gap);
    gap = "";
  }
  const names = [...gaps.keys()];
  // What stands apart from what follows stands apart from what comes before it as well.
  const gapOf = (name: string, index: number): string | undefined =>
    index > 0 && name === names[0] && gaps.get(name) === "" ? gap : gaps.get(name);
  return { names, gaps, end: gap, gapOf };
}

function textOf(name: string): string {
  return name.slice(0, name.lastIndexOf("\u0000"));
}

function byClockAndText(a: string, b: string): number {
  const [first, second] = [padded(a), padded(b)];
  return first < second ? -1 : first > second ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** With `09:05` for `9:05`, so that text sorts as clocks do. */
function padded(name: string): string {
  return name.replace(/^(\D{0,8})(\d:\d\d)/, "$10$2");
}
