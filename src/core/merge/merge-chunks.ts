import { t } from "../text/say.ts";
import { mergeLines, type Prose } from "./merge-lines.ts";
import { mergeOrder } from "./merge-order.ts";
import { mergeGap } from "./merge-gap.ts";
import { mergeTimelineLines } from "./merge-timeline-lines.ts";
import { threeWay } from "./three-way.ts";
import { titleKey, type Chunk } from "./version.ts";

export interface MergedBody {
  readonly lines: readonly string[];
  readonly conflicts: number;
  readonly findings: readonly string[];
}

interface ChunkVersions {
  /** Undefined where the file is new on both sides. */
  readonly base: readonly Chunk[] | undefined;
  readonly ours: readonly Chunk[];
  readonly theirs: readonly Chunk[];
}

/**
 * Merges what stands under each heading on its own: sections that one side added stay, sections that one side deleted
 * go unless the other side changed them, in all others the lines are merged, those of a timeline by a rule of their own.
 */
export function mergeChunks(versions: ChunkVersions, prose: Prose, eol: string): MergedBody {
  const [base, ours, theirs] = [byKey(versions.base ?? []), byKey(versions.ours), byKey(versions.theirs)];
  const timelines = new Set(
    [...versions.ours, ...versions.theirs].flatMap(({ key, isTimeline }) => (isTimeline ? [key] : [])),
  );
  const merged = new Map<string, readonly string[]>();
  const findings: string[] = [];
  let conflicts = 0;
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [before, mine, other] = [base.get(key), ours.get(key), theirs.get(key)];
    const merge = key === titleKey && prose.kind === "keep-both" ? mergeTitle : mergeChunk;
    const result = merge(before, mine, other, prose, timelines.has(key) ? mergeTimelineLines : mergeLines);
    if (result === undefined) continue;
    merged.set(key, result.lines);
    conflicts += result.conflicts;
    if (result.finding !== undefined) findings.push(result.finding(nameOf(key)));
  }
  return { lines: joined(merged, versions, eol), conflicts, findings };
}

function byKey(chunks: readonly Chunk[]): ReadonlyMap<string, readonly string[]> {
  return new Map(chunks.map((chunk) => [chunk.key, chunk.lines]));
}

/** A section in words. */
function nameOf(key: string): string {
  const title = key.split("\u0000")[0]?.slice("1 ".length) ?? "";
  if (key === titleKey) return t("The title");
  return key === "" ? t("The text before the first heading") : t('The section "{0}"', title);
}

interface MergedChunk {
  readonly lines: readonly string[];
  readonly conflicts: number;
  /** Says of the section, by its name, what a person should look at. */
  readonly finding: ((section: string) => string) | undefined;
}

/** Undefined where the section is gone. */
function mergeChunk(
  before: readonly string[] | undefined,
  ours: readonly string[] | undefined,
  theirs: readonly string[] | undefined,
  prose: Prose,
  mergeBoth: typeof mergeLines,
): MergedChunk | undefined {
  if (ours === undefined || theirs === undefined) {
    const lines = ours ?? theirs ?? [];
    if (before?.join("") === lines.join("")) return undefined;
    return { lines, conflicts: 0, finding: before === undefined ? undefined : keptThough };
  }
  const { lines, conflicts } = mergeBoth(before, ours, theirs, prose);
  if (conflicts === 0) return { lines, conflicts, finding: undefined };
  return prose.kind === "markers"
    ? { lines, conflicts, finding: undefined }
    : {
        lines,
        conflicts: 0,
        finding: keptBoth,
      };
}

function keptThough(section: string): string {
  return t("{0} was deleted on one side and changed on the other: it was kept.", section);
}

function keptBoth(section: string): string {
  return t("{0} was changed on both sides: both versions were kept. Choose one of them.", section);
}

/** Two titles would be none: of two that both sides changed, the first by content stays. */
function mergeTitle(
  before: readonly string[] | undefined,
  ours: readonly string[] | undefined,
  theirs: readonly string[] | undefined,
  prose: Prose,
  mergeBoth: typeof mergeLines,
): MergedChunk | undefined {
  const [mine, other] = [ours?.[0], theirs?.[0]];
  if (mine === undefined || other === undefined || threeWay(before?.[0], mine, other) !== undefined)
    return mergeChunk(before, ours, theirs, prose, mergeBoth);
  const [chosen, lost] = mine <= other ? [mine, other] : [other, mine];
  const titled = (lines: readonly string[] | undefined): readonly string[] => [
    chosen,
    ...(lines ?? []).slice(1),
  ];
  const merged = mergeChunk(before && titled(before), titled(ours), titled(theirs), prose, mergeBoth);
  const keptOne = (section: string): string =>
    t("{0} was changed on both sides: one of them was kept. The other was: {1}", section, lost.trim());
  return (
    merged && {
      ...merged,
      finding:
        merged.finding === undefined
          ? keptOne
          : (section) => `${keptOne(section)}. ${merged.finding?.(t("What stands below it")) ?? ""}`,
    }
  );
}

/** The sections in order, with the blank lines between them that the versions have. */
function joined(
  merged: ReadonlyMap<string, readonly string[]>,
  { base = [], ours, theirs }: ChunkVersions,
  eol: string,
): readonly string[] {
  const orders = { base: keysOf(base), ours: keysOf(ours), theirs: keysOf(theirs) };
  const order = mergeOrder([...merged.keys()], orders, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const gaps = [gapsOf(base), gapsOf(ours), gapsOf(theirs)] as const;
  return order.flatMap((key, index) => {
    const [before, mine, other] = gaps.map((known) => known.get(index === order.length - 1 ? atEnd : key));
    return [...(merged.get(key) ?? []), mergeGap(before, mine, other) ?? eol];
  });
}

function keysOf(chunks: readonly Chunk[]): readonly string[] {
  return chunks.map((chunk) => chunk.key);
}

const atEnd = "\u0000end";

/** The blank lines behind each section; those that end the file stand under a name of their own. */
function gapsOf(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
  return new Map(
    chunks.map(({ key, gap }, index) => [index === chunks.length - 1 ? atEnd : key, gap.join("")]),
  );
}
