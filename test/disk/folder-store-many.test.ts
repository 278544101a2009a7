import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, vi } from "vitest";

const open = vi.hoisted(() => ({ now: 0, most: 0 }));

vi.mock("node:fs/promises", async (original) => {
  const fs = await original<typeof import("node:fs/promises")>();
  return {
    ...fs,
    readFile: async (file: string) => {
      open.most = Math.max(open.most, (open.now += 1));
      try {
        return await fs.readFile(file, "utf8");
      } finally {
        open.now -= 1;
      }
    },
  };
});

const { createFolderStore } = await import("../../src/disk/folder-store.ts");

it("reads many texts a few at a time: a process may have no more than 256 files open", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "sitrep-many-"));
  try {
    const store = createFolderStore(folder);
    const names = Array.from({ length: 150 }, (_, nth) => `d${String(nth).padStart(3, "0")}`);
    await Promise.all(names.map((name) => store.put(name, `漢 ${name}`)));
    expect(await store.list()).toEqual(names.map((name) => ({ name, text: `漢 ${name}` })));
    expect(open.most).toBeLessThanOrEqual(64);
  } finally {
    await rm(folder, { recursive: true });
  }
});
