import { EventEmitter, Uri, workspace, type Event } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import { mergeKeepingBoth } from "../../git/merge-text.ts";
import { syncIncident, type SyncResult } from "../../git/sync-incident.ts";
import { changeOpenFile } from "./change-open-file.ts";
import type { Clock } from "./clock.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { Lifetime } from "./lifetime.ts";

/** How an incident stood with the others the last time it was tried. */
export interface SyncState {
  readonly at: Instant;
  readonly result: SyncResult;
}

/** Exchanges incidents with the team through Git; one at a time for each, asked for or by itself where the policy says so. */
export interface Sync extends Lifetime {
  /** Undefined where this window may not: an untrusted workspace, or a file that is on no disk. */
  readonly run: (file: LibraryFile) => Promise<SyncResult> | undefined;
  readonly stateOf: (record: Uri) => SyncState | undefined;
  readonly onDidChange: Event<void>;
}

export function createSync(library: Library, clock: Clock, log: (message: string) => void): Sync {
  const states = new Map<string, SyncState>();
  const running = new Map<string, Promise<SyncResult>>();
  const changed = new EventEmitter<void>();
  const stopped = new AbortController();

  async function exchange({ uri, policy }: LibraryFile): Promise<SyncResult> {
    const folder = Uri.joinPath(uri, "..").fsPath;
    const result = await syncIncident({
      repository: folder,
      folder,
      remote: policy.sync.remote,
      ref: policy.sync.ref,
      merge: mergeKeepingBoth(policy),
      now: clock.now(),
      log,
      change: changeOpenFile,
      signal: stopped.signal,
    });
    states.set(uri.toString(), { at: clock.now(), result });
    changed.fire();
    return result;
  }

  const run: Sync["run"] = (file) => {
    if (!workspace.isTrusted || file.uri.scheme !== "file") return undefined;
    const key = file.uri.toString();
    const known = running.get(key);
    if (known !== undefined) return known;
    const result = exchange(file).finally(() => running.delete(key));
    running.set(key, result);
    return result;
  };

  const byItself = (file: LibraryFile): void => {
    if (!file.policy.sync.automatic) return;
    run(file)?.catch((error: unknown) => {
      log(`Syncing ${file.uri.path}: ${String(error)}`);
    });
  };
  const minutes = clock.everyMinute(() => {
    for (const file of library.records()) if (mayHaveNews(file, clock.now())) byItself(file);
  });
  const saved = workspace.onDidSaveTextDocument(({ uri }) => {
    const file = library.get(uri);
    if (file?.read.snapshot.kind === "incident") byItself(file);
  });
  return {
    run,
    stateOf: (record) => states.get(record.toString()),
    onDidChange: changed.event,
    dispose: () => {
      stopped.abort();
      minutes.dispose();
      saved.dispose();
      changed.dispose();
    },
  };
}

/** How long an incident that is over is still exchanged: the last words of it are to reach everybody, and theirs us. */
const afterwardsMs = 24 * 60 * 60_000;

/** Whether an incident goes on, or has not been over for long. */
function mayHaveNews({ read: { snapshot } }: LibraryFile, now: Instant): boolean {
  if (snapshot.status !== "resolved") return true;
  const { resolved } = snapshot.milestones;
  return resolved !== undefined && now - resolved < afterwardsMs;
}
