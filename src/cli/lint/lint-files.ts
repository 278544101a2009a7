import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Shell } from "../command.ts";
import { sayOnce } from "../host/say-once.ts";
import { lintFile, type LintedFile } from "./lint-file.ts";
import { lintOnThreads } from "./lint-threads.ts";
import { lintTools, type LintRun } from "./lint-tools.ts";

/** So many files are shared out among threads: below, starting one takes longer than it saves. */
const manyFiles = 64;

/** So many bytes are worth loading the native parser for, which takes as long as remark takes for a quarter of them. */
const muchText = 16_000;

/** What a person asks of the linter beside the files. */
export interface LintWishes extends Pick<LintRun, "config" | "baseline" | "fix"> {
  /** Whether what is found in many files is kept for the next time, and what was found then is told where nothing changed. */
  readonly keeps: boolean;
}

/**
 * Lints files, one after the other or on several threads; what was found comes in the order of the files, and no more of
 * it is kept than is waiting for its turn. Of many files, those are linted whose findings may be others than the last time.
 * `SITREP_PARSER=remark` in the environment keeps the native parser out.
 */
export async function* lintFiles(
  files: readonly string[],
  asked: LintWishes,
  given: Shell,
): AsyncGenerator<LintedFile> {
  const shell = { ...given, error: sayOnce(given.error) }; // each thread reads the policies for itself
  const notes = asked.keeps && !asked.fix && files.length >= manyFiles;
  const run = runOf(asked, notes, shell);
  if (notes) {
    const { lintChanged } = await import("./lint-changed.ts");
    yield* lintChanged(files, run, shell, lintAll);
  } else yield* lintAll(files, run, shell);
}

function runOf({ config, baseline, fix }: LintWishes, notes: boolean, shell: Shell): LintRun {
  return { cwd: shell.cwd, now: shell.now(), native: false, config, baseline, fix, notes };
}

/** Lints all files, whatever was found in them before. */
async function* lintAll(files: readonly string[], asked: LintRun, shell: Shell): AsyncGenerator<LintedFile> {
  const run = { ...asked, native: shell.env["SITREP_PARSER"] !== "remark" && isMuch(files, shell.cwd) };
  const { error } = shell;
  const { importPackage } = shell;
  const helpers = Math.min(availableParallelism(), 8) - 1;
  if (shell.script !== undefined && files.length >= manyFiles && helpers > 0) {
    yield* lintOnThreads(files, run, { script: shell.script, count: helpers, error, importPackage });
    return;
  }
  const tools = await lintTools(run, shell);
  for (const file of files) yield await lintFile(file, tools);
}

/** Lints a text as if it stood in a file; whether that is there does not matter. */
export async function lintText(
  file: string,
  text: string,
  asked: LintWishes,
  shell: Shell,
): Promise<LintedFile> {
  const run = runOf(asked, false, shell);
  return lintFile(file, await lintTools(run, { ...shell, error: sayOnce(shell.error) }), text);
}

function isMuch(files: readonly string[], cwd: string): boolean {
  let size = 0;
  for (const file of files) {
    size += statSync(path.resolve(cwd, file), { throwIfNoEntry: false })?.size ?? 0;
    if (size >= muchText) return true;
  }
  return false;
}
