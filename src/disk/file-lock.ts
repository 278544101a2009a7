import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isCode } from "./is-code.ts";

/** A lock older than this belongs to a process that died: nothing here takes so long. */
const staleAfterMs = 10_000;
const retryMs = 25;

/** Somebody held a lock for longer than anybody should. */
export class LockedError extends Error {
  override readonly name = "LockedError";

  constructor(readonly lock: string) {
    super(`Another program keeps ${lock} locked. If none is running, delete that file and try again.`);
  }
}

/**
 * Takes the lock file beside `file`, which every writer of ours takes, so that two of them follow each other. Returns how
 * to release it. @throws LockedError when others hold it for longer than `3 * staleAfterMs`, one after the other; Error of
 * the file system where no lock can be made.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  const owner = `${process.pid} ${process.hrtime.bigint()}`;
  for (let waited = 0; waited < 3 * staleAfterMs; waited += retryMs) {
    if (await take(lock, owner)) return () => release(lock, owner);
    await sleep(retryMs);
  }
  throw new LockedError(lock);
}

/**
 * Takes a lock that is free or that a dead process left. Removing a stale lock and making one's own are two moves between
 * which another waiter may do the same; so whoever would follow a dead owner first takes the claim on that owner, which
 * only one can have (it is a lock like any other), and then moves the claim over the lock, in one move.
 */
async function take(lock: string, owner: string): Promise<boolean> {
  if (await create(lock, owner)) return true;
  const dead = await staleOwner(lock, staleAfterMs);
  if (dead === undefined) return false;
  const claim = claimOn(lock, dead);
  if (!(await take(claim, owner))) return false;
  if ((await staleOwner(lock, staleAfterMs)) === dead) {
    await rename(claim, lock);
    return true;
  }
  await rm(claim, { force: true }); // somebody else followed that owner meanwhile
  return false;
}

/** Makes the file where there is none. */
async function create(lock: string, owner: string): Promise<boolean> {
  try {
    await writeFile(lock, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    await rm(lock, { force: true }); // on a full disk the file is made and stays empty
    throw error;
  }
}

/** Whose lock it is, if it is older than `ageMs`; undefined if it is not, or is gone. */
async function staleOwner(lock: string, ageMs: number): Promise<string | undefined> {
  try {
    const owner = await readFile(lock, "utf8");
    return Date.now() - (await stat(lock)).mtimeMs > ageMs ? owner : undefined;
  } catch (error) {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** The file that only one of those who would follow this owner can make. */
function claimOn(lock: string, owner: string): string {
  return `${lock}.${owner.slice(0, 60).replace(/[^\w-]/g, "-")}`;
}

/**
 * Removes the lock if it is still ours: one that was taken for stale belongs to somebody else by now. An owner so slow
 * that it may be taken for dead needs the claim on itself, lest it removes the lock of its follower.
 */
async function release(lock: string, owner: string): Promise<void> {
  const isSlow = (await staleOwner(lock, staleAfterMs / 2)) === owner;
  const claim = claimOn(lock, owner);
  if (isSlow && !(await create(claim, owner))) return; // somebody is about to follow
  const held = await readFile(lock, "utf8").catch(() => undefined); // gone: nothing to release
  if (held === owner) await rm(lock, { force: true });
  if (isSlow) await rm(claim, { force: true });
}
