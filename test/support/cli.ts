import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.ts";
import { at } from "./record.ts";

/** What a command line printed and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for one test, removed when the test ends, with the command line at work in it. */
export interface Workplace {
  readonly folder: string;
  readonly sitrep: (...args: readonly string[]) => Promise<Outcome>;
  /** Runs with the clock at another moment. */
  readonly sitrepAt: (now: string, ...args: readonly string[]) => Promise<Outcome>;
  /** What stands in standard input from now on. */
  readonly type: (text: string) => void;
  readonly path: (...parts: readonly string[]) => string;
  readonly read: (...parts: readonly string[]) => string;
  readonly write: (name: string, text: string) => void;
}

export const builtInRunbooks = fileURLToPath(new URL("../../media/runbooks/", import.meta.url));

/** What of a shell few tests look at. */
export const quiet = {
  version: "1.2.3",
  input: () => Promise.resolve(""),
  out: () => undefined,
  error: () => undefined,
  builtInRunbooks,
};

/** Makes a workplace; the clock stands at 2026-11-21T14:10Z. */
export function workplace(): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), "sitrep-é 漢-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let input = "";
  const sitrepAt = async (now: string, ...args: readonly string[]): Promise<Outcome> => {
    const out: string[] = [];
    const error: string[] = [];
    const code = await run(args, {
      version: "1.2.3",
      input: () => Promise.resolve(input),
      now: () => at(now),
      cwd: folder,
      env: { XDG_STATE_HOME: path.join(folder, "state"), XDG_CACHE_HOME: path.join(folder, "caches") },
      out: (text) => out.push(text),
      error: (text) => error.push(text),
      builtInRunbooks,
      importPackage: (name) => import(name),
    });
    return { code, out: out.join("\n"), error: error.join("\n") };
  };
  return {
    folder,
    sitrepAt,
    type: (text) => {
      input = text;
    },
    sitrep: (...args) => sitrepAt("2026-11-21T14:10:00Z", ...args),
    path: (...parts) => path.join(folder, ...parts),
    read: (...parts) => readFileSync(path.join(folder, ...parts), "utf8"),
    write: (name, text) => {
      writeFileSync(path.join(folder, name), text);
    },
  };
}
