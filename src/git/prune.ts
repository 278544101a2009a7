import path from "node:path";
import { GitError } from "./ask-git.ts";
import { askRemote } from "./ask-remote.ts";
import { fetchMain, holdsAll, type MainBranch } from "./main-history.ts";
import { findRepository, type Repository, type RepositoryRequest } from "./place.ts";
import { firstLine } from "./share.ts";
import { sharedFolders } from "./shared-folders.ts";
import { syncRefs } from "./sync-refs.ts";
import { blobsOf, readBlobs } from "./trees.ts";

export interface PruneRequest extends RepositoryRequest {
  /** Which folders, from the repository's top, are asked for. */
  readonly wanted: (folder: string) => boolean;
  /** Whether a record, by its text, is of an incident that is over. */
  readonly isOver: (record: string, file: string) => boolean;
  readonly recordName: string;
  /** How many refs go with one push, since a command line holds only so much; default 500. */
  readonly atOnce?: number;
}

interface Kept {
  readonly folder: string;
  readonly reason: string;
}

export type PruneResult =
  | {
      readonly kind: "pruned";
      /** The folders whose refs are gone from the remote, and those that stay, with why. */
      readonly removed: readonly string[];
      readonly kept: readonly Kept[];
    }
  | { readonly kind: "offline"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Removes the refs of incidents from the remote that are over and whose last shared version, all of its files, a commit on
 * the remote's main branch holds. Whatever else is shared stays, and so does a ref that somebody pushed to meanwhile.
 * Refused where Git could not read what is shared.
 */
export async function pruneShared(request: PruneRequest): Promise<PruneResult> {
  return prune(request).catch((error: unknown): PruneResult => {
    if (error instanceof GitError) return { kind: "refused", reason: error.message };
    throw error;
  });
}

async function prune(request: PruneRequest): Promise<PruneResult> {
  const repository = await findRepository(request);
  if ("kind" in repository) return repository;
  try {
    return await pruneIn(repository, request);
  } finally {
    await repository.objects.close();
  }
}

async function pruneIn(repository: Repository, request: PruneRequest): Promise<PruneResult> {
  const listed = await sharedFolders(repository);
  if (listed.kind === "unreachable") return { kind: "offline", reason: listed.reason };
  const shared = [...listed.folders].filter(([folder]) => request.wanted(folder));
  if (shared.length === 0) return { kind: "pruned", removed: [], kept: [] };
  const refs = shared.map(([folder]) => sharedRef(repository, folder));
  const main = await fetchMain(repository, refs);
  if (main.kind === "unreachable") return { kind: "offline", reason: main.reason };
  const kept: Kept[] = [];
  const over: (readonly [string, string])[] = [];
  for (const [folder, commit] of shared) {
    const reason = await whyKept(repository, { folder, commit }, main, request);
    if (reason === undefined) over.push([folder, commit]);
    else kept.push({ folder, reason });
  }
  return remove(repository, over, kept, request.atOnce ?? 500);
}

function sharedRef({ ref, remote }: Repository, folder: string): string {
  return syncRefs(ref, remote, folder).shared;
}

/** Why an incident's ref stays; undefined: nothing is lost without it. */
async function whyKept(
  repository: Repository,
  { folder, commit }: { readonly folder: string; readonly commit: string },
  main: Exclude<MainBranch, { readonly kind: "unreachable" }>,
  { isOver, recordName }: PruneRequest,
): Promise<string | undefined> {
  const { objects, remote } = repository;
  const blobs = await blobsOf(objects, commit, folder);
  const file = path.posix.join(folder, recordName);
  const record = blobs.get(file);
  if (record === undefined) return `it holds no ${recordName}`;
  const text = (await readBlobs(objects, [record])).get(record)?.toString("utf8") ?? "";
  if (!isOver(text, file)) return "it is not resolved";
  if (main.kind === "none") return `${remote} has no main branch that could hold it`;
  if (await holdsAll(repository, main.commit, folder, blobs)) return undefined;
  return `its last shared version is not on ${remote}/${main.name}: sync it, then commit and push ${folder}`;
}

async function remove(
  repository: Repository,
  over: readonly (readonly [string, string])[],
  kept: Kept[],
  atOnce: number,
): Promise<PruneResult> {
  const removed: string[] = [];
  for (let at = 0; at < over.length; at += atOnce) {
    const part = over.slice(at, at + atOnce);
    const said = await pushDeletions(repository, part);
    if (!/^[-!]\t/m.test(said)) {
      const reason = firstLine(said);
      if (at === 0) return { kind: "offline", reason };
      kept.push(...over.slice(at).map(([folder]) => ({ folder, reason })));
      break;
    }
    for (const [folder] of part) {
      const verdict = verdictOn(said, sharedRef(repository, folder));
      if (verdict === undefined) removed.push(folder);
      else kept.push({ folder, reason: verdict });
    }
  }
  return { kind: "pruned", removed, kept };
}

/** What Git printed. It takes each ref only if it still stands where it was looked at. */
async function pushDeletions(
  repository: Repository,
  over: readonly (readonly [string, string])[],
): Promise<string> {
  const refs = over.map(([folder, commit]) => [sharedRef(repository, folder), commit] as const);
  const leases = refs.map(([ref, commit]) => `--force-with-lease=${ref}:${commit}`);
  const deletions = refs.map(([ref]) => `:${ref}`);
  const args = ["push", "--no-verify", "--porcelain", ...leases, repository.remote, ...deletions];
  const outcome = await askRemote(repository, args, { timeoutMs: 60_000 });
  return outcome.kind === "done" ? outcome.text : outcome.reason;
}

/** Why a ref was not deleted, by what a push printed of it; undefined: it was. */
function verdictOn(said: string, ref: string): string | undefined {
  const line = said.split("\n").find((printed) => printed.split("\t")[1]?.endsWith(`:${ref}`));
  if (line?.startsWith("-") === true) return undefined;
  const verdict = line?.split("\t")[2] ?? "the remote said nothing of it";
  return verdict.includes("stale info") ? "somebody wrote to it meanwhile" : verdict;
}
