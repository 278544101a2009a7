import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFolderStore } from "../../src/disk/folder-store.ts";

let root = "";
let folder = "";

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "sitrep-folder-é-"));
  folder = path.join(root, "state", "outbox");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe("createFolderStore", () => {
  it("gives one text by its name, and nothing for what it never keeps", async () => {
    const store = createFolderStore(folder);
    expect(await store.get("a")).toBeUndefined();
    await store.put("a", "é 漢 🚒\r\n");
    expect(await store.get("a")).toBe("é 漢 🚒\r\n");
    for (const name of ["b", "../a", "", "a.json"]) expect(await store.get(name)).toBeUndefined();
  });

  it("keeps texts by name, in order, and forgets them", async () => {
    const store = createFolderStore(folder);
    expect(await store.list()).toEqual([]);
    await store.put("b", "二");
    await store.put("a", "1\r\n🚒");
    await store.put("b", "three");
    expect(await createFolderStore(folder).list()).toEqual([
      { name: "a", text: "1\r\n🚒" },
      { name: "b", text: "three" },
    ]);
    await store.remove("a");
    await store.remove("a");
    expect((await store.list()).map(({ name }) => name)).toEqual(["b"]);
    expect(readdirSync(folder)).toEqual(["b.json"]);
  });

  it.skipIf(process.platform === "win32")("lets its owner alone read them", async () => {
    const store = createFolderStore(folder);
    await store.put("a", "secret words");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, "a.json")).mode & 0o777).toBe(0o600);
  });

  it.each(["", "../a", "a/b", "a.b", ".a", "é", "a".repeat(65)])("takes %j for no name", async (name) => {
    const store = createFolderStore(folder);
    await expect(store.put(name, "x")).rejects.toThrow("can't name a file");
    await expect(store.remove(name)).rejects.toThrow("can't name a file");
  });

  it("leaves alone what else lies there", async () => {
    const store = createFolderStore(folder);
    await store.put("a", "1");
    mkdirSync(path.join(folder, "b.json"));
    writeFileSync(path.join(folder, "notes of mine.json"), "x");
    writeFileSync(path.join(folder, "c.txt"), "x");
    expect(await store.list()).toEqual([{ name: "a", text: "1" }]);
  });

  it("lets one at a time work, also of two stores over the folder", async () => {
    const [one, other] = [createFolderStore(folder), createFolderStore(folder)];
    let inside = 0;
    const most: number[] = [];
    await Promise.all(
      [one, other, one, other].map((store) =>
        store.lock(async () => {
          inside += 1;
          most.push(inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside -= 1;
        }),
      ),
    );
    expect(most).toEqual([1, 1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("gives the lock back where the work fails, and what it says", async () => {
    const store = createFolderStore(folder);
    await expect(store.lock(() => Promise.reject(new Error("Full")))).rejects.toThrow("Full");
    expect(await store.lock(() => Promise.resolve(7))).toBe(7);
  });

  it("clears away what a writer that died left half-written, and nothing that is being written", async () => {
    const store = createFolderStore(folder);
    await store.put("a", "1");
    const [old, fresh] = [".a.json.1-abc.tmp", ".b.json.2-abd.tmp"].map((name) => path.join(folder, name));
    for (const file of [old, fresh]) writeFileSync(file ?? "", "half");
    utimesSync(old ?? "", 1, 1);
    await store.lock(() => Promise.resolve());
    expect(readdirSync(folder).sort()).toEqual([".b.json.2-abd.tmp", "a.json"]);
  });

  it("keeps the old text where the new one can't be written", async () => {
    const store = createFolderStore(folder);
    await store.put("a", "old");
    mkdirSync(path.join(folder, "b.json", "full"), { recursive: true });
    await expect(store.put("b", "new")).rejects.toThrow();
    expect(readdirSync(folder).sort()).toEqual(["a.json", "b.json"]);
    expect(await store.list()).toEqual([{ name: "a", text: "old" }]);
  });
});
