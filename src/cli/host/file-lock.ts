import { open, rm, stat, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure.ts";

/** A lock older than this belongs to a process that died: nothing here takes so long. */
const staleAfterMs = 10_000;
const retryMs = 25;

/**
 * Runs `work` while holding the lock file beside `file`, so that two writers follow each other.
 * @throws Failure when another writer holds it for longer than `staleAfterMs` and keeps renewing it.
 */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  const owner = `${process.pid} ${process.hrtime.bigint()}`;
  await acquire(lock, owner);
  try {
    return await work();
  } finally {
    await release(lock, owner);
  }
}

async function acquire(lock: string, owner: string): Promise<void> {
  for (let waited = 0; waited < 3 * staleAfterMs; waited += retryMs) {
    try {
      const handle = await open(lock, "wx");
      await handle.writeFile(owner);
      await handle.close();
      return;
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
    if (await isStale(lock)) await rm(lock, { force: true });
    else await sleep(retryMs);
  }
  throw new Failure(
    `Another program keeps ${lock} locked. If none is running, delete that file and try again.`,
  );
}

/** Removes the lock if it is still ours: one that was taken for stale belongs to somebody else by now. */
async function release(lock: string, owner: string): Promise<void> {
  const held = await readFile(lock, "utf8").catch(() => undefined); // gone: nothing to release
  if (held === owner) await rm(lock, { force: true });
}

async function isStale(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > staleAfterMs;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false; // released meanwhile: try to take it
    throw error;
  }
}

/** Whether an error of the file system has this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
