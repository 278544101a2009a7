import { access, constants, readdir } from "node:fs/promises";
import path from "node:path";
import type { Place } from "./place.ts";
import { askGit } from "./ask-git.ts";

/** Hooks that Git would run on what Sync does. */
const concerned = ["pre-push", "reference-transaction", "post-index-change", "pre-auto-gc"];

/** The names of the person's hooks that Sync does not run: they guard branches, and may ask or take long. */
export async function skippedHooks(place: Place): Promise<readonly string[]> {
  const folder = path.resolve(place.top, await hooksFolder(place));
  const names = await readdir(folder).catch((): string[] => []); // no folder, no hooks
  const found: string[] = [];
  for (const name of concerned) {
    if (names.includes(name) && (await isExecutable(path.join(folder, name)))) found.push(name);
  }
  return found;
}

/** The folder of the person's own hooks: we switch hooks off by the same setting, so it is asked for by its name. */
async function hooksFolder(place: Place): Promise<string> {
  const values = (
    await askGit(place.top, ["config", "--includes", "--type=path", "--get-all", "core.hooksPath"])
  ).split("\n");
  // The last one is ours.
  const own = values.at(-2);
  if (own !== undefined) return own;
  const common = await askGit(place.top, ["rev-parse", "--git-common-dir"]);
  return path.join(path.resolve(place.top, common), "hooks");
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
