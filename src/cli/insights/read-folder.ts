import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { readAllFacts, type AllFacts } from "../../facts/read-all-facts.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { editionOf, keptIndex } from "../host/kept-index.ts";
import { reasonOf } from "../host/text-file.ts";
import { parserFor } from "./parser-for.ts";

/** How a folder is read. */
export interface FolderWishes {
  /** Whether what is learnt is kept for the next time. */
  readonly keeps: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * The facts of all incidents in a folder, with the index in the person's folder for caches.
 * @throws Failure where it is none, or can't be read.
 */
export async function readFolder(named: string, wishes: FolderWishes, shell: Shell): Promise<AllFacts> {
  const root = path.resolve(shell.cwd, named);
  const info = statSync(root, { throwIfNoEntry: false });
  if (info === undefined) throw new Failure(`There is no folder ${named}. Check the path.`);
  if (!info.isDirectory()) throw new Failure(`${named} is a file. Name the folder that holds the incidents.`);
  const native = shell.env["SITREP_PARSER"] !== "remark";
  const count = Math.min(availableParallelism(), 8);
  try {
    return await readAllFacts({
      root,
      index: wishes.keeps ? keptIndex("insights", root, shell) : undefined,
      edition: editionOf(shell),
      helpers: shell.script === undefined ? undefined : { script: shell.script, count },
      native,
      parse: await parserFor(undefined), // for the few files that are not worth loading the native one
      now: () => Date.now(),
      report: (done, of) => {
        if (of >= worthTelling) shell.progress?.(`Reading incidents: ${done} of ${of} files`);
      },
      signal: wishes.signal,
    });
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`Can't read ${named}: ${reasonOf(error)}.`);
  } finally {
    shell.progress?.("");
  }
}

const worthTelling = 500;
