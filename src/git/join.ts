import type { Instant } from "../core/model/instant.ts";
import { t } from "../core/text/say.ts";
import { askGit } from "./ask-git.ts";
import { besideName, mergeBlob } from "./merge-blob.ts";
import type { MergeText } from "./merge-text.ts";
import type { GitObject } from "./objects.ts";
import { commitOf, type Place } from "./place.ts";
import { blobsInHistory } from "./put-back.ts";
import type { Local } from "./record-local.ts";
import { runGit } from "./run-git.ts";
import { blobIn, mergedMode, storedAs, type Stored } from "./stored.ts";
import { syncCommit } from "./sync-commit.ts";
import { blobsOf, readBlobs, writeBlob, type Blobs } from "./trees.ts";
import { writeTree } from "./write-tree.ts";

export interface Joined {
  readonly kind: "joined";
  readonly commit: string;
  readonly blobs: Blobs;
  /** What the others have so far. */
  readonly shared: Blobs;
  readonly findings: readonly string[];
}

interface JoinContext {
  readonly merge: MergeText;
  readonly now: Instant;
}

/**
 * Joins what is here with what the others share, file by file, from the last version that both know. Nothing of either is
 * lost: what can't be merged is kept beside. Refused where `merge` refuses, say on two incidents in one path.
 */
export async function join(
  place: Place,
  local: Local,
  shared: string | undefined,
  context: JoinContext,
): Promise<Joined | { readonly kind: "refused"; readonly reason: string }> {
  const ours = local.commit;
  if (shared === undefined) {
    if (ours === undefined)
      return { kind: "refused", reason: t("Nobody has shared {0} so far.", place.folder) };
    return { kind: "joined", commit: ours, blobs: local.blobs, shared: new Map(), findings: [] };
  }
  const theirs = await blobsOf(place.objects, shared, place.folder);
  const joined = (commit: string, blobs: Blobs, findings: readonly string[] = []): Joined => {
    return { kind: "joined", commit, blobs, shared: theirs, findings };
  };
  if (ours === undefined || ours === shared) return joined(shared, theirs);
  const base = await mergeBase(place, ours, shared);
  if (base === ours) return joined(shared, theirs);
  if (base === shared) return joined(ours, local.blobs);
  const merged = await mergeAll(place, local, { base, shared, theirs }, context);
  if (merged.kind === "refused") return merged;
  if (isSame(merged.blobs, theirs)) return joined(shared, theirs, merged.findings);
  const tree = await writeTree(place.top, merged.blobs);
  const commit = await syncCommit(place, tree, [ours, shared], context.now);
  return joined(commit, merged.blobs, merged.findings);
}

/** The last version that both know. Most often one was made right on top of the other, as the two themselves tell. */
async function mergeBase(place: Place, ours: string, shared: string): Promise<string | undefined> {
  const [one, other] = await place.objects.read([ours, shared]);
  if (parentsOf(one).includes(shared)) return shared;
  if (parentsOf(other).includes(ours)) return ours;
  const outcome = await runGit(place.top, ["merge-base", ours, shared]);
  return outcome.kind === "done" ? outcome.text.trim() : undefined;
}

function parentsOf(commit: GitObject | undefined): readonly string[] {
  const [head = ""] = (commit?.bytes.toString("utf8") ?? "").split("\n\n", 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent);
}

function isSame(one: Blobs, other: Blobs): boolean {
  return one.size === other.size && [...one].every(([file, blob]) => other.get(file) === blob);
}

interface Others {
  readonly base: string | undefined;
  readonly shared: string;
  readonly theirs: Blobs;
}

type MergedAll =
  | { readonly kind: "merged"; readonly blobs: Blobs; readonly findings: readonly string[] }
  | { readonly kind: "refused"; readonly reason: string };

