import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Uri, l10n } from "vscode";
import { digestOf } from "../../facts/digest.ts";
import type { IncidentsTask } from "../../facts/incidents-task.ts";
import { readIncidents, type IncidentsRead } from "../../facts/read-incidents.ts";
import type { FactsWishes } from "../host/computer.ts";

/** The facts of all incidents in a folder, read on threads of their own, with the index in our folder of the editor. */
export function readFolderFacts(root: string, wishes: FactsWishes): Promise<IncidentsRead> {
  const { extensionUri, storage, report, signal } = wishes;
  const script = pathToFileURL(Uri.joinPath(extensionUri, "dist", "facts-worker.cjs").fsPath);
  const task: IncidentsTask = {
    kind: "incidents",
    root,
    index: path.join(storage.fsPath, "insights", `${digestOf(root)}.json`),
    edition: editionOf(script),
    helpers: Math.max(1, Math.min(availableParallelism() - 1, 4)), // the editor wants to go on as well
    words: l10n.bundle,
  };
  return readIncidents(task, { script, report, signal });
}

/** The program of the threads names what it loads by what that holds: another build reads for itself. */
function editionOf(script: URL): string {
  try {
    return digestOf(readFileSync(script));
  } catch {
    return "unknown"; // then there is no thread either, which is said where it is started
  }
}
