import path from "node:path";
import { readDocument } from "../../core/incident/read-document.ts";
import { recordFileName } from "../../core/model/file-names.ts";
import { visibleName } from "../../core/text/visible.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { fromTop } from "../../git/place.ts";
import { pruneShared } from "../../git/prune.ts";
import { topOf } from "../../git/top-of.ts";
import type { ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";

export interface PruneTarget {
  /** A folder that is there, in the repository. */
  readonly repository: string;
  /** The incident's folder, or one that incidents are below, absolute. */
  readonly folder: string;
  readonly remote: string;
  readonly ref: string;
  readonly policy: Policy;
}

/**
 * Takes incidents off the remote that are over and on its main branch, and says which stay and why.
 * @throws Failure where it was refused
 */
export async function prune(target: PruneTarget, shell: Shell): Promise<ExitCode> {
  const { repository, remote, ref, policy } = target;
  const top = await topOf(repository);
  const below = top === undefined ? undefined : await fromTop(top, target.folder);
  const result = await pruneShared({
    ...{ repository, remote, ref, recordName: recordFileName },
    wanted: (folder) => below === undefined || folder === below || folder.startsWith(`${below}/`),
    isOver: (text, file) => readDocument(text, { path: file, policy }).snapshot.status === "resolved",
  });
  if (result.kind === "refused") throw new Failure(result.reason);
  if (result.kind === "offline") {
    throw new Failure(`${remote} can't be reached, so nothing was pruned: ${result.reason}`);
  }
  for (const folder of result.removed) {
    shell.out(`${visibleName(folder)}: taken off ${remote}; its main branch holds the last version.`);
  }
  for (const { folder, reason } of result.kept) {
    shell.out(`${visibleName(folder)}: stays on ${remote}: ${reason}.`);
  }
  if (result.removed.length + result.kept.length === 0) {
    shell.out(`${remote} has no incident under ${path.posix.join(ref, below ?? "")}.`);
  }
  return 0;
}
