import { execFile } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, inject } from "vitest";
import { bundleCommandLine } from "../../scripts/command-line-bundle.mjs";
import type { Outcome } from "./cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The command line as it ships, bundled from the present sources into a folder of its own. */
interface CommandLine {
  /** The bundled program, for Node. */
  readonly script: string;
  readonly run: (cwd: string, ...args: readonly string[]) => Promise<Outcome>;
}

/** One bundle for all tests of a run: made before the first of them that needs it, removed after the last. */
export function sharedCommandLine(): CommandLine {
  const folder = path.join(inject("commandLineFolder"), "made");
  const script = path.join(folder, "dist", "cli.cjs");
  beforeAll(() => bundleInto(folder), 60_000);
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
  };
}

/**
 * Bundles the command line, with the runbooks beside it, where it is not there yet. Of several workers that do so at once
 * one is first to give it its name, and all take that one.
 */
async function bundleInto(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const own = mkdtempSync(`${folder}-`);
  chmodSync(own, 0o755);
  await bundleCommandLine({ folder: path.join(own, "dist"), dev: true });
  cpSync(path.join(root, "media", "runbooks"), path.join(own, "media", "runbooks"), { recursive: true });
  writeFileSync(path.join(own, "package.json"), '{ "version": "1.2.3", "type": "module" }');
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
