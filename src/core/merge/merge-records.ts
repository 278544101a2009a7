import type { Policy } from "../policy/policy.ts";
import { t } from "../text/say.ts";
import { mergeLines, slotMark, type Prose } from "./merge-lines.ts";
import { mergeVersions } from "./merge-versions.ts";
import { alike, restore, type AlikeTexts } from "./text-shape.ts";
import { linesOf, readVersion, type Versions } from "./version.ts";
import { whyNotMerged } from "./why-not-merged.ts";

/** Three versions of one file; no base where it is new on both sides. */
export interface MergeInput {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

export interface MergeOptions {
  /** Whose severities and section names count. */
  readonly policy: Policy;
  /** What becomes of prose that both sides changed: conflict markers for a person, or both versions. */
  readonly prose: "markers" | "keep-both";
  /** The file's path, which says its kind where the front matter does not. */
  readonly path?: string;
}

export type MergeResult =
  | {
      readonly kind: "merged";
      readonly text: string;
      /** Conflicts that stand in the text between markers. */
      readonly conflicts: number;
      /** What a person should look at, in sentences. */
      readonly findings: readonly string[];
    }
  /** The versions don't belong together or can't be taken apart; nothing is merged. */
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Merges two versions of a document of ours: entries, steps, front matter and prose each by rules of their own (design:
 * merge of two versions). The result is the same from either side, but for the order inside conflict markers. A document
 * that is not ours is merged line by line.
 */
export function mergeRecords(input: MergeInput, options: MergeOptions): MergeResult {
  const { base, ours, theirs } = input;
  if (ours === theirs || base === theirs) return merged(ours);
  if (base === ours) return merged(theirs);
  // One order for all that follows: which side is which matters for the labels of conflicts alone.
  const swapped = theirs < ours;
  const texts = alike(swapped ? { base, ours: theirs, theirs: ours } : input);
  const prose: Prose =
    options.prose === "markers" ? { kind: "markers", eol: texts.eol, swapped } : { kind: "keep-both" };
  const result = mergeAlike(texts, prose, options);
  return result.kind === "refused" ? result : { ...result, text: restore(result.text, texts) };
}

function merged(text: string, conflicts = 0, findings: readonly string[] = []): MergeResult {
  return { kind: "merged", text, conflicts, findings };
}

function mergeAlike(texts: AlikeTexts, prose: Prose, options: MergeOptions): MergeResult {
  const versions: Versions = {
    base: texts.base === undefined ? undefined : readVersion(texts.base, options),
    ours: readVersion(texts.ours, options),
    theirs: readVersion(texts.theirs, options),
  };
  const isOurs = versions.ours.read.snapshot.ours && versions.theirs.read.snapshot.ours;
  if (!isOurs || texts.ours.includes(slotMark) || texts.theirs.includes(slotMark))
    return mergeText(texts, prose);
  const reason = whyNotMerged(versions);
  if (reason !== undefined) return { kind: "refused", reason };
  const result = mergeVersions(versions, texts.eol, prose, options);
  if (result === undefined)
    return {
      kind: "refused",
      reason: t("What both sides changed can't be put together without losing entries. Merge it by hand."),
    };
  return merged(result.text, result.conflicts, result.findings);
}

function mergeText({ base, ours, theirs }: AlikeTexts, prose: Prose): MergeResult {
  const { lines, conflicts } = mergeLines(
    base === undefined ? undefined : linesOf(base),
    linesOf(ours),
    linesOf(theirs),
    prose,
  );
  if (prose.kind === "markers") return merged(lines.join(""), conflicts);
  const finding = t(
    "The text was changed on both sides in the same place: both versions were kept. Choose one of them.",
  );
  return merged(lines.join(""), 0, conflicts === 0 ? [] : [finding]);
}
