import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { objectsOf, patient, record, team } from "./support/clones.ts";

describe("the objects of a repository", patient, () => {
  it("are read by any name, in the order they were asked for, and what is not there is undefined", async () => {
    const { top, git } = team().clone("jane");
    const objects = objectsOf(top);
    const head = git("rev-parse", "HEAD");
    const [missing, commit, none, blob] = await objects.read([
      ...["refs/stash", "HEAD^{commit}", "9".repeat(40), `HEAD:${record}`],
    ]);
    expect([missing, none]).toEqual([undefined, undefined]);
    expect([commit?.kind, commit?.name]).toEqual(["commit", head]);
    expect([blob?.kind, blob?.bytes.toString("utf8")]).toEqual([
      "blob",
      `${git("show", `HEAD:${record}`)}\n`,
    ]);
  });

  it("are what stands there now, also after the first question", async () => {
    const { top, git, append } = team().clone("jane");
    const objects = objectsOf(top);
    await objects.read(["HEAD", "refs/sitrep/new"]);
    append("- 10:01 é");
    git("commit", "--quiet", "-a", "-m", "More");
    git("update-ref", "refs/sitrep/new", "HEAD");
    git("pack-refs", "--all");
    git("gc", "--quiet");
    const head = git("rev-parse", "HEAD");
    const found = await objects.read(["HEAD", "refs/sitrep/new"]);
    expect(found.map((object) => object?.name)).toEqual([head, head]);
  });

  it("come whole where they are large, and to whom they belong where many ask at once", async () => {
    const { top, git, write } = team().clone("jane");
    const bytes = Buffer.alloc(3_000_000, "0123456789\n");
    write("large", bytes);
    const large = git("hash-object", "-w", "large");
    const objects = objectsOf(top);
    const asked = Array.from({ length: 4 }, () => objects.read([large, "none", "HEAD"]));
    for (const [blob, none, head] of await Promise.all(asked)) {
      expect(blob?.bytes.equals(bytes)).toBe(true);
      expect([none, head?.kind]).toEqual([undefined, "commit"]);
    }
  });

  it("are read by a process that ends when they are closed, and by a new one after that", async () => {
    const { top } = team().clone("jane");
    const objects = objectsOf(top);
    expect(await objects.read(["HEAD"])).toHaveLength(1);
    await objects.close();
    expect((await objects.read(["HEAD"])).map((object) => object?.kind)).toEqual(["commit"]);
  });

  it("are refused in Git's words where it can't read them, and where its folder is gone", async () => {
    const { top, git, write } = team().clone("jane");
    write("large", Buffer.alloc(3_000_000, "0123456789\n"));
    const blob = git("hash-object", "-w", "large");
    const file = path.join(".git", "objects", blob.slice(0, 2), blob.slice(2));
    const half = readFileSync(path.join(top, file)).subarray(0, 1000);
    rmSync(path.join(top, file));
    write(file, half);
    const objects = objectsOf(top);
    await expect(objects.read([blob])).rejects.toThrow(
      /^`git cat-file` did not work: .*(?:corrupt|cannot be read|unable)/s,
    );
    await objects.close();
    rmSync(top, { recursive: true });
    await expect(objects.read(["HEAD"])).rejects.toThrow("`git cat-file` did not work: ");
  });
});
