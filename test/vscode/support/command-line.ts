import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Uri } from "vscode";
import { sitrep } from "./sitrep.ts";

/** The rows of `sitrep read --json` that views show. */
export interface ReadRows {
  readonly severity: string | null;
  readonly status: string | null;
  readonly timeline: readonly { readonly line: number; readonly endLine: number; readonly text: string }[];
  readonly steps: readonly {
    readonly line: number;
    readonly checked: boolean | null;
    readonly text: string;
  }[];
  readonly actions: readonly {
    readonly line: number;
    readonly text: string;
    readonly done: boolean | null;
  }[];
}

/** What `sitrep read FILE --json` prints. */
export async function readJson(file: Uri): Promise<ReadRows> {
  const rows: unknown = JSON.parse(await commandLine("read", file.fsPath, "--json"));
  // Our own command: docs/format.md promises these names.
  return rows as ReadRows;
}

/** Runs the command line with the extension host's own Node. */
export async function commandLine(...args: readonly string[]): Promise<string> {
  const { folder } = await sitrep();
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "dist/cli.cjs"), ...args], {
    // On a desktop that Node is inside the editor's own program.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    maxBuffer: 64_000_000,
  });
  return stdout;
}
