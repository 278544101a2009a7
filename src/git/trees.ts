import { rm } from "node:fs/promises";
import path from "node:path";
import { t } from "../core/text/say.ts";
import { askGit, askGitBytes, GitError } from "./ask-git.ts";
import { blobIn, modeOf, storedAs, type Stored } from "./stored.ts";

/** Files of a folder: path from the repository's top (with slashes) → blob and mode. */
export type Blobs = ReadonlyMap<string, Stored>;

/** The ordinary files that a commit holds in a folder. Links and submodules are none of ours. */
export async function blobsOf(top: string, commit: string, folder: string): Promise<Blobs> {
  const listed = await askGit(top, ["ls-tree", "-r", "-z", "--full-tree", commit, "--", `${folder}/`]);
  const blobs = new Map<string, Stored>();
  for (const line of listed.split("\0")) {
    const [, mode, blob, file] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (
      blob !== undefined &&
      file !== undefined &&
      mode?.startsWith("100") === true &&
      isSafe(file, folder)
    ) {
      blobs.set(file, storedAs(blob, mode === "100755"));
    }
  }
  return blobs;
}

/** Whether a path that somebody else wrote stays inside the folder and out of Git's own, on every system. */
function isSafe(file: string, folder: string): boolean {
  const parts = file.slice(folder.length + 1).split("/");
  return (
    file.startsWith(`${folder}/`) &&
    parts.every((part) => !/^(?:\.{0,2}|\.git|git~\d+)[. ]*$/i.test(part) && !/[\\:\0\n]/.test(part))
  );
}

let made = 0;

/** Writes a tree with these files alone, through an index of its own that is gone afterwards. */
export async function writeTree(top: string, gitFolder: string, blobs: Blobs): Promise<string> {
  made += 1;
  const index = path.join(gitFolder, `sitrep-index-${process.pid}-${made}`);
  const env = { GIT_INDEX_FILE: index };
  const lines = [...blobs].map(([file, stored]) => `${modeOf(stored)} ${blobIn(stored)}\t${file}\0`).join("");
  try {
    await rm(index, { force: true }); // of a process of that number that died
    await askGit(top, ["update-index", "-z", "--index-info"], { env, input: lines });
    return await askGit(top, ["write-tree"], { env });
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

/** Stores bytes as they are: no line end is turned, no filter runs. */
export function writeBlob(top: string, bytes: Uint8Array): Promise<string> {
  return askGit(top, ["hash-object", "-w", "--no-filters", "--stdin"], { input: bytes });
}

/**
 * The bytes of what is stored, all in one question. @throws GitError where one is not here, as in a partial clone without its remote:
 * taken for an empty file, it would look as if somebody had deleted all of it.
 */
export async function readBlobs(top: string, blobs: readonly Stored[]): Promise<ReadonlyMap<Stored, Buffer>> {
  const found = new Map<Stored, Buffer>();
  if (blobs.length === 0) return found;
  const answer = await askGitBytes(top, ["cat-file", "--batch"], {
    input: `${blobs.map(blobIn).join("\n")}\n`,
  });
  let count = 0;
  for (let at = 0; at < answer.length;) {
    const lineEnd = answer.indexOf(10, at);
    const [blob = "", kind, size] = answer.subarray(at, lineEnd).toString("utf8").split(" ");
    if (size === undefined)
      throw new GitError(t("{0} is not in this clone ({1}). Fetch, then try again.", blob, kind ?? ""));
    const start = lineEnd + 1;
    found.set(blobs[count++] ?? blob, answer.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
}
