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

/** The folder of the person's own hooks. What Git writes out in a path, as somebody's home, is left to it. */
async function hooksFolder({ top, commonFolder, hooksPath }: Place): Promise<string> {
  if (hooksPath === undefined) return path.join(commonFolder, "hooks");
  if (!/^(?:~|%\(|:\()/.test(hooksPath)) return hooksPath;
  const args = ["config", "--includes", "--type=path", "--get-all", "core.hooksPath"];
  // The last one is ours.
  return (await askGit(top, args)).split("\n").at(-2) ?? hooksPath;
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
