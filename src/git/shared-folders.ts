import { askRemote } from "./ask-remote.ts";
import type { Repository } from "./place.ts";
import { firstLine } from "./share.ts";
import { folderOfRef } from "./sync-refs.ts";

export type SharedFolders =
  | {
      readonly kind: "listed";
      /** The incidents' folders from the top → the commit that is shared. */
      readonly folders: ReadonlyMap<string, string>;
    }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Asks the remote for all incidents that are shared there. */
export async function sharedFolders(repository: Repository, signal?: AbortSignal): Promise<SharedFolders> {
  const { remote, ref } = repository;
  const args = ["ls-remote", "--refs", remote, `${ref}/*`];
  const outcome = await askRemote(repository, args, signal && { signal });
  if (outcome.kind === "failed") return { kind: "unreachable", reason: firstLine(outcome.reason) };
  const folders = new Map<string, string>();
  for (const line of outcome.text.split("\n")) {
    const [commit = "", name = ""] = line.trim().split("\t");
    const folder = folderOfRef(ref, name);
    if (folder !== undefined) folders.set(folder, commit);
  }
  return { kind: "listed", folders };
}
