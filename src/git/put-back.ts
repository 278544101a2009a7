import { stat } from "node:fs/promises";
import path from "node:path";
import { askGit } from "./ask-git.ts";
import { commitOf, type Place } from "./place.ts";
import { blobIn, isExecutable, storedAs, type Stored } from "./stored.ts";
import { blobsOf, type Blobs } from "./trees.ts";

/** Where HEAD and the stash stand: when either moved, Git itself may have changed the working files. */
export async function standOf({ objects }: Place): Promise<string> {
  const [head, stash] = await objects.read(["HEAD", "refs/stash"]);
  return `${head?.name ?? "unborn"} ${stash?.name ?? "none"}\n`;
}

/**
 * The files that hold what the branch holds instead of what was last shared, after HEAD or the stash moved: a checkout, a
 * rebase or a stash put them there. What they lack was not deleted by anybody.
 */
export async function filesPutBack(place: Place, working: Blobs, shared: Blobs): Promise<readonly string[]> {
  const head = await commitOf(place, "HEAD");
  if (head === undefined) return [];
  const committed = await blobsOf(place.objects, head, place.folder);
  const found: string[] = [];
  for (const [file, blob] of working) {
    const differs = shared.has(file) && shared.get(file) !== blob;
    if (differs && (await isCommitted(place, file, blob, committed.get(file)))) found.push(file);
  }
  return found;
}

/** Whether Git would call the file unchanged: its line ends may be turned on the way (`core.autocrlf`). */
async function isCommitted(
  place: Place,
  file: string,
  blob: string,
  committed: string | undefined,
): Promise<boolean> {
  if (committed === undefined) return false;
  if (place.keepsModes && isExecutable(blob) !== isExecutable(committed)) return false;
  if (blobIn(blob) === blobIn(committed)) return true;
  return (await askGit(place.top, ["hash-object", "--", file])) === blobIn(committed);
}

/** Everything that a file ever was in the history of a commit. */
export async function blobsInHistory(
  top: string,
  commit: string,
  file: string,
): Promise<ReadonlySet<Stored>> {
  const args = ["log", "-m", "--full-history", "--format=", "--raw", "--no-abbrev", "--no-renames", "--root"];
  const lines = await askGit(top, [...args, commit, "--", file]);
  const stored = [...lines.matchAll(/^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+)/gm)].flatMap(
    ([, oldMode, mode, old = "", blob = ""]) => [
      storedAs(old, oldMode === "100755"),
      storedAs(blob, mode === "100755"),
    ],
  );
  return new Set(stored);
}

/** A rebase or the like that stands still and will go on with these files; undefined: none. */
export async function openOperation(place: Place): Promise<string | undefined> {
  for (const [name, operation] of operations) {
    if ((await modified(place, name)) !== undefined) return operation;
  }
  return undefined;
}

const operations = [
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["MERGE_HEAD", "merge"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
] as const;

/** A moment is enough for Git to change files; a lock that stays for longer waits for a person who writes a message. */
const momentMs = 3000;

/** Whether Git is changing the working files at this moment, so that what is read of them is half of it. */
export async function isGitAtWork(place: Place): Promise<boolean> {
  const since = await modified(place, "index.lock");
  return since !== undefined && Date.now() - since < momentMs;
}

async function modified(place: Place, name: string): Promise<number | undefined> {
  const info = await stat(path.join(place.gitFolder, name)).catch(() => undefined); // not there
  return info?.mtimeMs;
}
