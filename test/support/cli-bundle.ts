import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { bundleCommandLine } from "../../scripts/command-line-bundle.mjs";
import type { Outcome } from "./cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The command line as it ships, bundled from the present sources into a folder of its own. */
interface CommandLine {
  /** The bundled program, for Node. */
  readonly script: string;
  readonly run: (cwd: string, ...args: readonly string[]) => Promise<Outcome>;
  readonly remove: () => void;
}

/** One bundle for all tests of a file: made before the first of them, removed after the last. */
export function sharedCommandLine(): Pick<CommandLine, "script" | "run"> {
  let made: CommandLine | undefined;
  const cli = (): CommandLine => {
    if (made === undefined) throw new Error("The command line is bundled when the tests begin");
    return made;
  };
  beforeAll(async () => {
    made = await bundledCommandLine();
  }, 60_000);
  afterAll(() => {
    made?.remove();
  });
  return {
    get script() {
      return cli().script;
    },
    run: (cwd, ...args) => cli().run(cwd, ...args),
  };
}

/** Bundles the command line, with the runbooks beside it. */
async function bundledCommandLine(): Promise<CommandLine> {
  const folder = mkdtempSync(path.join(tmpdir(), "sitrep-cli-"));
  const script = path.join(folder, "dist", "cli.cjs");
  await bundleCommandLine({ folder: path.dirname(script), dev: true });
  cpSync(path.join(root, "media", "runbooks"), path.join(folder, "media", "runbooks"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "version": "1.2.3", "type": "module" }');
  return {
    script,
    run: (cwd, ...args) =>
      new Promise((resolve) => {
        const places = {
          XDG_STATE_HOME: path.join(cwd, "state"),
          XDG_CACHE_HOME: path.join(folder, "cache"),
        };
        const env = { ...process.env, ...places };
        execFile(process.execPath, [script, ...args], { cwd, env }, (error, out, err) => {
          resolve({
            code: typeof error?.code === "number" ? error.code : 0,
            out: out.trimEnd(),
            error: err.trimEnd(),
          });
        });
      }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
