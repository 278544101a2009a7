import { askGit, GitError } from "./ask-git.ts";
import {
  commitOf,
  findRepository,
  fromTop,
  type Place,
  type Repository,
  type RepositoryRequest,
} from "./place.ts";
import { syncRefs } from "./sync-refs.ts";
import { blobsOf, type Blobs } from "./trees.ts";
import { withModesOf, workingFiles } from "./working-files.ts";

/**
 * Which of these folders (absolute) were synced here before and hold something that was not sent: whoever resolves an
 * incident still has its last words to share. `isShared`: whether the remote has the incident (by its folder from the top);
 * one that it has no longer, and whose files the branch holds, goes the branch's way. One that Git could not look at, as
 * where a file went away that moment, counts as unsent: its sync says why. Asks no remote. @throws GitError
 */
export async function unsentAmong(
  request: RepositoryRequest,
  folders: readonly string[],
  isShared: (folder: string) => boolean,
): Promise<readonly string[]> {
  const repository = folders.length === 0 ? undefined : await findRepository(request);
  if (repository === undefined || "kind" in repository) return [];
  try {
    return await unsentIn(repository, request, folders, isShared);
  } finally {
    await repository.objects.close();
  }
}

async function unsentIn(
  repository: Repository,
  request: RepositoryRequest,
  folders: readonly string[],
  isShared: (folder: string) => boolean,
): Promise<readonly string[]> {
  const known = await askGit(repository.top, ["for-each-ref", "--format=%(refname)", "refs/worktree/sitrep"]);
  const synced = new Set(known.split("\n"));
  const unsent: string[] = [];
  for (const named of folders) {
    const folder = await fromTop(repository.top, named);
    if (folder === undefined) continue;
    const place = { ...repository, folder, refs: syncRefs(request.ref, request.remote, folder) };
    if (synced.has(place.refs.base) && (await isUnsent(place, isShared).catch(orUnclear))) unsent.push(named);
  }
  return unsent;
}

function orUnclear(error: unknown): boolean {
  if (error instanceof GitError) return true;
  throw error;
}

async function isUnsent(place: Place, isShared: (folder: string) => boolean): Promise<boolean> {
  const [base, seen] = [await commitOf(place, place.refs.base), await commitOf(place, place.refs.seen)];
  if (base === undefined) return false;
  const shared = await blobsOf(place.objects, base, place.folder);
  const { blobs } = withModesOf(place, await workingFiles(place, place.folder), shared);
  if (base === seen && isIn(blobs, shared)) return false;
  if (seen === undefined || isShared(place.folder)) return true;
  const head = await commitOf(place, "HEAD");
  return head === undefined || !isIn(blobs, await blobsOf(place.objects, head, place.folder));
}

function isIn(blobs: Blobs, other: Blobs): boolean {
  return [...blobs].every(([file, blob]) => other.get(file) === blob);
}
