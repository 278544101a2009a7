import { lstatSync, type Stats } from "node:fs";
import { makeFolder } from "../../disk/make-folder.ts";

/**
 * Makes the folder, for its owner alone, and says whether what is in it may be run: it is the user's own, no link, and
 * nobody else may put anything there. @throws Error of the file system where it can't be made.
 */
export function mayHoldPrograms(folder: string): boolean {
  makeFolder(folder, 0o700);
  const found = lstatSync(folder);
  return found.isDirectory() && isOursAlone(found);
}

/** Whether nobody but the user could have written it. Windows keeps that apart by where a folder is: in the user's own profile. */
export function isOursAlone({ uid, mode }: Pick<Stats, "uid" | "mode">): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
