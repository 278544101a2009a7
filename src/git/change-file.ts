import { readFile } from "node:fs/promises";
import { takeLock } from "../disk/file-lock.ts";
import { replaceFile } from "../disk/replace-file.ts";

/**
 * Replaces a file in one step under the lock of all writers: reads, plans, and plans again where an editor, which takes no
 * lock, changed it meanwhile. True where the file is another now. @throws LockedError; Error of the file system.
 */
export async function changeFile(
  file: string,
  plan: (now: Uint8Array) => Uint8Array | undefined,
): Promise<boolean> {
  const release = await takeLock(file);
  try {
    for (;;) {
      const now = await readFile(file);
      const planned = plan(now);
      if (planned === undefined || Buffer.compare(planned, now) === 0) return false;
      if (Buffer.compare(await readFile(file), now) !== 0) continue;
      await replaceFile(file, planned);
      return true;
    }
  } finally {
    await release();
  }
}