async function mergeAll(
  place: Place,
  local: Local,
  others: Others,
  context: JoinContext,
): Promise<MergedAll> {
  const known =
    others.base === undefined ? undefined : await blobsOf(place.objects, others.base, place.folder);
  const blobs = new Map([...local.blobs, ...others.theirs]);
  const findings: string[] = [];
  for (const [file, ours] of local.blobs) {
    const theirs = others.theirs.get(file);
    if (theirs === undefined || theirs === ours) continue;
    const base = known?.get(file) ?? (await commonBlob(place, file, ours, others.shared));
    if (base === ours) continue;
    if (base === theirs) {
      blobs.set(file, ours);
      continue;
    }
    const runs = mergedMode(base, ours, theirs);
    const untouched = ofOneSide(base, ours, theirs);
    if (untouched !== undefined) {
      blobs.set(file, storedAs(blobIn(untouched), runs));
      continue;
    }
    const merged = await mergeOne(place, { file, base, ours, theirs, runs }, context.merge);
    if (merged.kind === "refused") return merged;
    const files =
      merged.kind === "merged" ? merged : await both(place, { file, ours, theirs }, local, others.shared);
    for (const [name, blob] of files.blobs) blobs.set(name, blob);
    findings.push(...files.findings);
  }
  return { kind: "merged", blobs, findings };
}

/** What bytes come out where one side at most changed them; undefined: both did. */
function ofOneSide(base: Stored | undefined, ours: Stored, theirs: Stored): Stored | undefined {
  if (blobIn(ours) === blobIn(theirs)) return ours;
  if (base === undefined) return undefined;
  if (blobIn(base) === blobIn(ours)) return theirs;
  return blobIn(base) === blobIn(theirs) ? ours : undefined;
}

/**
 * Where the two have no commit in common: our version, or the branch's, if the others once had it. Undefined: none, so
 * that nothing that one side lacks counts as deleted.
 */
async function commonBlob(
  place: Place,
  file: string,
  ours: string,
  shared: string,
): Promise<string | undefined> {
  const once = await blobsInHistory(place.top, shared, file);
  if (once.has(ours)) return ours;
  const head = await commitOf(place, "HEAD");
  const committed =
    head === undefined ? undefined : (await blobsOf(place.objects, head, place.folder)).get(file);
  return committed !== undefined && once.has(committed) ? committed : undefined;
}

async function mergeOne(
  place: Place,
  version: {
    readonly file: string;
    readonly base: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    /** Whether the file may be run then. */
    readonly runs: boolean;
  },
  merge: MergeText,
): Promise<MergedAll | { readonly kind: "both" }> {
  const { file, base, ours, theirs } = version;
  const bytes = await readBlobs(place.objects, base === undefined ? [ours, theirs] : [base, ours, theirs]);
  const of = (blob: string) => bytes.get(blob) ?? new Uint8Array();
  const versions = { base: base === undefined ? undefined : of(base), ours: of(ours), theirs: of(theirs) };
  const merged = mergeBlob(versions, file, merge);
  if (merged.kind !== "merged") return merged;
  const blob = storedAs(await writeBlob(place.top, merged.bytes), version.runs);
  return { kind: "merged", blobs: new Map([[file, blob]]), findings: merged.findings };
}

/** The newer of two keeps the name, the other one stands beside it. */
async function both(
  place: Place,
  { file, ours, theirs }: { readonly file: string; readonly ours: string; readonly theirs: string },
  local: Local,
  shared: string,
): Promise<{ readonly blobs: Blobs; readonly findings: readonly string[] }> {
  const date = await askGit(place.top, ["log", "-1", "--format=%ct", shared, "--", file]);
  const isOursNewer = (local.working.changed.get(file) ?? 0) >= Number(date) * 1000;
  const [newer, older] = isOursNewer ? [ours, theirs] : [theirs, ours];
  const beside = besideName(file, older);
  return {
    blobs: new Map([
      [file, newer],
      [beside, older],
    ]),
    findings: [t("{0} was changed here and elsewhere. The older version is kept in {1}.", file, beside)],
  };
}
