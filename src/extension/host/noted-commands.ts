import { EventEmitter, window, workspace, type Event, type TerminalShellExecution, type Uri } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import { commandEntry } from "../../core/timeline/command-entry.ts";
import type { Clock } from "./clock.ts";
import type { Lifetime } from "./lifetime.ts";

/** A command that ran while its incident was watched, in words that can be shown. */
export interface NotedCommand {
  /** When it began, else when it ended. */
  readonly instant: Instant;
  /** With exit code and duration; secrets are taken out. */
  readonly text: string;
}

/** Commands of this window's terminals, noted while somebody wants it; they are forgotten with the window. */
export interface NotedCommands extends Lifetime {
  /** The incident they are noted for; undefined while nothing is noted. */
  readonly watched: () => Uri | undefined;
  /** Begins to note; for another incident it stops for the one before. Does nothing in Restricted Mode. */
  readonly watch: (incident: Uri) => void;
  readonly stop: () => void;
  /** What was noted for an incident, oldest first. Waits for those whose secrets are being taken out. */
  readonly of: (incident: Uri) => Promise<readonly NotedCommand[]>;
  /** They are logged: they are not offered again. */
  readonly forget: (incident: Uri, logged: readonly NotedCommand[]) => void;
  /** Tells when noting begins or ends. */
  readonly onDidChange: Event<void>;
}

/** As many as somebody might look through; the oldest goes first. */
const mostNoted = 200;

/** `mask` takes secrets out of a command; where it fails, the command is not kept. */
export function createNotedCommands(
  clock: Clock,
  mask: (text: string) => Promise<string>,
  log: (message: string) => void,
): NotedCommands {
  const noted = new Map<string, readonly NotedCommand[]>();
  const changed = new EventEmitter<void>();
  let watching: { readonly incident: Uri; readonly listener: Lifetime } | undefined;
  let pending = Promise.resolve();

  async function note(incident: Uri, ended: Ended): Promise<void> {
    const text = await commandEntry(ended, mask).catch((error: unknown) => {
      log(`A command is not noted, its secrets could not be taken out: ${String(error)}`);
      return undefined;
    });
    if (text === undefined) return;
    const key = incident.toString();
    noted.set(key, [...(noted.get(key) ?? []), { instant: ended.instant, text }].slice(-mostNoted));
  }

  function stop(): void {
    if (watching === undefined) return;
    watching.listener.dispose();
    watching = undefined;
    changed.fire();
  }

  return {
    watched: () => watching?.incident,
    watch(incident) {
      stop();
      if (!workspace.isTrusted) return;
      const listener = onEndedCommand(clock, (ended) => {
        pending = pending.then(() => note(incident, ended));
      });
      watching = { incident, listener };
      changed.fire();
    },
    stop,
    of: async (incident) => {
      await pending;
      return noted.get(incident.toString()) ?? [];
    },
    forget(incident, logged) {
      const rest = (noted.get(incident.toString()) ?? []).filter((command) => !logged.includes(command));
      noted.set(incident.toString(), rest);
    },
    onDidChange: changed.event,
    dispose: () => {
      watching?.listener.dispose();
      changed.dispose();
    },
  };
}

interface Ended {
  readonly instant: Instant;
  readonly command: string;
  readonly exitCode: number | undefined;
  readonly durationMs: number | undefined;
}

/** Hears commands end in terminals whose shell tells of them. What they print is not looked at. */
function onEndedCommand(clock: Clock, tell: (ended: Ended) => void): Lifetime {
  const began = new WeakMap<TerminalShellExecution, Instant>();
  const starts = window.onDidStartTerminalShellExecution(({ execution }) => {
    began.set(execution, clock.now());
  });
  const ends = window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
    const now = clock.now();
    const start = began.get(execution);
    const durationMs = start === undefined ? undefined : now - start;
    tell({ instant: start ?? now, command: execution.commandLine.value, exitCode, durationMs });
  });
  return {
    dispose: () => {
      starts.dispose();
      ends.dispose();
    },
  };
}
