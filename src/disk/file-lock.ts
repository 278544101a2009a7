import { readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { t } from "../core/text/say.ts";
import { isCode } from "./is-code.ts";
import { removeLeft } from "./temporary.ts";
import { inLine, lineUp } from "./waiting-line.ts";

/** A lock older than this belongs to a process that died: nothing here takes so long. */
const staleAfterMs = 10_000;

/** Whoever is first in line looks every other millisecond, the others the less often the further back they stand. */
const retryMs = 2;
const longestRetryMs = 25;

/** Whoever is ahead and lets a free lock lie for so long does not come any more. */
const patienceMs = 250;

/** Somebody held a lock for longer than anybody should. */
export class LockedError extends Error {
  override readonly name = "LockedError";

  constructor(readonly lock: string) {
    super(t("Another program keeps {0} locked. If none is running, delete that file and try again.", lock));
  }
}

/**
 * Takes the lock file beside `file` (a link's target), which every writer of ours takes, so that they follow each other in
 * the order they came. Whoever has it clears away what dead writers left half-written. Returns how to release it. @throws
 * LockedError when others hold it for longer than `3 * staleAfterMs`, one after the other; Error of the file system where
 * no lock can be made.
 */
export async function takeLock(file: string): Promise<() => Promise<void>> {
  const target = await realpath(file).catch(() => file); // not there yet
  const lock = path.join(path.dirname(target), `.${path.basename(target)}.lock`);
  const owner = `${process.pid} ${process.hrtime.bigint()}`;
  const isFirst = (await inLine(lock)).length === 0;
  if (!(isFirst && (await take(lock, owner)))) await waitInLine(lock, owner);
  await removeLeft(target, await readdir(path.dirname(target)));
  return () => release(lock, owner);
}

/** Waits for one's turn and takes the lock. @throws as `takeLock`. */
async function waitInLine(lock: string, owner: string): Promise<void> {
  const place = await lineUp(lock);
  const begun = performance.now();
  let heldAt = begun;
  try {
    for (;;) {
      const ahead = await place.ahead();
      if (ahead > 0 && (await isHeld(lock))) heldAt = performance.now();
      const isLeftToUs = ahead > 0 && performance.now() - heldAt > patienceMs;
      if ((ahead === 0 || isLeftToUs) && (await take(lock, owner))) {
        if (isLeftToUs) await place.dropAhead();
        return;
      }
      if (performance.now() - begun > 3 * staleAfterMs) throw new LockedError(lock);
      await sleep(Math.min(longestRetryMs, retryMs * (1 + ahead)));
    }
  } finally {
    await place.leave();
  }
}

/** Whether somebody holds a lock who may be alive. */
async function isHeld(lock: string): Promise<boolean> {
  const info = await stat(lock).catch(() => undefined); // free
  return info !== undefined && Date.now() - info.mtimeMs <= staleAfterMs;
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
