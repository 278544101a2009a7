import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "./launch/cache-folder.ts";
import { nodesOwnCache } from "./launch/nodes-own-cache.ts";
import { mayHoldPrograms } from "./launch/own-folder.ts";
import { runCached } from "./launch/run-cached.ts";
import { tuneEngine } from "./tune-engine.ts";

/** Of the program's text; the build puts it here. */
declare const programDigest: string;

// What `sitrep` starts: the program beside it, which the engine need not compile again at every start.
tuneEngine(); // before anything is compiled: what was compiled with other settings counts for nothing
const program = { file: fileURLToPath(new URL("./cli-program.cjs", import.meta.url)), digest: programDigest };
if (!startedFromCache()) createRequire(import.meta.url)(program.file);

/** Whether the program runs already; where it does not, it is to be loaded as any other, which Node's cache may watch. */
function startedFromCache(): boolean {
  const folder = folderToUse();
  if (folder === undefined) return false;
  const keepAll = nodesOwnCache();
  if (keepAll === undefined) return runCached(program, path.join(folder, "code"));
  keepAll(path.join(folder, "node"));
  return false;
}

/** Undefined where nothing is to be kept, or can be. */
function folderToUse(): string | undefined {
  try {
    const folder = cacheFolder({ env: process.env, platform: process.platform, home: homedir() });
    return folder !== undefined && mayHoldPrograms(folder) ? folder : undefined;
  } catch {
    return undefined; // no home, no rights, no room: the program starts without, as it did before
  }
}
