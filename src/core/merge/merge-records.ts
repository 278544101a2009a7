import { readDocument, type ReadDocument } from "../incident/read-document.ts";
import type { Policy } from "../policy/policy.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { conflictLine } from "../text/conflict-markers.ts";
import { fillSlots } from "./fill-slots.ts";
import { liftEntries, type LiftedEntry } from "./lifted-entry.ts";
import { mergeChunks } from "./merge-chunks.ts";
import { mergeEntries } from "./merge-entries.ts";
import { mergeFrontMatter } from "./merge-front-matter.ts";
import { mergeLines, slotMark, type Prose } from "./merge-lines.ts";
import { mergeMarks, type MarkVersion } from "./merge-marks.ts";
import { projectedKeys, projectState } from "./project-state.ts";
import { alike, restore, type AlikeTexts } from "./text-shape.ts";
import { chunksOf, linesOf, readVersion, type Version } from "./version.ts";

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
  const reason = whyNot(versions);
  if (reason !== undefined) return { kind: "refused", reason };
  return mergeVersions(versions, texts.eol, prose, options);
}

interface Versions {
  readonly base: Version | undefined;
  readonly ours: Version;
  readonly theirs: Version;
}

function mergeText({ base, ours, theirs }: AlikeTexts, prose: Prose): MergeResult {
  const { lines, conflicts } = mergeLines(
    base === undefined ? undefined : linesOf(base),
    linesOf(ours),
    linesOf(theirs),
    prose,
  );
  if (prose.kind === "markers") return merged(lines.join(""), conflicts);
  const finding =
    "The text was changed on both sides in the same place: both versions were kept. Choose one of them.";
  return merged(lines.join(""), 0, conflicts === 0 ? [] : [finding]);
}

function whyNot({ base, ours, theirs }: Versions): string | undefined {
  for (const { read } of [ours, theirs]) {
    const line = conflictIn(read);
    if (line !== undefined)
      return `One version has merge conflict markers at line ${line}. Resolve them, then merge again.`;
  }
  if (base !== undefined) return undefined;
  const [first, second] = [ours.read, theirs.read];
  const differ = (["declared", "title"] as const).some((key) => {
    const [mine, other] = [first.frontMatter?.text(key), second.frontMatter?.text(key)];
    return mine !== undefined && other !== undefined && mine !== other;
  });
  if (!differ) return undefined;
  const [mine, other] = [first.snapshot.title ?? "untitled", second.snapshot.title ?? "untitled"];
  return `These are two different incidents in one place (\`${mine}\` and \`${other}\`). Move one of them to another folder.`;
}

/** The line of a conflict that stands in the front matter or the timeline, where nothing can be told apart. */
function conflictIn({ document, frontMatter, snapshot }: ReadDocument): number | undefined {
  const timelines = snapshot.sections.filter((section) => section.concept === "timeline");
  const ranges = [
    ...(frontMatter === undefined ? [] : [frontMatter.range]),
    ...timelines.map(({ body }) => body),
  ];
  return ranges
    .map((range) => conflictLine(document.text, document.lines, range))
    .find((line) => line !== undefined);
}

function mergeVersions(versions: Versions, eol: string, prose: Prose, options: MergeOptions): MergeResult {
  const { base, ours, theirs } = versions;
  const entries = mergeEntries({ base: base?.entries ?? [], ours: ours.entries, theirs: theirs.entries });
  const { marks, findings } = mergeMarks(base ?? unmarked, ours, theirs, entries.entries);
  const body = mergeChunks(
    {
      base: base === undefined ? undefined : chunksOf(base, marks, eol),
      ours: chunksOf(ours, marks, eol),
      theirs: chunksOf(theirs, marks, eol),
    },
    prose,
    eol,
  );
  const bodyText = fillSlots(body.lines, entries.entries, versions, eol);
  const isRecord = ours.read.snapshot.kind === "incident";
  const front = mergeFrontMatter(
    { base: base?.frontMatter ?? "", ours: ours.frontMatter, theirs: theirs.frontMatter },
    isRecord ? projectedKeys : [],
  );
  const draft = readDocument(front.text + bodyText, options);
  if (body.conflicts === 0 && !says(draft, entries.entries)) return { kind: "refused", reason: unsafe };
  const frontMatter = isRecord
    ? projectState(front.text, draft, readsOf(versions), severityIds(options.policy))
    : front.text;
  return merged(frontMatter + bodyText, body.conflicts, [
    ...entries.findings,
    ...findings,
    ...front.findings,
    ...body.findings,
  ]);
}

/** Whether a text reads as having these entries and no others: an open fence may swallow them, for instance. */
function says(read: ReadDocument, entries: readonly LiftedEntry[]): boolean {
  const names = (list: readonly LiftedEntry[]): string =>
    list.map(({ id }) => id.slice(0, id.lastIndexOf("\u0000"))).join("\n");
  return names(liftEntries(read)) === names(entries);
}

const unsafe = "What both sides changed can't be put together without losing entries. Merge it by hand.";

const unmarked: MarkVersion = { marks: new Map(), entries: [] };

function readsOf({ base, ours, theirs }: Versions): {
  readonly base: ReadDocument | undefined;
  readonly ours: ReadDocument;
  readonly theirs: ReadDocument;
} {
  return { base: base?.read, ours: ours.read, theirs: theirs.read };
}
