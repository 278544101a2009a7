import { pathToFileURL } from "node:url";
import { Uri } from "vscode";
import type { ClosedTask } from "../../facts/serve-closed.ts";
import { readOnThreads } from "../../facts/threads.ts";
import type { ClosedWishes } from "../host/computer.ts";

/** Reads files on a thread of their own, see `Computer`; one thread, for the editor starts in the same moment. */
export function readClosedFiles(
  paths: readonly string[],
  { extensionUri, severities, take, signal }: ClosedWishes,
): Promise<readonly string[]> {
  const script = pathToFileURL(Uri.joinPath(extensionUri, "dist", "facts-worker.cjs").fsPath);
  const task: ClosedTask = { kind: "closed", severities };
  return readOnThreads({ jobs: paths, task, take }, { script, count: 1 }, signal);
}
