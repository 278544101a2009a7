import { chmod, lstat, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { t } from "../core/text/say.ts";
import { changeFile } from "./change-file.ts";
import { checkedOut, withCrlf } from "./line-ends.ts";
import { mergeBlob } from "./merge-blob.ts";
import type { MergeText } from "./merge-text.ts";
import type { Place } from "./place.ts";
import type { Local } from "./record-local.ts";
import { blobIn, isExecutable } from "./stored.ts";
import { readBlobs, type Blobs } from "./trees.ts";
import { makeFolder } from "../disk/make-folder.ts";
import { createFile } from "../disk/replace-file.ts";

/**
 * Changes a file in one step: `plan` is told its bytes and returns the new ones, or undefined to leave it; it may be asked
 * again. The editor hands in its own, since an open document is changed through the editor.
 */
export type ChangeFile = (
  file: string,
  plan: (now: Uint8Array) => Uint8Array | undefined,
) => Promise<boolean>;

export interface Brought {
  /** The files that changed here, from the top. */
  readonly received: readonly string[];
  /** Whether all of `target` stands in the folder, or is known to have been removed from it by a person. */
  readonly complete: boolean;
  readonly findings: readonly string[];
}

/**
 * Brings what others wrote into the working files of the incident's folder. A file that changed since `local` was read is
 * merged once more, so that what somebody typed meanwhile stays, and keeps its line ends where Git turns them here. Files
 * that a person removed here stay away until somebody else changes them. What may be run there may be run here.
 */
export async function bringIn(
  place: Place,
  local: Local,
  target: Blobs,
  { merge, change = changeFile }: { readonly merge: MergeText; readonly change?: ChangeFile | undefined },
): Promise<Brought> {
  const read = local.working.blobs;
  const wanted = [...target].filter(([file, blob]) => (read.get(file) ?? local.blobs.get(file)) !== blob);
  const { turned } = local.working;
  const needed = wanted.flatMap(([file, blob]) => [blob, turned.get(file) ?? read.get(file) ?? blob]);
  const bytes = await readBlobs(place.objects, needed);
  const received: string[] = [];
  const findings: string[] = [];
  for (const [file, blob] of wanted) {
    const shared = bytes.get(blob) ?? new Uint8Array();
    const base = bytes.get(turned.get(file) ?? read.get(file) ?? "");
    const theirs = turned.has(file) ? withCrlf(shared) : shared;
    const problem =
      base === undefined
        ? await create(place, file, await checkedOut(place.top, file, blobIn(blob)))
        : await replace(place, { file, base, theirs }, merge, change);
    if (problem !== undefined) {
      findings.push(t("{0} was not brought up to date: {1}", file, problem));
      continue;
    }
    if (place.keepsModes) await setMode(path.join(place.top, file), isExecutable(blob));
    received.push(file);
  }
  return { received, complete: findings.length === 0, findings };
}

/** Lets a file be run, by those who may read it, or not. One that is gone again, or somebody else's, is left. */
async function setMode(file: string, mayRun: boolean): Promise<void> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined || ((info.mode & 0o100) !== 0) === mayRun) return;
  const mode = mayRun ? info.mode | ((info.mode & 0o444) >> 2) : info.mode & ~0o111;
  await chmod(file, mode & 0o777).catch(() => undefined);
}

/** Returns why the file is not there now; undefined: it is. */
async function create(place: Place, file: string, bytes: Uint8Array): Promise<string | undefined> {
  const target = path.join(place.top, file);
  if ((await lstat(target).catch(() => undefined)) !== undefined) {
    return t("there is one here that is not shared, or has just been made.");
  }
  try {
    const inside = await makeInside(place, path.dirname(target));
    if (!inside) return t("its folder is a link that leads elsewhere.");
    await createFile(target, bytes);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Makes a folder if it lies in the incident's, links followed: a link must not lead what others wrote elsewhere. */
async function makeInside(place: Place, folder: string): Promise<boolean> {
  const incident = path.join(place.top, place.folder);
  for (let up = folder; up.length > place.top.length; up = path.dirname(up)) {
    const there = await realpath(up).catch(() => undefined); // not there yet: look further up
    if (there === undefined) continue;
    if (there !== path.join(await realpath(place.top), path.relative(place.top, up))) return false;
    break;
  }
  makeFolder(folder);
  return folder === incident || folder.startsWith(`${incident}${path.sep}`);
}

async function replace(
  place: Place,
  { file, base, theirs }: { readonly file: string; readonly base: Uint8Array; readonly theirs: Uint8Array },
  merge: MergeText,
  change: ChangeFile,
): Promise<string | undefined> {
  let problem: string | undefined;
  const plan = (now: Uint8Array): Uint8Array | undefined => {
    problem = undefined;
    if (Buffer.compare(now, base) === 0) return theirs;
    const merged = mergeBlob({ base, ours: now, theirs }, file, merge);
    if (merged.kind === "merged") return merged.bytes;
    problem =
      merged.kind === "refused" ? merged.reason : t("it changed meanwhile; the next sync takes it up.");
    return undefined;
  };
  try {
    await change(path.join(place.top, file), plan);
    return problem;
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
