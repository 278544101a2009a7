import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killTree, type EditorServer } from "../../../scripts/host/serve-editor.mjs";

/** Where the processes of a run note the servers that they keep for several journeys. */
const folderVariable = "SITREP_JOURNEY_HOSTS";

/** Notes a server that the run is to end. Outside such a run, as where one test starts an editor, it ends with its process. */
export async function noteHost({ pid, userData }: EditorServer): Promise<void> {
  const folder = process.env[folderVariable];
  if (folder !== undefined) await writeFile(join(folder, `${pid}.json`), JSON.stringify({ pid, userData }));
}

/**
 * Before a run of journeys; gives what ends the servers of its processes when all is over. These are given half a second to
 * end, in which a slow machine does not get a server's folder removed.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-journey-hosts-"));
  process.env[folderVariable] = folder;
  return async () => {
    for (const name of await readdir(folder)) {
      // Our own words, a few lines above.
      const noted = JSON.parse(await readFile(join(folder, name), "utf8")) as EditorServer;
      killTree(noted);
      await rm(noted.userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    await rm(folder, { recursive: true, force: true });
  };
}
