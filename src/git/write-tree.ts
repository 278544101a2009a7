import { createHash } from "node:crypto";
import { askGit } from "./ask-git.ts";
import { blobIn, modeOf, type Stored } from "./stored.ts";
import type { Blobs } from "./trees.ts";

/** Names in one folder → a file, or what the folder of that name holds. */
type Folder = Map<string, Stored | Folder>;

/**
 * Writes a tree with these files alone, and gives its name. One process makes the trees of all folders, from the deepest up:
 * what a tree will be called follows from what it holds, and Git checks that what it names is there. No index is touched.
 * Where one file stands in the way of another's folder, the later of the two counts. @throws GitError
 */
export async function writeTree(top: string, blobs: Blobs): Promise<string> {
  const root: Folder = new Map();
  for (const [file, stored] of blobs) place(root, file.split("/"), stored);
  const trees: string[] = [];
  collect(root, trees);
  const names = await askGit(top, ["mktree", "-z", "--batch"], { input: trees.join("\0") });
  return names.split("\n").at(-1) ?? "";
}

function place(folder: Folder, [name = "", ...below]: readonly string[], stored: Stored): void {
  if (below.length === 0) {
    folder.set(name, stored);
    return;
  }
  const there = folder.get(name);
  const inside: Folder = there instanceof Map ? there : new Map();
  folder.set(name, inside);
  place(inside, below, stored);
}

/** Adds what Git is told of a folder's tree to `trees`, after those of the folders in it. Returns the tree's name. */
function collect(folder: Folder, trees: string[]): string {
  const entries = [...folder]
    .map(([name, inside]) =>
      inside instanceof Map
        ? { name, mode: "40000", kind: "tree", object: collect(inside, trees) }
        : { name, mode: modeOf(inside), kind: "blob", object: blobIn(inside) },
    )
    .sort((one, other) => Buffer.compare(sortedAs(one), sortedAs(other)));
  trees.push(entries.map(({ name, mode, kind, object }) => `${mode} ${kind} ${object}\t${name}\0`).join(""));
  const bytes = Buffer.concat(
    entries.flatMap(({ name, mode, object }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(object, "hex"),
    ]),
  );
  const hash = createHash(entries[0]?.object.length === 64 ? "sha256" : "sha1");
  return hash.update(`tree ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Git sorts a folder as if a slash ended its name. */
function sortedAs({ name, mode }: { readonly name: string; readonly mode: string }): Buffer {
  return Buffer.from(mode === "40000" ? `${name}/` : name);
}
