import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { FollowedFile } from "../../core/review/board/followed-file.ts";
import { readKeptRows, writeKeptRows } from "../../disk/kept-rows.ts";
import { digestOf } from "../../facts/digest.ts";
import { findFiles, type FoundFile } from "../../facts/find-files.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { editionOf, keptIndex } from "../host/kept-index.ts";
import { reasonOf, textIfThere } from "../host/text-file.ts";
import { followedText, slashed, type Reader } from "./read-followed.ts";

/** What the records and reviews of one folder add to the board, and what of it could not be read, in words. */
export interface FollowedFolder {
  readonly files: readonly FollowedFile[];
  readonly problems: readonly string[];
}

/** How a folder is read. */
export interface FollowedWishes {
  /** Whether what is learnt is kept for the next time. */
  readonly keeps: boolean;
  readonly signal: AbortSignal | undefined;
  /** Given how many files have to be read: what they are read with. */
  readonly readerFor: (files: number) => Promise<Reader>;
}

/** Raise it with every change of what is kept of a file. */
const followedEdition = 1;

/**
 * The records and reviews of ours below a folder that somebody named. With an index in the person's folder for caches only
 * what changed is read; it makes no difference but in time. @throws Failure where the folder can't be searched; the signal's
 * reason where that ends it: what was learnt until then is kept.
 */
export async function followedFolder(
  named: string,
  wishes: FollowedWishes,
  shell: Shell,
): Promise<FollowedFolder> {
  const root = path.resolve(shell.cwd, named);
  const found = await findFiles(root, () => Date.now(), wishes.signal).catch((error: unknown) => {
    throw wishes.signal?.aborted === true ? error : new Failure(`Can't search ${named}: ${reasonOf(error)}.`);
  });
  const key = `${followedEdition} ${editionOf(shell)} ${root}`;
  const index = wishes.keeps ? keptIndex("actions", root, shell) : undefined;
  const known = index === undefined ? new Map<string, Row>() : knownRows(readKeptRows(index, key));
  const changed = found.files.filter((file) => !isSame(file, known.get(file.path)));
  const reader = await wishes.readerFor(changed.length);
  const rows = new Map(found.files.flatMap(({ path: name }) => entryOf(name, known.get(name))));
  const problems = found.problems.map(({ path: folder, said }) => unsearched(path.join(named, folder), said));
  try {
    for (const [count, file] of changed.entries()) {
      const read = await readAgain(file, path.join(named, file.path), reader, known.get(file.path));
      if (typeof read === "string") problems.push(read);
      if (typeof read === "object") rows.set(file.path, read);
      else rows.delete(file.path);
      if (count % inOneGo === 0) await otherTurns(count, changed.length, shell);
      wishes.signal?.throwIfAborted();
    }
  } finally {
    shell.progress?.("");
    const isNews = changed.length > 0 || known.size !== rows.size;
    if (index !== undefined && isNews) writeKeptRows(index, key, [...rows].map(keptRow));
  }
  return { files: await withPlaces(rows, { named, root, reader }), problems };
}

/** So many files are read before others get their turn, and whoever cancels is heard. */
const inOneGo = 8;
const worthTelling = 500;

async function otherTurns(done: number, of: number, { progress }: Shell): Promise<void> {
  if (of >= worthTelling) progress?.(`Reading incidents: ${done} of ${of} files`);
  await setImmediate();
}

/** What was kept of a file: where it stands is told by where it was found. */
type Kept = Omit<FollowedFile, "file" | "path" | "policy">;

/** What is known of a file. Followed undefined: there is nothing to follow up in it. */
interface Row {
  readonly stamp: string;
  readonly digest: string;
  readonly policy: string;
  readonly followed: Kept | undefined;
}

/** The checksum of the file says that these are rows that we wrote. */
function knownRows(kept: readonly unknown[] | undefined): ReadonlyMap<string, Row> {
  const rows = (kept ?? []) as readonly (readonly [string, string, string, string, Kept | null])[]; // see above
  return new Map(
    rows.map(([name, stamp, digest, policy, followed]) => [
      name,
      { stamp, digest, policy, followed: followed ?? undefined },
    ]),
  );
}

function keptRow([name, { stamp, digest, policy, followed }]: readonly [string, Row]): string {
  return JSON.stringify([name, stamp, digest, policy, followed ?? null]);
}

function entryOf(name: string, row: Row | undefined): readonly (readonly [string, Row])[] {
  return row === undefined ? [] : [[name, row]];
}

/** An empty stamp says that the file may change once more unseen. */
function isSame({ stamp, policy }: FoundFile, row: Row | undefined): boolean {
  return row?.policy === policy && row.stamp === stamp && stamp !== "";
}

/** A sentence where it could not be read; undefined where it is gone by now. */
async function readAgain(
  { stamp, policy }: FoundFile,
  name: string,
  reader: Reader,
  before: Row | undefined,
): Promise<Row | string | undefined> {
  const text = textIfThere(path.resolve(reader.cwd, name));
  if (text === undefined) return undefined;
  const digest = digestOf(text);
  if (before?.policy === policy && before.digest === digest) return { ...before, stamp };
  try {
    const followed = await followedText(name, text, reader);
    return { stamp, digest, policy, followed: followed && keptOf(followed) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.message;
  }
}

function keptOf({ partner, snapshot, actions, summary, noActions }: FollowedFile): Kept {
  return { partner, snapshot, actions, summary, noActions };
}

async function withPlaces(
  rows: ReadonlyMap<string, Row>,
  { named, root, reader }: { readonly named: string; readonly root: string; readonly reader: Reader },
): Promise<readonly FollowedFile[]> {
  const files: FollowedFile[] = [];
  for (const [name, { followed }] of rows) {
    if (followed === undefined) continue;
    const full = path.join(root, name);
    const policy = await reader.policyOf(path.dirname(full));
    files.push({ file: slashed(path.join(named, name)), path: slashed(full), policy, ...followed });
  }
  return files;
}

/** The system's own words begin with the code of the error. */
function unsearched(folder: string, said: string): string {
  const error = Object.assign(new Error(said), { code: /^[A-Z]+/.exec(said)?.[0] ?? "" });
  return `Can't search ${folder}: ${reasonOf(error)}. What it holds was left out.`;
}
