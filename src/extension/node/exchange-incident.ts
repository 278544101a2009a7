import { Uri } from "vscode";
import { mergeKeepingBoth } from "../../git/merge-text.ts";
import { syncIncident, type SyncResult } from "../../git/sync-incident.ts";
import type { ExchangeOptions } from "../host/computer.ts";
import type { LibraryFile } from "../host/library.ts";
import { changeOpenFile } from "./change-open-file.ts";

/** Exchanges an incident on disk with the others, as its policy says. Load this file at the first use: merging is much. */
export function exchangeIncident(
  { uri, policy }: LibraryFile,
  options: ExchangeOptions,
): Promise<SyncResult> {
  const folder = Uri.joinPath(uri, "..").fsPath;
  return syncIncident({
    ...options,
    repository: folder,
    folder,
    remote: policy.sync.remote,
    ref: policy.sync.ref,
    merge: mergeKeepingBoth(policy),
    change: changeOpenFile,
  });
}
