import { chmod, mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replaceLocal, whileLocked } from "../../../src/extension/host/local-file.ts";

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
      await replaceLocal(file, round % 2 === 0 ? "new é 漢\r\n" : "old\r\n");
    written.abort();
    await reader;
    expect([...seen].filter((text) => text !== "old\r\n" && text !== "new é 漢\r\n")).toEqual([]);
    expect(await readdir(folder)).toEqual(["incident.md"]);
  });

  it("keeps the file's mode and follows a link", async () => {
    await chmod(file, 0o640);
    const link = join(folder, "link.md");
    await symlink(file, link);
    await replaceLocal(link, "new");
    expect(await readFile(file, "utf8")).toBe("new");
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).sort()).toEqual(["incident.md", "link.md"]);
  });
});

describe("a lock beside a file", () => {
  it("lets two writers follow each other, and goes", async () => {
    const order: string[] = [];
    const write = (name: string): Promise<void> =>
      whileLocked(file, async () => {
        order.push(`${name} begins`);
        await new Promise((end) => setTimeout(end, 60));
        order.push(`${name} ends`);
      });
    await Promise.all([write("one"), write("two")]);
    expect(order.map((word) => word.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    expect(await readdir(folder)).toEqual(["incident.md"]);
  });

  it("of a process that died is taken away", async () => {
    const lock = join(folder, ".incident.md.lock");
    await writeFile(lock, "4711 1");
    await utimes(lock, new Date(0), new Date(0));
    expect(await whileLocked(file, () => Promise.resolve("done"))).toBe("done");
    expect(await readdir(folder)).toEqual(["incident.md"]);
  });

  it("keeps nobody from trying in a folder that is not there", async () => {
    expect(await whileLocked(join(folder, "gone", "incident.md"), () => Promise.resolve("done"))).toBe(
      "done",
    );
  });
});
