import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A lock older than this belongs to a process that died. The command line counts the same. */
const staleAfterMs = 10_000;
const retryMs = 25;

/**
 * Replaces the text of a file on this computer in one step: written beside it, flushed, renamed over it, its mode kept, a
 * link followed. The editor's own rename deletes the old file first, and another program could find none. @throws Error
 * of the file system; the old text is untouched then.
 */
export async function replaceLocal(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const beside = join(dirname(target), `.${basename(target)}.${Date.now().toString(36)}.tmp`);
  try {
    const handle = await open(beside, "w", mode);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Does `work` while holding the lock file that the command line and other windows hold for the same file, so that of two
 * who write at once neither overwrites the other. Where no lock can be made, the folder being read-only, `work` is done
 * all the same and says so itself; so it is when somebody holds the lock for longer than is reasonable.
 */
export async function whileLocked<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const owner = `${process.pid} ${performance.now()}`;
  const isOurs = await acquire(lock, owner);
  try {
    return await work();
  } finally {
    if (isOurs) await release(lock, owner);
  }
}

async function acquire(lock: string, owner: string): Promise<boolean> {
  for (let waited = 0; waited < 2 * staleAfterMs; waited += retryMs) {
    try {
      const handle = await open(lock, "wx");
      await handle.writeFile(owner);
      await handle.close();
      return true;
    } catch (error) {
      if (!isCode(error, "EEXIST")) return false;
    }
    if (await isStale(lock)) await rm(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  return false;
}

/** Removes the lock if it is still ours: one that was taken for stale belongs to somebody else by now. */
async function release(lock: string, owner: string): Promise<void> {
  const held = await readFile(lock, "utf8").catch(() => undefined); // gone: nothing to release
  if (held === owner) await rm(lock, { force: true });
}

async function isStale(lock: string): Promise<boolean> {
  return stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > staleAfterMs,
    () => false, // released meanwhile: try to take it
  );
}

/** Whether an error of the file system has this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
