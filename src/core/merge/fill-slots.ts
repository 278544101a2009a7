import type { Instant } from "../model/instant.ts";
import type { LiftedEntry } from "./lifted-entry.ts";
import { isSlot } from "./merge-lines.ts";
import { mergeGap } from "./merge-gap.ts";
import { mergedHomes, type CutVersions } from "./merged-homes.ts";
import type { Version, Versions } from "./version.ts";

/**
 * Puts the merged entries (in order of time) into the slots: each into its own, unless an earlier one stands below that;
 * one that has none of its own into the last one whose entries begin no later. Without a slot a timeline is made.
 * `cut` are the versions' lines, with slots for their entries.
 */
export function fillSlots(
  lines: readonly string[],
  entries: readonly LiftedEntry[],
  versions: Versions,
  cut: CutVersions,
  eol: string,
): string {
  const count = lines.filter(isSlot).length;
  if (count === 0) return entries.length === 0 ? lines.join("") : withTimeline(lines, entries, versions, eol);
  const groups = Array.from({ length: count }, (): LiftedEntry[] => []);
  const homes = count === 1 ? new Map<string, number>() : mergedHomes(lines, entries, versions, cut);
  let last = 0;
  for (const { entry, slot } of inSlots(entries, homes, count)) {
    last = Math.max(last, slot);
    groups[last]?.push(entry);
  }
  const write = writer(versions);
  let slot = 0;
  return lines.map((line) => (isSlot(line) ? write(groups[slot++] ?? []) : line)).join("");
}

interface Placed {
  readonly entry: LiftedEntry;
  readonly slot: number;
}

/** Each entry with its slot, in order of time; those of one moment in the order of their slots. */
function inSlots(
  entries: readonly LiftedEntry[],
  homes: ReadonlyMap<string, number>,
  count: number,
): readonly Placed[] {
  const begins = Array.from({ length: count }, () => Infinity);
  for (const { id, instant } of entries) {
    const home = homes.get(id);
    if (home !== undefined) begins[home] = Math.min(begins[home] ?? Infinity, instant);
  }
  const byTime = (at: Instant): number =>
    Math.max(
      0,
      begins.findLastIndex((begin) => begin <= at),
    );
  return entries
    .map((entry) => ({ entry, slot: homes.get(entry.id) ?? byTime(entry.instant) }))
    .sort((a, b) => a.entry.instant - b.entry.instant || a.slot - b.slot);
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
