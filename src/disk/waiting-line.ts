import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** A place in the line of those who wait for a lock. */
export interface Place {
  /** How many came earlier and still wait. */
  readonly ahead: () => Promise<number>;
  /** Takes those ahead out of the line: they let a free lock lie, so they died. One that lives lines up again. */
  readonly dropAhead: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

let places = 0;

/**
 * Lines up for a lock with a file beside it that says when one came. The line makes writers follow each other in the order
 * they came; that only one holds the lock is the lock's own business, so nothing breaks where no such file can be made.
 */
export async function lineUp(lock: string): Promise<Place> {
  places += 1;
  const name = `${startOf(lock)}${Date.now()}-${process.pid}-${places}.lock`;
  const folder = path.dirname(lock);
  const own = path.join(folder, name);
  const stand = (): Promise<void> => writeFile(own, "").catch(() => undefined); // then the lock alone decides
  const earlier = (names: readonly string[]): readonly string[] =>
    names.slice(0, names.includes(name) ? names.indexOf(name) : names.length);
  await stand();
  return {
    async ahead() {
      const names = await inLine(lock);
      if (!names.includes(name)) await stand();
      return earlier(names).length;
    },
    async dropAhead() {
      for (const gone of earlier(await inLine(lock))) await remove(path.join(folder, gone));
    },
    leave: () => remove(own),
  };
}

/** The names of those in line, first come first. */
export async function inLine(lock: string): Promise<readonly string[]> {
  const names = await readdir(path.dirname(lock)).catch(() => []); // no folder: making the lock says so
  return names.filter((name) => name.startsWith(startOf(lock))).sort();
}

/** `.incident.md.lock` → `.incident.md.wait-`: whoever leaves locks out of what changed leaves these out too. */
function startOf(lock: string): string {
  return `${path.basename(lock, ".lock")}.wait-`;
}

function remove(file: string): Promise<void> {
  return rm(file, { force: true }).catch(() => undefined); // whoever waits behind it drops it
}
