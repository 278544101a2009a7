import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { hashText } from "../../core/lint/lexicon/hash-text.ts";
import { readKept, writeKept } from "./kept-file.ts";

/** A program, and what is known of it without reading it. */
export interface Program {
  /** The full path of a CommonJS file in ASCII, as the build leaves it. */
  readonly file: string;
  /** Another one for another text. */
  readonly digest: string;
}

/**
 * What a program exports, run from what the engine compiled of it at an earlier start, kept in a folder; where there is
 * nothing of use, keeps it at the end of this run. What can't be read or written is done without. `import()` does not work
 * in such a program: V8 forgets whom to ask.
 */
export function loadKept(program: Program, folder: string): unknown {
  const key = keyOf(program);
  const file = path.join(folder, `${commandHere()}-${hashText(key, 0).toString(16)}`);
  const cachedData = readKept(file, key);
  const script = new Script(asFunction(readFileSync(program.file, "latin1")), {
    filename: program.file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (isMainThread && (cachedData === undefined || script.cachedDataRejected === true))
    process.once("exit", (code) => {
      if (code !== 2) writeKept(file, key, script.createCachedData()); // with all functions that were called by now
    });
  return exportsOf(script, program.file);
}

/**
 * All that what was compiled depends on. V8 itself looks at its own version and settings, and at the length of the text alone:
 * two texts of one length are not the same to us.
 */
function keyOf({ file, digest }: Program): string {
  const { execArgv, env, version, arch, versions } = process;
  const { size, mtimeMs, ctimeMs } = statSync(file);
  const started = [version, versions.v8, arch, execArgv, env["NODE_OPTIONS"] ?? ""];
  return JSON.stringify([file, digest, size, mtimeMs, ctimeMs, ...started]);
}

/** Each command calls other functions. Helpers of the linter take what its main thread left. */
function commandHere(): string {
  if (!isMainThread) return "lint";
  return /^[a-z-]{1,24}$/.exec(process.argv[2] ?? "")?.[0] ?? "none";
}

function asFunction(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
}

function exportsOf(script: Script, file: string): unknown {
  const run: unknown = script.runInThisContext();
  if (typeof run !== "function") throw new TypeError("The program is not written as a module");
  const module: { exports: unknown } = { exports: {} };
  Reflect.apply(run, undefined, [module.exports, createRequire(file), module, file, path.dirname(file)]);
  return module.exports;
}
