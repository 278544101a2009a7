import { describe, expect, it, vi } from "vitest";

/** A file system that is no disk, which several windows share; each call takes a turn of the event loop. */
const files = vi.hoisted(() => new Map<string, string>());

vi.mock("vscode", async () => {
  class FileSystemError extends Error {
    constructor(readonly code: string) {
      super(code);
    }
  }
  interface At {
    readonly path: string;
  }
  const has = ({ path }: At): string => {
    const text = files.get(path);
    if (text === undefined) throw new FileSystemError("FileNotFound");
    return text;
  };
  return {
    ...(await import("../../support/l10n.ts")),
    FileSystemError,
    workspace: {
      fs: {
        stat: (file: At) => Promise.resolve().then(() => has(file)),
        readFile: (file: At) => Promise.resolve().then(() => new TextEncoder().encode(has(file))),
        writeFile: async ({ path }: At, bytes: Uint8Array) => {
          await Promise.resolve();
          if (path.startsWith("/full/")) throw new FileSystemError("Unavailable");
          files.set(path, new TextDecoder().decode(bytes));
        },
        delete: async ({ path }: At) => {
          await Promise.resolve();
          files.delete(path);
        },
        rename: async (from: At, to: At, { overwrite }: { readonly overwrite: boolean }) => {
          await Promise.resolve();
          if (!overwrite && files.has(to.path)) throw new FileSystemError("FileExists");
          files.set(to.path, has(from));
          files.delete(from.path);
        },
      },
    },
  };
});

const { createOnce } = await import("../../../src/extension/host/create-once.ts");

function uri(path: string) {
  const made = { scheme: "vscode-userdata", path, with: (change: { path: string }) => uri(change.path) };
  return made as never;
}

describe("a file that is made once, where there is no disk", () => {
  it("is made by one of those who race, and nothing else is left", async () => {
    const race = Array.from({ length: 5 }, (_, index) =>
      createOnce(uri("/told/a"), `{"at":${index}}`, undefined),
    );
    expect((await Promise.all(race)).filter(Boolean)).toHaveLength(1);
    expect(await createOnce(uri("/told/a"), "later", undefined)).toBe(false);
    expect([...files.keys()]).toEqual(["/told/a"]);
    expect(files.get("/told/a")).toMatch(/^\{"at":\d\}\n/);
  });

  it("fails where nothing can be written", async () => {
    await expect(createOnce(uri("/full/a"), "x", undefined)).rejects.toThrow("Unavailable");
  });
});
