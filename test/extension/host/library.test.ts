import { beforeEach, expect, it, vi } from "vitest";
import type { Uri } from "vscode";
import { recordText } from "../../support/record.ts";

const at = (path: string) => ({ path, scheme: "file", toString: () => `file://${path}` });
const folder = at("/work");
const path = "/work/incidents/orders-stuck/incident.md";

/** A disk with its watcher, and a reader that is as slow as the test says. */
const world = vi.hoisted(() => ({
  disk: new Map<string, string>(),
  deleted: (_file: unknown): void => undefined,
  read: (): Promise<unknown> => Promise.resolve(undefined),
}));

vi.mock("vscode", () => {
  const none = () => ({ dispose: () => undefined });
  const joinPath = (base: { path: string }, ...parts: string[]) => at([base.path, ...parts].join("/"));
  return {
    Disposable: { from: none },
    EventEmitter: class {
      readonly event = none;
      readonly fire = none;
    },
    FileSystemError: class extends Error {
      readonly code = "FileNotFound";
    },
    RelativePattern: Object,
    Uri: { joinPath },
    window: {
      tabGroups: { all: [], onDidChangeTabs: none },
      onDidChangeActiveTextEditor: none,
      visibleTextEditors: [],
    },
    workspace: {
      workspaceFolders: [{ uri: folder }],
      textDocuments: [],
      getConfiguration: () => ({ get: () => "incidents" }),
      findFiles: () => Promise.resolve([...world.disk.keys()].map(at)),
      fs: {
        readFile: async (file: { path: string }) => {
          const text = world.disk.get(file.path);
          if (text !== undefined) return new TextEncoder().encode(text);
          throw new (await import("vscode")).FileSystemError();
        },
      },
      createFileSystemWatcher: () => ({
        ...none(),
        onDidCreate: none,
        onDidChange: none,
        onDidDelete: (told: (file: unknown) => void) => {
          world.deleted = told;
        },
      }),
      onDidChangeTextDocument: none,
      onDidOpenTextDocument: none,
      onDidCloseTextDocument: none,
      onDidChangeWorkspaceFolders: none,
      onDidChangeConfiguration: none,
    },
  };
});

const { createLibrary } = await import("../../../src/extension/host/library.ts");

const snapshot = { ours: true, kind: "incident", status: "investigating" };
const read = { document: { text: recordText() }, snapshot };
const library = () =>
  createLibrary({
    policies: { policyFor: () => Promise.resolve({}), onDidChange: () => ({ dispose: () => undefined }) },
    reader: { readSoon: () => world.read() },
    memory: { get: () => undefined },
    computer: undefined,
    extensionUri: folder,
    log: (message: string) => expect.fail(message),
  } as never); // the parts of its world that it asks here
const file = at(path) as unknown as Uri;

beforeEach(() => {
  world.disk = new Map([[path, recordText()]]);
  world.read = () => Promise.resolve(read);
});

it("holds what is in the folder of incidents", async () => {
  const { ready, get } = library();
  await ready;
  expect(get(file)?.read).toMatchObject({ snapshot });
});

it("reads a file again where its reading gave way to another version of it", async () => {
  const answers = [undefined, undefined, read];
  world.read = () => Promise.resolve(answers.shift());
  const { ready, get } = library();
  await ready;
  expect(get(file)).toBeUndefined();
  await expect.poll(() => get(file)?.read).toMatchObject({ snapshot });
});

it("forgets a file that is deleted", async () => {
  const { ready, get } = library();
  await ready;
  world.disk.clear();
  world.deleted(file);
  await expect.poll(() => get(file)).toBeUndefined();
});

it.each([path, "/work/incidents/orders-stuck", "/work/incidents"])(
  "does not take up a file that was deleted while it was still being read: %s",
  async (deleted) => {
    let finish: ((text: unknown) => void) | undefined;
    world.read = () => new Promise((end) => (finish = end));
    const { ready, get } = library();
    await expect.poll(() => finish).toBeDefined();
    world.disk.clear();
    world.deleted(at(deleted));
    finish?.(read);
    await ready;
    await new Promise((resolve) => setImmediate(resolve));
    expect(get(file)).toBeUndefined();
  },
);
