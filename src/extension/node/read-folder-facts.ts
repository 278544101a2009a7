import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Uri } from "vscode";
import { digestOf } from "../../facts/digest.ts";
import { readAllFacts, type AllFacts } from "../../facts/read-all-facts.ts";
import type { FactsWishes } from "../host/computer.ts";

/** The facts of all incidents in a folder, read on threads of their own, with the index in our folder of the editor. */
export function readFolderFacts(root: string, wishes: FactsWishes): Promise<AllFacts> {
  const { extensionUri, storage, report, signal } = wishes;
  const script = pathToFileURL(Uri.joinPath(extensionUri, "dist", "facts-worker.cjs").fsPath);
  return readAllFacts({
    root,
    index: path.join(storage.fsPath, "insights", `${digestOf(root)}.json`),
    edition: editionOf(script),
    helpers: { script, count: Math.min(availableParallelism(), 4) }, // the editor wants to go on as well
    native: false,
    parse: undefined,
    now: () => Date.now(),
    report,
    signal,
  });
}

/** The program of the threads names what it loads by what that holds: another build reads for itself. */
function editionOf(script: URL): string {
  try {
    return digestOf(readFileSync(script));
  } catch {
    return "unknown"; // then there are no threads either: this one reads, and says what it could not
  }
}
