import { askGit } from "./ask-git.ts";
import { askRemote } from "./ask-remote.ts";
import type { Repository } from "./place.ts";
import { firstLine } from "./share.ts";
import { blobIn } from "./stored.ts";
import { blobsOf, type Blobs } from "./trees.ts";

/** The branch that the remote itself calls its main one. */
export type MainBranch =
  | { readonly kind: "main"; readonly name: string; readonly commit: string }
  | { readonly kind: "none" }
  | { readonly kind: "unreachable"; readonly reason: string };

const networkMs = 60_000;

/** Fetches the remote's main branch as it is now, and `commits` beside it. No ref of anybody's moves. */
export async function fetchMain(
  repository: Repository,
  commits: readonly string[],
  signal?: AbortSignal,
): Promise<MainBranch> {
  const { remote } = repository;
  const options = { timeoutMs: networkMs, ...(signal && { signal }) };
  const head = await askRemote(repository, ["ls-remote", "--symref", remote, "HEAD"], options);
  if (head.kind === "failed") return { kind: "unreachable", reason: firstLine(head.reason) };
  const name = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(head.text)?.[1];
  const commit = /^([0-9a-f]{40,})\tHEAD$/m.exec(head.text)?.[1];
  if (name === undefined || commit === undefined) return { kind: "none" };
  const quietly = ["--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", "--no-auto-gc", "--stdin"];
  const input = [`refs/heads/${name}`, ...commits].join("\n");
  const fetched = await askRemote(repository, ["fetch", ...quietly, remote], {
    ...options,
    input: `${input}\n`,
  });
  if (fetched.kind === "failed") return { kind: "unreachable", reason: firstLine(fetched.reason) };
  return { kind: "main", name, commit };
}

/** Whether one commit of a history holds all these files of the folder, byte for byte. */
export async function holdsAll(
  { top, objects }: Pick<Repository, "top" | "objects">,
  history: string,
  folder: string,
  blobs: Blobs,
): Promise<boolean> {
  const listed = await askGit(top, ["log", "--full-history", "--format=%H", history, "--", folder]);
  for (const commit of listed.split("\n").filter((line) => line !== "")) {
    const there = await blobsOf(objects, commit, folder);
    if ([...blobs].every(([file, stored]) => blobIn(there.get(file) ?? "") === blobIn(stored))) return true;
  }
  return false;
}
