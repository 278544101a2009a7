import type { Net } from "../adapters/http/net.ts";
import type { Instant } from "../core/model/instant.ts";

/** Loads a package that need not be there. */
export type ImportPackage = (name: string) => Promise<unknown>;

/** What a command may use of the world; handed in, so that tests run it in-process. */
export interface Shell {
  readonly now: () => Instant;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<string>;
  /** Whether somebody sits at a terminal who may be asked to sign in. */
  readonly isAttended?: boolean;
  /** Asks whoever sits at the terminal, and gives the line they typed; left out where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Shows how far something is, in place of what it showed before; left out where nobody looks. Empty: nothing more. */
  readonly progress?: ((words: string) => void) | undefined;
  /** Gives what ends a long work when somebody wants it ended; left out: they can only kill it. */
  readonly interrupted?: (() => AbortSignal) | undefined;
  /** The way to services on other computers; left out: this computer's own. */
  readonly net?: Pick<Net, "fetch" | "now" | "sleep"> | undefined;
  /** Of Sitrep. */
  readonly version: string;
  /** The folder of the runbooks that ship with Sitrep. */
  readonly builtInRunbooks: string;
  /** The program itself, to run on other threads as well; none where it must do with this one. */
  readonly script?: URL;
  /** Without it there is no native parser. */
  readonly importPackage?: ImportPackage | undefined;
}

/**
 * 0: done, or nothing found; 1: findings; 2: it did not work, and standard error says why; 3: something that was to be sent
 * was not, or nobody knows, and the outbox has it.
 */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option that takes one. */
  readonly text: (option: string) => string | undefined;
  /** Whether an option without a value is there. */
  readonly flag: (option: string) => boolean;
}

/** An option: whether it takes a value, and what it is for. */
export interface OptionHelp {
  readonly type: "string" | "boolean";
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** Behind the name: `FILE TEXT [--type T]`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** How many arguments without a dash it takes. */
  readonly takes: { readonly least: number; readonly most: number };
  /** @throws Failure when it does not work. */
  readonly run: (args: Arguments, shell: Shell) => Promise<ExitCode>;
}

/** The option of every command that writes an entry. */
export const atOption = {
  at: { type: "string", help: "When it happened: an ISO instant like 2026-11-21T14:02Z (default: now)" },
} as const satisfies Record<string, OptionHelp>;
