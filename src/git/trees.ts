import { t } from "../core/text/say.ts";
import { askGit, GitError } from "./ask-git.ts";
import type { GitObject, Objects } from "./objects.ts";
import { blobIn, storedAs, type Stored } from "./stored.ts";

/** Files of a folder: path from the repository's top (with slashes) → blob and mode. */
export type Blobs = ReadonlyMap<string, Stored>;

/** More than anybody keeps in an incident's folder. A few trees that hold one another many times may come to billions. */
const mostEntries = 100_000;

/**
 * The ordinary files that a commit holds in a folder. Links and submodules are none of ours. @throws GitError where the commit or a
 * tree of it is not here
 */
export async function blobsOf(objects: Objects, commit: string, folder: string): Promise<Blobs> {
  let tree = await treeOf(objects, `${commit}^{tree}`);
  for (const part of folder.split("/")) {
    const below = entriesOf(tree).find(({ mode, name }) => mode === treeMode && name === part);
    if (below === undefined) return new Map();
    tree = await treeOf(objects, below.object);
  }
  const blobs = new Map<string, Stored>();
  let left = mostEntries;
  const collect = async (from: GitObject, at: string): Promise<void> => {
    for (const { mode, name, object } of entriesOf(from)) {
      left -= 1;
      if (left < 0) throw new GitError(t("{0} holds more files than can be shared.", folder));
      const file = `${at}/${name}`;
      if (mode === treeMode) await collect(await treeOf(objects, object), file);
      else if (mode.startsWith("100") && isSafe(file, folder))
        blobs.set(file, storedAs(object, mode === "100755"));
    }
  };
  await collect(tree, folder);
  return blobs;
}

async function treeOf(objects: Objects, name: string): Promise<GitObject> {
  const [tree] = await objects.read([name]);
  if (tree?.kind !== "tree") throw notHere(name);
  return tree;
}

const treeMode = "40000";

interface Entry {
  readonly mode: string;
  readonly name: string;
  readonly object: string;
}

/** What a tree holds: of each mode, a space, name, a zero byte and the object's name in bytes. */
function entriesOf({ name: own, bytes }: GitObject): readonly Entry[] {
  const hashLength = own.length / 2;
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length;) {
    const nameEnd = bytes.indexOf(0, at);
    // Git hands out what somebody else made without a look into it.
    if (nameEnd === -1 || nameEnd + hashLength >= bytes.length)
      throw new GitError(t("`git {0}` did not work: {1}", "cat-file", `malformed tree ${own}`));
    const [mode = "", ...name] = bytes.subarray(at, nameEnd).toString("utf8").split(" ");
    at = nameEnd + 1 + hashLength;
    entries.push({ mode, name: name.join(" "), object: bytes.subarray(nameEnd + 1, at).toString("hex") });
  }
  return entries;
}

/** Whether a path that somebody else wrote stays inside the folder and out of Git's own, on every system. */
function isSafe(file: string, folder: string): boolean {
  const parts = file.slice(folder.length + 1).split("/");
  return (
    file.startsWith(`${folder}/`) &&
    parts.every((part) => !/^(?:\.{0,2}|\.git|git~\d+)[. ]*$/i.test(part) && !/[\\:\0\n]/.test(part))
  );
}

/** Stores bytes as they are: no line end is turned, no filter runs. */
export function writeBlob(top: string, bytes: Uint8Array): Promise<string> {
  return askGit(top, ["hash-object", "-w", "--no-filters", "--stdin"], { input: bytes });
}

/**
 * The bytes of what is stored, all in one question. @throws GitError where one is not here, as in a partial clone without its remote:
 * taken for an empty file, it would look as if somebody had deleted all of it.
 */
export async function readBlobs(
  objects: Objects,
  blobs: readonly Stored[],
): Promise<ReadonlyMap<Stored, Buffer>> {
  const read = await objects.read(blobs.map(blobIn));
  return new Map(
    blobs.map((blob, index) => {
      const object = read[index];
      if (object === undefined) throw notHere(blobIn(blob));
      return [blob, object.bytes] as const;
    }),
  );
}

function notHere(name: string): GitError {
  return new GitError(t("{0} is not in this clone ({1}). Fetch, then try again.", name, "missing"));
}
