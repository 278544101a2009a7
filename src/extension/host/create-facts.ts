import { workspace, type Uri } from "vscode";
import type { Computer } from "./computer.ts";
import type { FactsReading, FactsService } from "./facts.ts";
import type { Policies } from "./policies.ts";

export interface FactsDeps {
  readonly computer: Pick<Computer, "readFacts"> | undefined;
  readonly policies: Pick<Policies, "policyFor">;
  readonly extensionUri: Uri;
  /** A folder of this person: the index goes there. */
  readonly storage: Uri;
}

/** Reads the facts of all incidents in the open folders: on a computer with an index, elsewhere file by file. */
export function createFacts(deps: FactsDeps): FactsService {
  return {
    read: async (report, signal) => {
      const incidents: FactsReading["incidents"][number][] = [];
      const problems: string[] = [];
      for (const { uri } of workspace.workspaceFolders ?? []) {
        signal?.throwIfAborted();
        const read =
          deps.computer !== undefined && uri.scheme === "file"
            ? await deps.computer.readFacts(uri.fsPath, { ...deps, report, signal })
            : await byHand(uri, deps.policies, report, signal);
        problems.push(...read.problems);
        const folder = uri.toString();
        for (const facts of read.incidents) incidents.push({ folder, facts });
      }
      return { incidents, problems };
    },
  };
}

/** With all that reads a file: not before somebody counts. */
const byHand: ReadByHand = async (...asked) =>
  (await import("./read-facts-by-hand.ts")).readFactsByHand(...asked);

type ReadByHand = typeof import("./read-facts-by-hand.ts").readFactsByHand;
