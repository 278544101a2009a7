import { beforeEach, describe, expect, it, vi } from "vitest";
import { policyFileName } from "../../../src/core/policy/policy.ts";

type Listener = (event: never) => unknown;

/** Just enough of a workspace: one folder, what it holds, and the events. */
const editor = vi.hoisted(() => {
  const listeners = new Map<string, Listener>();
  const on = (name: string) => (listener: Listener) => {
    listeners.set(name, listener);
    return { dispose: () => listeners.delete(name) };
  };
  const state: { documents: unknown[]; entries: [string, number][] | undefined; settings: string } = {
    documents: [],
    entries: undefined,
    settings: "",
  };
  return { listeners, on, state };
});

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  Disposable: {
    from: (...all: { dispose: () => void }[]) => ({
      dispose: () => {
        for (const one of all) one.dispose();
      },
    }),
  },
  FileType: { File: 1, Directory: 2 },
  RelativePattern: vi.fn(),
  Uri: {
    joinPath: (base: { path: string }, ...parts: string[]) => ({ path: [base.path, ...parts].join("/") }),
  },
  workspace: {
    workspaceFolders: [{ uri: { path: "/team" } }],
    get textDocuments() {
      return editor.state.documents;
    },
    fs: {
      readDirectory: ({ path }: { path: string }) =>
        editor.state.entries !== undefined && path === `/team/${editor.state.settings || "incidents"}`
          ? Promise.resolve(editor.state.entries)
          : Promise.reject(new Error("not there")),
    },
    getConfiguration: () => ({ get: () => editor.state.settings }),
    createFileSystemWatcher: () => ({ onDidCreate: editor.on("create"), dispose: () => undefined }),
    onDidOpenTextDocument: editor.on("open"),
    onDidChangeTextDocument: editor.on("change"),
    onDidChangeWorkspaceFolders: editor.on("folders"),
    onDidChangeConfiguration: editor.on("settings"),
  },
}));

const { onFirstUse } = await import("../../../src/extension/host/first-use.ts");

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function document(path: string, text: string, languageId = "markdown") {
  return {
    uri: { path },
    languageId,
    getText: () => text,
    lineAt: () => ({ text: text.split(/\r?\n/)[0] ?? "" }),
  };
}

const ours = document("/elsewhere/review.md", "---\nsitrep: 1\nkind: review\n---\n\n# A\n");
const foreign = [
  document("/team/README.md", "# A\n"),
  document("/team/page.md", "---\ntitle: a\n---\n\nsitrep: 1\n"),
  document("/team/code.ts", "---\nsitrep: 1\n---\n", "typescript"),
];

/** How often use was called for so far. */
function watch(): { readonly uses: () => number; readonly dispose: () => void } {
  let uses = 0;
  const { dispose } = onFirstUse(() => {
    uses += 1;
  });
  return { uses: () => uses, dispose };
}

function tell(name: string, event: unknown): void {
  editor.listeners.get(name)?.(event as never);
}

describe("onFirstUse", () => {
  beforeEach(() => {
    Object.assign(editor.state, { documents: [], entries: undefined, settings: "" });
  });

  it("waits where there is no folder of incidents, an empty one, or one of other things", async () => {
    for (const entries of [undefined, [], [["notes.txt", 1]]] as const) {
      Object.assign(editor.state, { entries, documents: foreign });
      const { uses } = watch();
      await settled();
      for (const one of foreign) tell("open", one);
      for (const one of foreign) tell("change", { document: one });
      tell("settings", { affectsConfiguration: () => false });
      await settled();
      expect(uses()).toBe(0);
    }
  });

  it.each([
    ["a folder", ["2026-11-21-checkout", 2]],
    ["a link to a folder", ["2026-11-21-checkout", 2 | 64]],
    ["a Markdown file", ["2026-11-21-checkout.md", 1]],
  ] as const)("sees %s of incidents that is there, and one that is made", async (_what, entry) => {
    const { uses } = watch();
    await settled();
    expect(uses()).toBe(0);
    editor.state.entries = [[...entry]];
    tell("create", undefined);
    await settled();
    expect(uses()).toBe(1);
    const later = watch();
    await settled();
    expect(later.uses()).toBe(1);
  });

  it("looks again when the settings name another folder", async () => {
    const { uses } = watch();
    Object.assign(editor.state, { settings: "ops/incidents", entries: [["a", 2]] });
    tell("settings", { affectsConfiguration: (section: string) => section === "sitrep" });
    await settled();
    expect(uses()).toBe(1);
  });

  it("sees a document of ours that is open, is opened, or becomes one while it is typed", async () => {
    const { uses } = watch();
    tell("open", ours);
    expect(uses()).toBe(1);
    tell("change", { document: ours });
    expect(uses()).toBe(2);
    editor.state.documents = [ours];
    const later = watch();
    await settled();
    expect(later.uses()).toBe(1);
  });

  it("sees the policy in an editor", () => {
    const { uses } = watch();
    tell("open", document(`/team/${policyFileName}`, "{}", "json"));
    expect(uses()).toBe(1);
  });

  it("listens no more once it is disposed", () => {
    const { uses, dispose } = watch();
    dispose();
    tell("open", ours);
    expect(uses()).toBe(0);
  });
});
