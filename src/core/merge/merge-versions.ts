import { readDocument, type ReadDocument } from "../incident/read-document.ts";
import { severityIds } from "../policy/severity-policy.ts";
import type { Policy } from "../policy/policy.ts";
import { fillSlots } from "./fill-slots.ts";
import { liftEntries, type LiftedEntry } from "./lifted-entry.ts";
import { mergeChunks } from "./merge-chunks.ts";
import { mergeEntries } from "./merge-entries.ts";
import { mergeFrontMatter } from "./merge-front-matter.ts";
import type { Prose } from "./merge-lines.ts";
import { mergeMarks, type MarkVersion } from "./merge-marks.ts";
import { projectedKeys, projectState } from "./project-state.ts";
import { labelRuns } from "./run-labels.ts";
import { chunksOf, type Chunk, type Version, type Versions } from "./version.ts";

/** A merged document of ours. */
export interface MergedVersions {
  readonly text: string;
  readonly conflicts: number;
  readonly findings: readonly string[];
}

interface Options {
  readonly policy: Policy;
  readonly path?: string;
}

/**
 * Merges the parts of a document of ours and puts them together again: entries first, since they say how steps are
 * marked; prose around them; front matter last, since it says what the merged timeline adds up to. Undefined where the
 * result would not read as having all entries.
 */
export function mergeVersions(
  versions: Versions,
  eol: string,
  prose: Prose,
  options: Options,
): MergedVersions | undefined {
  const { base, ours, theirs } = versions;
  const entries = mergeEntries({ base: base?.entries ?? [], ours: ours.entries, theirs: theirs.entries });
  const marks = mergeMarks(base ?? unmarked, ours, theirs, entries.entries);
  const labels = labelRuns(versions);
  const cut = (version: Version): readonly Chunk[] => chunksOf(version, marks.marks, labels, eol);
  const chunks = { base: base && cut(base), ours: cut(ours), theirs: cut(theirs) };
  const skeletons = {
    base: linesIn(chunks.base ?? []),
    ours: linesIn(chunks.ours),
    theirs: linesIn(chunks.theirs),
  };
  const body = mergeChunks(chunks, prose, eol);
  const fill = (lines: readonly string[]): string =>
    fillSlots(lines, entries.entries, versions, skeletons, eol);
  const front = frontMatterOf(versions);
  // Conflict markers may hide what is below them: what the merged timeline says is read of a text without them.
  const plain = body.conflicts === 0 ? body : mergeChunks(chunks, { kind: "keep-both" }, eol);
  const draft = readDocument(front.text + fill(plain.lines), options);
  if (body.conflicts === 0 && !says(draft, entries.entries)) return undefined;
  return {
    text: projected(front.text, draft, versions, options.policy) + fill(body.lines),
    conflicts: body.conflicts,
    findings: [entries, marks, front, body].flatMap(({ findings }) => findings),
  };
}

function linesIn(chunks: readonly Chunk[]): readonly string[] {
  return chunks.flatMap(({ lines }) => lines);
}

const unmarked: MarkVersion = { marks: new Map(), entries: [] };

function isRecord({ ours }: Versions): boolean {
  return ours.read.snapshot.kind === "incident";
}

function frontMatterOf(versions: Versions): ReturnType<typeof mergeFrontMatter> {
  const { base, ours, theirs } = versions;
  const blocks = { base: base?.frontMatter ?? "", ours: ours.frontMatter, theirs: theirs.frontMatter };
  return mergeFrontMatter(blocks, isRecord(versions) ? projectedKeys : []);
}

function projected(frontMatter: string, draft: ReadDocument, versions: Versions, policy: Policy): string {
  if (!isRecord(versions)) return frontMatter;
  const { base, ours, theirs } = versions;
  const reads = { base: base?.read, ours: ours.read, theirs: theirs.read };
  return projectState(frontMatter, draft, reads, severityIds(policy));
}

/** Whether a text reads as having these entries and no others: an open fence may swallow them, for instance. */
function says(read: ReadDocument, entries: readonly LiftedEntry[]): boolean {
  const names = (list: readonly LiftedEntry[]): string =>
    list
      .map(({ id }) => id.slice(0, id.lastIndexOf("\u0000")))
      .sort()
      .join("\n");
  return names(liftEntries(read)) === names(entries);
}
