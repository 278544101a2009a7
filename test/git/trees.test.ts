import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { storedAs } from "../../src/git/stored.ts";
import { blobsOf, type Blobs } from "../../src/git/trees.ts";
import { writeTree } from "../../src/git/write-tree.ts";
import { cloneAt, folder, objectsOf, patient, team, type Clone } from "./support/clones.ts";

function blob(clone: Clone, text: string): string {
  clone.write("some", text);
  return clone.git("hash-object", "-w", "some");
}

function commitOfTree({ git }: Clone, tree: string): string {
  return git("commit-tree", "-m", "A tree", tree);
}

/** The tree that Git's own index makes of the files. */
function byIndex(clone: Clone, blobs: Blobs): string {
  clone.git("read-tree", "--empty");
  for (const [file, stored] of blobs) {
    const mode = stored.endsWith("+x") ? "100755" : "100644";
    clone.git(
      "update-index",
      "--add",
      "--replace",
      "--cacheinfo",
      `${mode},${stored.replace("+x", "")},${file}`,
    );
  }
  return clone.git("write-tree");
}

describe("a tree", patient, () => {
  it("is the one that Git's index would make, and reads back", async () => {
    const jane = team().clone("jane");
    const names = ["a.b", "a/z", "a-", "a0", "é 漢/🚒 x/y", "é", "Z", "a/b/c", "incident.md"];
    const blobs = new Map(
      names.map((name, index) => [`${folder}/${name}`, storedAs(blob(jane, name), index % 2 === 0)]),
    );
    const tree = await writeTree(jane.top, blobs);
    expect(tree).toBe(byIndex(jane, blobs));
    const read = await blobsOf(objectsOf(jane.top), commitOfTree(jane, tree), folder);
    expect(new Map(read)).toEqual(blobs);
  });

  it("is written and read in a repository whose names are longer, too", async () => {
    const { top } = team().clone("jane");
    const other = cloneAt(path.join(top, "other"));
    mkdirSync(other.top);
    other.git("init", "--quiet", "--object-format=sha256");
    const blobs = new Map([[`${folder}/a/é`, blob(other, "x")]]);
    const tree = await writeTree(other.top, blobs);
    expect(tree).toMatch(/^[0-9a-f]{64}$/);
    expect(new Map(await blobsOf(objectsOf(other.top), commitOfTree(other, tree), folder))).toEqual(blobs);
  });

  it("holds the later one where a file and a folder have one name", async () => {
    const jane = team().clone("jane");
    const [one, other] = [blob(jane, "one"), blob(jane, "other")];
    const folderLast = new Map([[`${folder}/a`, one]]).set(`${folder}/a/b`, other);
    const fileLast = new Map([[`${folder}/a/b`, one]]).set(`${folder}/a`, other);
    for (const blobs of [folderLast, fileLast])
      expect(await writeTree(jane.top, blobs)).toBe(byIndex(jane, blobs));
  });

  it("is not written where Git has not got what it would hold", async () => {
    const jane = team().clone("jane");
    await expect(writeTree(jane.top, new Map([["a", "1".repeat(40)]]))).rejects.toThrow(/mktree/);
  });

  it("holds nothing of a folder that is none, and nothing that leads out of it", async () => {
    const jane = team().clone("jane");
    const objects = objectsOf(jane.top);
    expect([...(await blobsOf(objects, "HEAD", "code.txt"))]).toEqual([]);
    expect([...(await blobsOf(objects, "HEAD", "incidents/none"))]).toEqual([]);
    const made = make(jane, `100644 blob ${blob(jane, "x")}\t..\n120000 blob ${blob(jane, "y")}\tlink\n`);
    const commit = commitOfTree(jane, make(jane, `040000 tree ${made}\tincidents\n`));
    expect([...(await blobsOf(objects, commit, "incidents"))]).toEqual([]);
  });

  it("is refused where it is malformed, or holds itself so often that it would never be read", async () => {
    const jane = team().clone("jane");
    const objects = objectsOf(jane.top);
    jane.write("tree", "100644 no end");
    const args = ["-t", "tree", "-w", "--literally", "tree"];
    const broken = commitOfTree(
      jane,
      make(jane, `040000 tree ${jane.git("hash-object", ...args)}\tincidents\n`),
    );
    await expect(blobsOf(objects, broken, "incidents")).rejects.toThrow(/malformed tree/);
    let tree = make(jane, `100644 blob ${blob(jane, "x")}\tx\n`);
    for (let depth = 0; depth < 6; depth += 1) {
      const many = Array.from({ length: 10 }, (_, index) => `040000 tree ${tree}\t${index}\n`);
      tree = make(jane, many.join(""));
    }
    const bomb = commitOfTree(jane, make(jane, `040000 tree ${tree}\tincidents\n`));
    await expect(blobsOf(objects, bomb, "incidents")).rejects.toThrow(
      "incidents holds more files than can be shared.",
    );
  });
});

function make({ top }: Clone, entries: string): string {
  return execFileSync("git", ["mktree"], { cwd: top, input: entries, encoding: "utf8" }).trim();
}
