import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { takeLock } from "./file-lock.ts";
import { isCode } from "./is-code.ts";
import { makeFolder } from "./make-folder.ts";
import { removeLeft, temporaryBeside } from "./temporary.ts";

/** Small texts by name, in a folder that its owner alone can read. */
export interface FolderStore {
  /** All that is kept, by name in order; empty where the folder is not there yet. */
  readonly list: () => Promise<readonly KeptText[]>;
  /** The text of that name; undefined where there is none. */
  readonly get: (name: string) => Promise<string | undefined>;
  /** Writes a text in one step, flushed: a crash leaves the old one or the new one. */
  readonly put: (name: string, text: string) => Promise<void>;
  /** Forgets a text; one that is not there is forgotten. */
  readonly remove: (name: string) => Promise<void>;
  /** Does something while no other process that asks does; for no longer than seconds. @throws LockedError as `takeLock`. */
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface KeptText {
  readonly name: string;
  readonly text: string;
}

/**
 * The store of a folder, which is made when something is put there. Names are letters, digits, `-` and `_`, at most 64; what
 * else lies in the folder is left alone. @throws Error of the file system, from each of its functions.
 */
export function createFolderStore(folder: string): FolderStore {
  const fileOf = (name: string): string => {
    if (!isName(name)) throw new Error(`"${name}" can't name a file here.`);
    return path.join(folder, `${name}${ending}`);
  };
  let isTidied = false;
  return {
    async list() {
      const names = (await namesIn(folder)).filter((file) => file.endsWith(ending)).sort();
      const kept: (KeptText | undefined)[] = [];
      for (let from = 0; from < names.length; from += atOnce) {
        const some = names.slice(from, from + atOnce);
        kept.push(...(await Promise.all(some.map((file) => read(folder, file)))));
      }
      return kept.filter((text) => text !== undefined);
    },
    async get(name) {
      return (await read(folder, `${name}${ending}`))?.text;
    },
    async put(name, text) {
      const file = fileOf(name);
      makeFolder(folder, 0o700);
      await write(file, text);
    },
    async remove(name) {
      await rm(fileOf(name), { force: true });
    },
    async lock(work) {
      makeFolder(folder, 0o700);
      const release = await takeLock(path.join(folder, "folder"));
      try {
        // Once: to look through a folder at each change takes long where much is kept.
        if (!isTidied) await removeHalfWritten(folder);
        isTidied = true;
        return await work();
      } finally {
        await release();
      }
    },
  };
}

const ending = ".json";

/** So many files are read at a time: some systems let a process have no more than 256 open. */
const atOnce = 64;

function isName(name: string): boolean {
  return /^[\w-]{1,64}$/.test(name);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** A kept text; undefined where it is gone meanwhile, or is nothing of this store's. */
async function read(folder: string, file: string): Promise<KeptText | undefined> {
  const name = file.slice(0, -ending.length);
  if (!isName(name)) return undefined;
  try {
    return { name, text: await readFile(path.join(folder, file), "utf8") };
  } catch (error) {
    if (isCode(error, "ENOENT") || isCode(error, "EISDIR")) return undefined;
    throw error;
  }
}

async function write(file: string, text: string): Promise<void> {
  const beside = temporaryBeside(file);
  try {
    const handle = await open(beside, "wx", 0o600);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** What writers that died left behind holds people's words: it does not stay. */
async function removeHalfWritten(folder: string): Promise<void> {
  const names = await namesIn(folder);
  for (const name of names) {
    const [, file] = /^\.([\w-]+\.json)\.\d+-[\da-z]+\.tmp$/.exec(name) ?? [];
    if (file !== undefined) await removeLeft(path.join(folder, file), [name]);
  }
}
