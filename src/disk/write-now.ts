import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "./make-folder.ts";

/**
 * Writes a new file that its owner alone may read, flushed, and makes its folder, before anything else may happen: a process
 * that is killed in the next moment has left it. @throws Error with code EEXIST where one of that name is there; Error of
 * the file system, and then nothing of the file is left.
 */
export function writeNow(file: string, text: string | Uint8Array): void {
  makeFolder(path.dirname(file), 0o700);
  const handle = openSync(file, "wx", 0o600);
  try {
    writeFileSync(handle, text); // all of it: `writeSync` may write a part on a full disk, and does not fail
    fsyncSync(handle);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}
