import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that the command line is bundled into by the first test file that starts it. */
    readonly commandLineFolder: string;
  }
}

/** A folder for the bundle of one run, removed at its end, and emptied where a watcher runs tests again: sources changed. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "sitrep-cli-"));
  chmodSync(folder, 0o755); // for tests that start it as somebody else
  project.provide("commandLineFolder", folder);
  project.onTestsRerun(() => {
    rmSync(path.join(folder, "made"), { recursive: true, force: true });
  });
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
