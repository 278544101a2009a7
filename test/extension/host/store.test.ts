import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicies } from "../../support/default-policies.ts";
import { at, recordText } from "../../support/record.ts";

/** A virtual file system with one file: `onWrite` is what another window does at the moment of a write. */
const files = vi.hoisted(() => ({
  text: "",
  writes: 0,
  writable: true,
  permissions: 0,
  onWrite: (): void => undefined,
}));

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  ...{
    FilePermission: { Readonly: 1 },
    FileSystemError: Error,
    window: { tabGroups: { all: [] } },
  },
  Disposable: Object,
  workspace: {
    textDocuments: [],
    onDidSaveTextDocument: () => ({ dispose: () => undefined }),
    fs: {
      isWritableFileSystem: () => files.writable,
      stat: () => Promise.resolve({ permissions: files.permissions }),
      readFile: () => Promise.resolve(new TextEncoder().encode(files.text)),
      writeFile: (_: unknown, bytes: Uint8Array) => {
        files.text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        files.writes += 1;
        files.onWrite();
        return Promise.resolve();
      },
      rename: () => Promise.reject(new Error("No virtual file system promises a renaming in one step")),
    },
  },
}));

const { createChanges } = await import("../../../src/extension/host/changes.ts");
const { createReader } = await import("../../../src/extension/host/reader.ts");
const { createStore } = await import("../../../src/extension/host/store.ts");

const file = {
  scheme: "memfs",
  path: "/incidents/a/incident.md",
  fsPath: "",
  toString: () => "memfs:/a",
} as never;
const recovery = { keep: () => Promise.resolve(undefined), drop: () => Promise.resolve() } as never;

function log(text: string): Promise<{ readonly kind: string; readonly reason?: string }> {
  const changes = createChanges(defaultPolicies, recovery, createReader(), createStore(undefined));
  return changes.apply(file, { kind: "log", at: at("2026-11-21T14:20:00Z"), type: "finding", text });
}

beforeEach(() => {
  Object.assign(files, {
    text: recordText(),
    writes: 0,
    writable: true,
    permissions: 0,
    onWrite: () => undefined,
  });
});

describe("A change of a virtual file", () => {
  it("is written in place, BOM and line ends kept", async () => {
    files.text = `\uFEFF${recordText().replaceAll("\n", "\r\n")}`;
    expect(await log("é 漢 🚒")).toMatchObject({ kind: "done" });
    expect(files.text).toMatch(/^\uFEFF---\r\n/);
    expect(files.text).toContain("**Finding** é 漢 🚒\r\n");
    expect(files.writes).toBe(1);
  });

  it("is written again where another window's write took its place", async () => {
    const theirs = recordText({ timeline: ["- 2026-11-21T14:19:00Z **Decision** theirs"] });
    files.onWrite = () => {
      if (files.writes === 1) files.text = theirs;
    };
    expect(await log("ours")).toMatchObject({ kind: "done" });
    expect(files.text).toContain("**Decision** theirs");
    expect(files.text).toContain("**Finding** ours");
    expect(files.writes).toBe(2);
  });

  it("is not written twice where another window wrote on top of it", async () => {
    files.onWrite = () => {
      files.text = `${files.text}- 2026-11-21T14:21:00Z **Decision** theirs\n`;
    };
    expect(await log("ours")).toMatchObject({ kind: "done" });
    expect(files.text.split("**Finding** ours")).toHaveLength(2);
    expect(files.writes).toBe(1);
  });

  it.each([
    ["the file is marked read-only", { permissions: 1 }],
    ["its file system is", { writable: false }],
  ])("is refused where %s", async (_, state) => {
    Object.assign(files, state);
    const outcome = await log("ours");
    expect(outcome.kind).toBe("refused");
    expect(outcome.reason).toContain("read-only");
    expect(files.text).toBe(recordText());
  });
});
