import { readFileSync, statSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../facts/digest.ts";
import { readAllFacts, type AllFacts } from "../../facts/read-all-facts.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { reasonOf } from "../host/text-file.ts";
import { ownCaches } from "../launch/cache-folder.ts";
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
      index: wishes.keeps ? indexOf(root, shell) : undefined,
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

function indexOf(root: string, { env }: Shell): string {
  const caches = ownCaches({ env, platform: process.platform, home: homedir() });
  return path.join(caches, "insights", `${digestOf(root)}.json`);
}

/** The program that is started names the digest of what it loads: another build reads for itself. */
function editionOf({ version, script }: Shell): string {
  return script === undefined ? version : `${version} ${digestOf(readFileSync(fileURLToPath(script)))}`;
}
