import type { LiftedEntry } from "./lifted-entry.ts";
import { isSlot } from "./merge-lines.ts";
import { startOfRun, type Version } from "./version.ts";

/**
 * Puts the merged entries into the slots: one slot takes all; of several, each entry goes into the last one whose
 * entries began before it. Without a slot a timeline is made at the end.
 */
export function fillSlots(
  lines: readonly string[],
  entries: readonly LiftedEntry[],
  versions: readonly Version[],
  eol: string,
): string {
  const count = lines.filter(isSlot).length;
  if (count === 0) return entries.length === 0 ? lines.join("") : withTimeline(lines, entries, versions, eol);
  const begins = versions.find(({ runs }) => runs.length === count)?.runs.map(startOfRun) ?? [];
  const groups = Array.from({ length: count }, (): LiftedEntry[] => []);
  for (const entry of entries) {
    const at = begins.findLastIndex((begin) => begin <= entry.instant);
    groups[Math.max(at, 0)]?.push(entry);
  }
  const write = writer(versions);
  let slot = 0;
  return lines.map((line) => (isSlot(line) ? write(groups[slot++] ?? []) : line)).join("");
}

/** A timeline that one side deleted while the other added to it. */
function withTimeline(
  lines: readonly string[],
  entries: readonly LiftedEntry[],
  versions: readonly Version[],
  eol: string,
): string {
  const headings = versions.flatMap(({ read }) =>
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
function writer(versions: readonly Version[]): (entries: readonly LiftedEntry[]) => string {
  const gaps = new Map<string, string>();
  let usual: string | undefined;
  for (const { read, runs } of versions) {
    const { text, lines } = read.document;
    for (const run of runs) {
      for (const [index, entry] of run.entries()) {
        const next = run[index + 1];
        if (next === undefined) continue;
        const gap = text.slice(lines.startOf(entry.end), lines.startOf(next.start));
        const pair = entry.id + next.id;
        if (!gaps.has(pair)) gaps.set(pair, gap);
        usual ??= gap;
      }
    }
  }
  return (entries) =>
    entries
      .map(({ id, source }, index) => {
        const next = entries[index + 1];
        return next === undefined ? source : source + (gaps.get(id + next.id) ?? usual ?? "");
      })
      .join("");
}
