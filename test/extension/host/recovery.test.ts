import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** A folder that two windows share. */
const disk = vi.hoisted(() => new Map<string, { readonly text: string; readonly mtime: number }>());

vi.mock("vscode", async () => {
  const gone = (): Promise<never> => Promise.reject(new Error("not there"));
  return {
    l10n: (await import("../../support/l10n.ts")).l10n,
    Uri: {
      joinPath: (base: { path: string }, ...parts: string[]) => ({ path: [base.path, ...parts].join("/") }),
    },
    workspace: {
      fs: {
        writeFile: ({ path }: { path: string }, bytes: Uint8Array) => {
          disk.set(path, { text: new TextDecoder().decode(bytes), mtime: Date.now() });
          return Promise.resolve();
        },
        delete: ({ path }: { path: string }) => (disk.delete(path) ? Promise.resolve() : gone()),
        stat: ({ path }: { path: string }) => {
          const file = disk.get(path);
          return file === undefined ? gone() : Promise.resolve({ mtime: file.mtime });
        },
        readDirectory: () => Promise.resolve([...disk.keys()].map((path) => [path.split("/").at(-1), 1])),
      },
    },
  };
});

const { thisComputer } = await import("../../../src/extension/node/this-computer.ts");
const { createRecovery } = await import("../../../src/extension/host/recovery.ts");
const { Uri } = await import("vscode");
const storage = Uri.joinPath({ path: "/storage" } as never, "of-sitrep");
const file = { toString: () => "file:///incident.md" } as never;
const window = () => createRecovery(storage, (message) => expect.fail(message), thisComputer.disk);
const later = (minutes: number): void => {
  vi.setSystemTime(Date.now() + minutes * 60_000);
};

describe("recovery notes", () => {
  beforeEach(() => {
    disk.clear();
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 3) });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("of a window that is there are no business of another", async () => {
    const [one, other] = [window(), window()];
    await one.keep(file, { kind: "log", text: "é 漢 🚒" }, Date.now());
    expect(await other.left()).toEqual([]);
    later(3);
    one.stayAlive();
    await Promise.resolve();
    later(3);
    expect(await other.left()).toEqual([]);
  });

  it("of a window that went, in peace or not, are found with what they hold", async () => {
    const [one, two] = [window(), window()];
    await one.keep(file, { kind: "log", text: "closed" }, Date.now());
    await two.keep(file, { kind: "log", text: "crashed" }, Date.now());
    one.dispose();
    await vi.waitFor(async () => {
      expect(await window().left()).toHaveLength(1);
    });
    later(5);
    const left = await window().left();
    expect(left.map(({ path }) => disk.get(path)?.text.includes("file:///incident.md"))).toEqual([
      true,
      true,
    ]);
  });

  it("go when they are dropped", async () => {
    const one = window();
    await one.drop(await one.keep(file, { kind: "log", text: "safe" }, Date.now()));
    one.dispose();
    await vi.waitFor(() => {
      expect(disk.size).toBe(0);
    });
  });
});
