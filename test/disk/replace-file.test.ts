import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFile, replaceFile } from "../../src/disk/replace-file.ts";

let folder = "";
let file = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitrep-local-"));
  file = join(folder, "incident.md");
  await writeFile(file, "old\r\n");
});

afterEach(() => rm(folder, { recursive: true }));

describe("replacing a file on this computer", () => {
  it("is one step: a reader finds the old text or the new one at any moment, never none", async () => {
    const seen = new Set<string>();
    const written = new AbortController();
    const reader = (async () => {
      while (!written.signal.aborted) seen.add(await readFile(file, "utf8"));
    })();
    for (let round = 0; round < 200; round += 1)
      await replaceFile(file, round % 2 === 0 ? "new é 漢\r\n" : "old\r\n");
    written.abort();
    await reader;
    expect([...seen].filter((text) => text !== "old\r\n" && text !== "new é 漢\r\n")).toEqual([]);
    expect(await readdir(folder)).toEqual(["incident.md"]);
  });

  it("keeps a mode that the person's mask would take something off: the group may go on writing", async () => {
    await chmod(file, 0o664);
    await replaceFile(file, "new");
    expect((await stat(file)).mode & 0o777).toBe(0o664);
  });

  it("keeps the file's mode and follows a link", async () => {
    await chmod(file, 0o640);
    const link = join(folder, "link.md");
    await symlink(file, link);
    await replaceFile(link, "new");
    expect(await readFile(file, "utf8")).toBe("new");
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(["incident.md", "link.md"]);
  });
});

describe("creating a file", () => {
  it("never overwrites one", async () => {
    await expect(createFile(file, "new")).rejects.toMatchObject({ code: "EEXIST" });
    expect(await readFile(file, "utf8")).toBe("old\r\n");
    await createFile(join(folder, "other.md"), "é 漢");
    expect(await readFile(join(folder, "other.md"), "utf8")).toBe("é 漢");
  });
});
