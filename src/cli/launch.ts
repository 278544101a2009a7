import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { cacheFolder } from "./launch/cache-folder.ts";
import { loadKept } from "./launch/load-kept.ts";
import { nodesOwnCache } from "./launch/nodes-own-cache.ts";
import { mayHoldPrograms } from "./launch/own-folder.ts";
import { tuneEngine } from "./tune-engine.ts";

/** Of the program's text; the build puts it here. */
declare const programDigest: string;

// What `sitrep` starts: the program beside it, which the engine need not compile again at every start.
tuneEngine(); // before anything is compiled: what was compiled with other settings counts for nothing
const program = { file: path.join(import.meta.dirname, "cli-program.cjs"), digest: programDigest };
startOf(loaded())((name: string) => import(name));

function loaded(): unknown {
  const folder = folderToUse();
  const keepAll = nodesOwnCache();
  if (folder !== undefined && keepAll === undefined) return loadKept(program, path.join(folder, "code"));
  if (folder !== undefined) keepAll?.(path.join(folder, "node"));
  return createRequire(import.meta.filename)(program.file);
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

/** The one function that the program exports (`main.ts`). */
function startOf(found: unknown): (...given: readonly unknown[]) => unknown {
  const start: unknown =
    typeof found === "object" && found !== null ? Reflect.get(found, "start") : undefined;
  if (typeof start !== "function") throw new TypeError(`${program.file} is not the program of this version`);
  return (...given): unknown => Reflect.apply(start, undefined, given);
}
