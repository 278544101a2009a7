import type { Instant } from "../core/model/instant.ts";
import { t } from "../core/text/say.ts";
import { askGit, GitError } from "./ask-git.ts";
import { mergeBlob } from "./merge-blob.ts";
import type { MergeText } from "./merge-text.ts";
import { commitOf, type Place } from "./place.ts";
import { runGit } from "./run-git.ts";
import { blobsInHistory, filesPutBack, isGitAtWork, openOperation, standOf } from "./put-back.ts";
import { isExecutable, storedAs } from "./stored.ts";
import { rootCommit, syncCommit } from "./sync-commit.ts";
import { blobsOf, readBlobs, writeBlob, type Blobs } from "./trees.ts";
import { writeTree } from "./write-tree.ts";
import { whyUnsettled, withModesOf, workingFiles, type WorkingFiles } from "./working-files.ts";

/** What stands in the folder here, as a commit of Sync. */
export interface Local {
  readonly kind: "local";
  readonly working: WorkingFiles;
  /** Undefined where the folder is not here yet. */
  readonly commit: string | undefined;
  readonly blobs: Blobs;
}

interface Refused {
  readonly kind: "refused";
  readonly reason: string;
}

/**
 * Keeps the folder's files in a commit on top of the last one of this working tree. A file that is gone stays in the
 * commit: to delete it for all, delete it on your branch once the incident is over. Refused while Git itself is changing the
 * files, changed them in an operation that is not over, or left a conflict in them.
 */
export async function recordLocal(
  place: Place,
  { merge, now }: { readonly merge: MergeText; readonly now: Instant },
): Promise<Local | Refused> {
  const stand = await standOf(place);
  const found = await workingFiles(place, place.folder);
  if ((await isGitAtWork(place)) || (await standOf(place)) !== stand) {
    return refused(t("Git is changing files here at this moment. Try again when it is done."));
  }
  if (found.unmerged.length > 0) {
    return refused(t("{0} has a merge conflict. Resolve it, then sync again.", found.unmerged.join(", ")));
  }
  const base = await commitOf(place, place.refs.base);
  const start = base ?? (await committedFolder(place));
  if (found.blobs.size === 0) {
    if (found.unsettled.length > 0)
      return refused(t("{0} Try again when it is done.", whyUnsettled(found.unsettled)));
    if (await isIgnored(place)) return refused(whyIgnored(place));
    return start === undefined ? notHere(found) : refused(whyGone(place));
  }
  const before =
    start === undefined ? new Map<string, string>() : await blobsOf(place.objects, start, place.folder);
  const working = withModesOf(place, found, before);
  const blobs = new Map([...before, ...working.blobs]);
  const moved = (await lastStand(place)) !== stand;
  const back = base === undefined || !moved ? [] : await filesPutBack(place, working.blobs, before);
  const operation = back.length === 0 ? undefined : await openOperation(place);
  if (operation !== undefined) {
    return refused(
      t("A {0} is under way and put back {1}. Finish it, then sync again.", operation, back.join(", ")),
    );
  }
  for (const file of back) {
    const restored = await restore(place, file, blobs.get(file) ?? "", { base: base ?? "", before, merge });
    if (restored !== undefined) blobs.set(file, restored);
  }
  const commit = await committed(place, { start, before, blobs, now });
  const stands = moved ? [{ ref: place.refs.stand, to: await writeBlob(place.top, Buffer.from(stand)) }] : [];
  await moveRef(place, { ref: place.refs.base, to: commit, from: base }, stands);
  return { kind: "local", working, commit, blobs };
}

interface Move {
  readonly ref: string;
  readonly to: string;
  /** Undefined: it was not there. */
  readonly from: string | undefined;
}

/**
 * Moves a ref if it still is where it was seen, and others with it wherever they are: all or none. @throws GitError where
 * it moved.
 */
export async function moveRef(
  place: Place,
  { ref, to, from }: Move,
  others: readonly Omit<Move, "from">[] = [],
): Promise<void> {
  const none = "0".repeat(to.length);
  const moves = [
    ...(to === from ? [] : [`update ${ref}\0${to}\0${from ?? none}\0`]),
    ...others.map((other) => `update ${other.ref}\0${other.to}\0\0`),
  ];
  if (moves.length === 0) return;
  const moved = await runGit(place.top, ["update-ref", "--stdin", "-z"], { input: moves.join("") });
  if (moved.kind === "failed") {
    throw new GitError(t("Another sync of {0} is at work here ({1}: {2}).", place.folder, ref, moved.reason));
  }
}

function refused(reason: string): Refused {
  return { kind: "refused", reason };
}

function notHere(working: WorkingFiles): Local {
  return { kind: "local", working, commit: undefined, blobs: new Map() };
}

/** Whether there are files that Git's rules leave out: then the folder only looks empty. */
async function isIgnored(place: Place): Promise<boolean> {
  const args = ["ls-files", "--others", "--ignored", "--exclude-standard", "--", place.folder];
  return (await askGit(place.top, args)) !== "";
}

function whyIgnored(place: Place): string {
  return t(
    "Git is told to ignore {0}, so it is not shared. Take it out of .gitignore, or add its files with git add -f.",
    place.folder,
  );
}

function whyGone(place: Place): string {
  return t(
    "{0} is not in the working tree now: another branch, or deleted. It stays as it is for the others.",
    place.folder,
  );
}

/** What the branch holds of the folder, as a commit that is alike in all clones; undefined where it holds none. */
async function committedFolder(place: Place): Promise<string | undefined> {
  const head = await commitOf(place, "HEAD");
  if (head === undefined) return undefined;
  const blobs = await blobsOf(place.objects, head, place.folder);
  if (blobs.size === 0) return undefined;
  return rootCommit(place, await writeTree(place.top, blobs));
}

/** Where HEAD and the stash stood at the last sync; undefined: there was none. */
async function lastStand(place: Place): Promise<string | undefined> {
  const [seen] = await place.objects.read([place.refs.stand]);
  return seen?.bytes.toString("utf8");
}

/**
 * The version that was shared, with what the branch's own version adds. Undefined where that can't be told: the file then
 * counts as changed by hand.
 */
async function restore(
  place: Place,
  file: string,
  blob: string,
  known: { readonly base: string; readonly before: Blobs; readonly merge: MergeText },
): Promise<string | undefined> {
  const shared = known.before.get(file);
  if (shared === undefined || (await blobsInHistory(place.top, known.base, file)).has(blob)) return shared;
  const bytes = await readBlobs(place.objects, [blob, shared]);
  const [ours, theirs] = [bytes.get(blob), bytes.get(shared)];
  if (ours === undefined || theirs === undefined) return undefined;
  const merged = mergeBlob({ base: undefined, ours, theirs }, file, known.merge);
  return merged.kind === "merged"
    ? storedAs(await writeBlob(place.top, merged.bytes), isExecutable(shared))
    : undefined;
}

async function committed(
  place: Place,
  state: {
    readonly start: string | undefined;
    readonly before: Blobs;
    readonly blobs: Blobs;
    readonly now: Instant;
  },
): Promise<string> {
  const { start, before, blobs, now } = state;
  const isSame = blobs.size === before.size && [...blobs].every(([file, blob]) => before.get(file) === blob);
  if (start !== undefined && isSame) return start;
  const tree = await writeTree(place.top, blobs);
  return syncCommit(place, tree, start === undefined ? [] : [start], now);
}
