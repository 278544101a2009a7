import type { Instant } from "../model/instant.ts";
import type { LiftedEntry } from "./lifted-entry.ts";
import { isSlot } from "./merge-lines.ts";
import { mergeGap } from "./merge-gap.ts";
import { threeWay } from "./three-way.ts";
import type { Version, Versions } from "./version.ts";

/**
 * Puts the merged entries (in order of time) into the slots: one slot takes all; of several, each entry goes into the
 * last one whose own entries begin no later. Without a slot a timeline is made.
 */
export function fillSlots(
  lines: readonly string[],
  entries: readonly LiftedEntry[],
  versions: Versions,
  eol: string,
): string {
  const count = lines.filter(isSlot).length;
  if (count === 0) return entries.length === 0 ? lines.join("") : withTimeline(lines, entries, versions, eol);
  const begins = beginnings(count, entries, versions);
  const groups = Array.from({ length: count }, (): LiftedEntry[] => []);
  for (const entry of entries) {
    const at = count === 1 ? 0 : begins.findLastIndex((begin) => begin <= entry.instant);
    groups[Math.max(at, 0)]?.push(entry);
  }
  const write = writer(versions);
  let slot = 0;
  return lines.map((line) => (isSlot(line) ? write(groups[slot++] ?? []) : line)).join("");
}

/** When the entries begin that a version has in each slot; versions with another number of runs say nothing. */
function beginnings(
  count: number,
  entries: readonly LiftedEntry[],
  { base, ours, theirs }: Versions,
): readonly Instant[] {
  const [before, mine, other] = [base, ours, theirs].map((version) =>
    version?.runs.length === count ? homesOf(version) : noHomes,
  );
  const begins = Array.from({ length: count }, () => Infinity);
  for (const { id, instant } of entries) {
    const [first, second] = [mine?.get(id) ?? other?.get(id), other?.get(id) ?? mine?.get(id)];
    const home = threeWay(before?.get(id), first, second)?.value ?? first;
    if (home !== undefined) begins[home] = Math.min(begins[home] ?? Infinity, instant);
  }
  return begins;
}

const noHomes: ReadonlyMap<string, number> = new Map();

/** The run that each entry of a version stands in. */
function homesOf({ runs }: Version): ReadonlyMap<string, number> {
  return new Map(runs.flatMap((run, index) => run.map(({ id }) => [id, index] as const)));
}

/** A timeline that one side deleted while the other added to it. */
function withTimeline(
  lines: readonly string[],
  entries: readonly LiftedEntry[],
  versions: Versions,
  eol: string,
): string {
  const headings = [versions.ours, versions.theirs].flatMap(({ read }) =>
    read.snapshot.sections
      .filter((section) => section.concept === "timeline")
      .map(({ heading }) => read.document.text.slice(heading.start, heading.end)),
  );
  const at = lines.findIndex((line) => headings.includes(line.trim()));
  const written = writer(versions)(entries);
  if (at !== -1) return [...lines.slice(0, at + 1), eol, written, ...lines.slice(at + 1)].join("");
  const gap = lines.at(-1)?.trim() === "" ? "" : eol;
  return [...lines, gap, headings[0] ?? "## Timeline", eol, eol, written].join("");
}

/** Writes entries below each other, with the blank lines between them that their list has. */
function writer({ base, ours, theirs }: Versions): (entries: readonly LiftedEntry[]) => string {
  const [before, mine, other] = [base, ours, theirs].map((version) =>
    version === undefined ? noGaps : gapsOf(version),
  );
  const usual = [mine, other, before].flatMap((gaps) => [...(gaps?.values() ?? [])])[0] ?? "";
  return (entries) =>
    entries
      .map(({ id, source }, index) => {
        const next = entries[index + 1];
        const pair = id + (next?.id ?? "");
        if (next === undefined) return source;
        return source + (mergeGap(before?.get(pair), mine?.get(pair), other?.get(pair)) ?? usual);
      })
      .join("");
}

const noGaps: ReadonlyMap<string, string> = new Map();

/** What stands between each two neighbours of a version's runs, by their ids. */
function gapsOf({ read, runs }: Version): ReadonlyMap<string, string> {
  const { text, lines } = read.document;
  return new Map(
    runs.flatMap((run) =>
      run.slice(1).map((entry, index) => {
        const previous = run[index] ?? entry;
        const gap = text.slice(lines.startOf(previous.end), lines.startOf(entry.start));
        return [previous.id + entry.id, gap] as const;
      }),
    ),
  );
}
