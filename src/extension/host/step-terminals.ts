import { window, type Disposable, type Terminal, type TerminalShellExecution, type Uri } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import type { Clock } from "./clock.ts";
import type { Lifetime } from "./lifetime.ts";

/** What became of a command that was sent to a terminal. Its output is not looked at. */
export type StepRun =
  /** The exit code is undefined where the shell did not say, e.g. after Ctrl+C. */
  | {
      readonly kind: "ended";
      readonly began: Instant;
      readonly durationMs: number;
      readonly exitCode: number | undefined;
    }
  /** The shell tells nothing: whether the command has ended, and how, can't be known. */
  | { readonly kind: "untold"; readonly began: Instant }
  /** The terminal was closed before the command ended. */
  | { readonly kind: "closed"; readonly began: Instant };

/** Terminals that commands of steps run in, one for each incident; another while that one is busy. */
export interface StepTerminals extends Lifetime {
  /** Sends a command to the incident's terminal, as it is, and waits for its end. `name` is what the terminal is called. */
  readonly run: (incident: Uri, name: string, folder: Uri | undefined, code: string) => Promise<StepRun>;
}

/** How long a new terminal's shell has to come to its first prompt before the command is sent to it all the same. */
const patienceMs = 5000;

export function createStepTerminals(clock: Clock, patience = patienceMs): StepTerminals {
  const known = new Map<Terminal, string>();
  const busy = new Set<Terminal>();
  /** Terminals whose shell was waited for: one that stayed silent, or does not say where it is, is not waited for again. */
  const waitedFor = new WeakSet<Terminal>();
  let closing: Disposable | undefined;

  function terminalFor(incident: Uri, name: string, folder: Uri | undefined): Terminal {
    closing ??= window.onDidCloseTerminal((terminal) => {
      known.delete(terminal);
      busy.delete(terminal);
    });
    const key = incident.toString();
    for (const [terminal, its] of known) {
      if (its === key && !busy.has(terminal) && terminal.exitStatus === undefined) return terminal;
    }
    const made = window.createTerminal({
      name,
      isTransient: true,
      ...(folder === undefined ? {} : { cwd: folder }),
    });
    known.set(made, key);
    return made;
  }

  return {
    async run(incident, name, folder, code) {
      const terminal = terminalFor(incident, name, folder);
      busy.add(terminal);
      terminal.show(true);
      try {
        const shell = waitedFor.has(terminal) ? terminal.shellIntegration : await shellOf(terminal, patience);
        waitedFor.add(terminal);
        const began = clock.now();
        if (shell === undefined) {
          terminal.sendText(code, true);
          return { kind: "untold", began };
        }
        const hasLines = code.trim().includes("\n");
        const end = await endOf(terminal, clock, hasLines, () => shell.executeCommand(code));
        if (end === "closed") return { kind: "closed", began };
        // Of several lines, an end without a code may be that of any of them.
        if (hasLines && end.exitCode === undefined) return { kind: "untold", began };
        return { kind: "ended", began, durationMs: end.at - began, exitCode: end.exitCode };
      } finally {
        busy.delete(terminal);
      }
    },
    dispose: () => {
      closing?.dispose();
    },
  };
}

/**
 * The terminal's shell integration, once the shell stands at a prompt; undefined where there is none in time. A shell makes
 * itself known while it still starts, and what is sent to it then may end with its first prompt or be told as never ended: it
 * is up when it says in which folder it is, which it does with its prompts.
 */
function shellOf(terminal: Terminal, patience: number): Promise<Terminal["shellIntegration"]> {
  const isUp = (shell: Terminal["shellIntegration"]): boolean => shell?.cwd !== undefined;
  if (isUp(terminal.shellIntegration)) return Promise.resolve(terminal.shellIntegration);
  return new Promise((resolve) => {
    const settle = (shell: Terminal["shellIntegration"]): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(shell);
    };
    const timer = setTimeout(() => {
      settle(terminal.shellIntegration);
    }, patience);
    const listener = window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal === terminal && isUp(event.shellIntegration)) settle(event.shellIntegration);
    });
  });
}

type End = { readonly exitCode: number | undefined; readonly at: Instant } | "closed";

/**
 * Starts a command and waits until it has ended, or its terminal was closed. One of several lines the editor tells line by
 * line, under other names, and the whole as ended when its second line begins; one that is sent while a new shell still draws
 * its first prompt ends with that, without a code, and begins anew. There the last end counts that nothing follows for
 * `quietMs`.
 */
function endOf(
  terminal: Terminal,
  clock: Clock,
  hasLines: boolean,
  start: () => TerminalShellExecution,
): Promise<End> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const settle = (end: End): void => {
      clearTimeout(quiet);
      for (const listener of listeners) listener.dispose();
      resolve(end);
    };
    const listeners = [
      window.onDidStartTerminalShellExecution((event) => {
        if (event.terminal === terminal) clearTimeout(quiet);
      }),
      window.onDidEndTerminalShellExecution((event) => {
        if (event.terminal !== terminal) return;
        const end = { exitCode: event.exitCode, at: clock.now() };
        clearTimeout(quiet);
        if (event.execution === execution && !hasLines && end.exitCode !== undefined) settle(end);
        else {
          quiet = setTimeout(() => {
            settle(end);
          }, quietMs);
        }
      }),
      window.onDidCloseTerminal((closed) => {
        if (closed === terminal) settle("closed");
      }),
    ];
    const execution = start();
  });
}

const quietMs = 1000;
