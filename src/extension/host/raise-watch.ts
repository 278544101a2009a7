import type { Event, Uri } from "vscode";
import { formatInstant } from "../../core/model/instant.ts";
import type { SeverityId } from "../../core/model/severity.ts";
import { severityIds } from "../../core/policy/severity-policy.ts";
import { raisedSeverity, type RaisedSeverity } from "../../core/runbook/raised-severity.ts";
import type { Clock } from "./clock.ts";
import type { Library, LibraryFile } from "./library.ts";
import type { Lifetime } from "./lifetime.ts";
import type { ToldStore } from "./told-store.ts";

/**
 * Sees severities raised, by whatever way: the command, the editor, the command line, a merge. Each raise is told once, by
 * one of the windows. What a file says when it is first read is where things stand, and no raise.
 */
export interface RaiseWatch extends Lifetime {
  /** Does something with an incident that chooses runbooks by itself: raises meanwhile are told by no window. */
  readonly quietly: <Result>(incident: Uri, work: () => Promise<Result>) => Promise<Result>;
}

export interface RaiseWatchDeps {
  readonly library: Pick<Library, "get"> & { readonly onDidChange: Event<Uri | undefined> };
  readonly clock: Pick<Clock, "now">;
  readonly store: Pick<ToldStore, "claim">;
  /** Whether this is the window that somebody looks at. */
  readonly isFocused: () => boolean;
  readonly tell: (file: LibraryFile, before: SeverityId | undefined) => void;
  readonly log: (message: string) => void;
}

/** A severity counts when it has stood for so long, milliseconds: whoever types one passes others on the way. */
const settleMs = 1500;

/** The window that somebody looks at goes first: others wait for so much longer, milliseconds. */
const patienceMs = 3000;

export function createRaiseWatch({
  library,
  clock,
  store,
  isFocused,
  tell,
  log,
}: RaiseWatchDeps): RaiseWatch {
  /** By incident, the severity that was last known to stand; undefined: none was known yet. */
  const stood = new Map<string, SeverityId | undefined>();
  const settling = new Map<string, ReturnType<typeof setTimeout>>();
  const quiet = new Set<string>();

  function look(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(settling.get(key));
    settling.delete(key);
    const file = library.get(uri);
    if (file === undefined) stood.delete(key);
    else if (!stood.has(key)) stood.set(key, file.read.snapshot.severity);
    else if (file.read.snapshot.severity !== stood.get(key)) {
      const patience = settleMs + (isFocused() ? 0 : patienceMs);
      settling.set(
        key,
        setTimeout(() => void settle(uri), patience),
      );
    }
  }

  async function settle(uri: Uri): Promise<void> {
    const key = uri.toString();
    const file = library.get(uri);
    if (file === undefined || !stood.has(key)) return;
    const { read, policy } = file;
    const raised = raisedSeverity(read.snapshot, stood.get(key), severityIds(policy), clock.now());
    // Who is not sure for a while has not lowered anything.
    if (read.snapshot.severity !== undefined) stood.set(key, read.snapshot.severity);
    const isQuiet = quiet.has(key);
    if (raised !== undefined && (await claim(uri, nameOf(raised))) && !isQuiet) tell(file, raised.from);
  }

  function claim(uri: Uri, name: string): Promise<boolean> {
    return store.claim(uri, name, clock.now()).catch((error: unknown) => {
      log(`Claiming a raised severity of ${uri.path}: ${String(error)}`);
      return true; // offered twice is better than not at all
    });
  }

  const listener = library.onDidChange((uri) => {
    if (uri !== undefined) look(uri);
  });
  return {
    async quietly(incident, work) {
      quiet.add(incident.toString());
      try {
        return await work();
      } finally {
        await settle(incident);
        quiet.delete(incident.toString());
      }
    },
    dispose: () => {
      listener.dispose();
      for (const timer of settling.values()) clearTimeout(timer);
    },
  };
}

/** What the windows call one raise. */
function nameOf({ from, to, at }: RaisedSeverity): string {
  return `severity ${to} ${at === undefined ? `for ${from ?? "unknown"}` : formatInstant(at)}`;
}
