import { commands, EventEmitter, l10n, window, workspace, type Event, type Uri } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import { visible, visibleName } from "../../core/text/visible.ts";
import type { MayAsk } from "../../git/ask-nobody.ts";
import { backOffMs } from "../../git/back-off.ts";
import type { SyncResult } from "../../git/sync-incident.ts";
import type { Clock } from "./clock.ts";
import type { Git } from "./computer.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { Lifetime } from "./lifetime.ts";

/** How an incident stood with the others the last time it was tried. */
export interface SyncState {
  readonly at: Instant;
  readonly result: SyncResult;
}

/**
 * Exchanges incidents with the team through Git; one at a time for each, asked for or by itself where the policy says so.
 * By itself it never asks anybody to sign in: it says once that somebody has to, and tries again the less often the longer
 * nobody does.
 */
export interface Sync extends Lifetime {
  /** Undefined where this window may not: an untrusted workspace, or a file that is on no disk. */
  readonly run: (file: LibraryFile) => Promise<SyncResult> | undefined;
  readonly stateOf: (record: Uri) => SyncState | undefined;
  readonly onDidChange: Event<void>;
}

/** `git` is undefined where this host has none: then nothing is exchanged. */
export function createSync(
  library: Library,
  clock: Clock,
  git: Git | undefined,
  log: (message: string) => void,
): Sync {
  const states = new Map<string, SyncState>();
  const running = new Map<string, Promise<SyncResult>>();
  const changed = new EventEmitter<void>();
  const stopped = new AbortController();
  const unsigned = new Map<string, Unsigned>();

  async function exchange(file: LibraryFile, withOthers: Git, mayAsk: MayAsk): Promise<SyncResult> {
    const options = { now: clock.now(), log, signal: stopped.signal, mayAsk };
    const result = shown(await withOthers.exchange(file, options));
    if (needsSignIn(result)) waitForSignIn(file, mayAsk);
    else if (result.kind === "synced") unsigned.delete(remoteOf(file));
    states.set(file.uri.toString(), { at: clock.now(), result });
    changed.fire();
    return result;
  }

  const waitForSignIn = (file: LibraryFile, mayAsk: MayAsk): void => {
    const rounds = (unsigned.get(remoteOf(file))?.rounds ?? 0) + 1;
    unsigned.set(remoteOf(file), { rounds, until: clock.now() + backOffMs(rounds, firstPauseMs) });
    if (rounds === 1 && mayAsk === "nobody") void offerSignIn(file);
  };

  const start = (file: LibraryFile, mayAsk: MayAsk): Promise<SyncResult> | undefined => {
    if (git === undefined || !workspace.isTrusted || file.uri.scheme !== "file") return undefined;
    const key = file.uri.toString();
    const result = exchange(file, git, mayAsk).finally(() => running.delete(key));
    running.set(key, result);
    return result;
  };

  const run: Sync["run"] = (file) => {
    // The round that is under way may not ask: whoever asks for this one may be asked.
    const known = running.get(file.uri.toString());
    if (known === undefined) return start(file, "window");
    return known.then((result) => (needsSignIn(result) ? (start(file, "window") ?? result) : result));
  };

  const mayByItself = (file: LibraryFile | undefined): file is LibraryFile =>
    file !== undefined &&
    file.policy.sync.automatic &&
    !running.has(file.uri.toString()) &&
    !file.read.snapshot.private && // somebody confirms it each time
    clock.now() >= (unsigned.get(remoteOf(file))?.until ?? 0);

  const byItself = (file: LibraryFile): void => {
    if (!mayByItself(file)) return;
    // As it is by now: the very save that leads here may have marked it as private.
    library
      .refresh(file.uri)
      .then((fresh) => (mayByItself(fresh) ? start(fresh, "nobody") : undefined))
      .catch((error: unknown) => {
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

/** Rounds in a row that found nothing to sign in with, and when the next one is due. */
interface Unsigned {
  readonly rounds: number;
  readonly until: Instant;
}

const firstPauseMs = 2 * 60_000;

/** Names that came from a remote, and what it said, for windows and views. */
function shown(result: SyncResult): SyncResult {
  if (result.kind !== "synced") return { ...result, reason: visible(result.reason) };
  const { received, sent, findings } = result;
  return {
    ...result,
    ...{ received: received.map(visibleName), sent: sent.map(visibleName), findings: findings.map(visible) },
  };
}

function needsSignIn(result: SyncResult): boolean {
  return result.kind === "offline" && result.needsSignIn === true;
}

/** Who signs in to a remote does so for all incidents of a folder. */
function remoteOf({ uri, policy }: LibraryFile): string {
  return `${workspace.getWorkspaceFolder(uri)?.uri.toString() ?? ""} ${policy.sync.remote}`;
}

async function offerSignIn({ policy }: LibraryFile): Promise<void> {
  const sync = l10n.t("Sync Incident");
  const said = l10n.t("Sync needs you to sign in to {0}: run Sync Incident once.", policy.sync.remote);
  if ((await window.showWarningMessage(said, sync)) === sync)
    await commands.executeCommand("sitrep.sync.run");
}

/** How long an incident that is over is still exchanged: the last words of it are to reach everybody, and theirs us. */
const afterwardsMs = 24 * 60 * 60_000;

/** Whether an incident goes on, or has not been over for long. */
function mayHaveNews({ read: { snapshot } }: LibraryFile, now: Instant): boolean {
  if (snapshot.status !== "resolved") return true;
  const { resolved } = snapshot.milestones;
  return resolved !== undefined && now - resolved < afterwardsMs;
}
