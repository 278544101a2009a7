import { beforeEach, describe, expect, it, vi } from "vitest";

const editor = vi.hoisted(() => ({
  files: new Set<string>(),
  opened: new Array<string>(),
  said: new Array<string>(),
}));

vi.mock("vscode", async () => {
  const { posix } = await import("node:path");
  const uri = (path: string) => ({ path, toString: () => path });
  return {
    l10n: (await import("../../support/l10n.ts")).l10n,
    Uri: {
      parse: uri,
      joinPath: ({ path }: { path: string }, ...more: string[]) => uri(posix.join(path, ...more)),
    },
    env: { openExternal: ({ path }: { path: string }) => Promise.resolve(editor.opened.push(path) > 0) },
    commands: {
      executeCommand: (id: string, { path }: { path: string }) =>
        Promise.resolve(void editor.opened.push(`${id} ${path}`)),
    },
    window: { showInformationMessage: (text: string) => Promise.resolve(void editor.said.push(text)) },
    workspace: {
      getWorkspaceFolder: ({ path }: { path: string }) =>
        path.startsWith("/w/") ? { uri: uri("/w") } : undefined,
      fs: {
        stat: ({ path }: { path: string }) =>
          editor.files.has(path) ? Promise.resolve({}) : Promise.reject(new Error("not found")),
      },
    },
  };
});

const { openStepLink } = await import("../../../src/extension/views/open-step-link.ts");

const record = { path: "/w/incidents/a/incident.md" } as never; // all that the stand-in above reads

describe("openStepLink", () => {
  beforeEach(() => {
    editor.opened.length = 0;
    editor.said.length = 0;
    editor.files = new Set(["/w/docs/db 漢.md", "/w/incidents/a/graph.png", "/etc/passwd"]);
  });

  it("lets the editor open pages and mail, which asks where it does not know them", async () => {
    await openStepLink(record, "https://example.com/a?b=1");
    await openStepLink(record, "mailto:sre@example.com");
    expect(editor.opened).toEqual(["https://example.com/a?b=1", "mailto:sre@example.com"]);
  });

  it("finds files from the record, then from the workspace's folder", async () => {
    await openStepLink(record, "graph.png");
    await openStepLink(record, "docs/db%20漢.md#restore");
    await openStepLink(record, "/docs/db%20漢.md");
    expect(editor.opened).toEqual([
      "vscode.open /w/incidents/a/graph.png",
      "vscode.open /w/docs/db 漢.md",
      "vscode.open /w/docs/db 漢.md",
    ]);
  });

  it.each([
    "../../../etc/passwd",
    "/../etc/passwd",
    "file:///etc/passwd",
    "command:workbench.action.quit",
    "//host/share",
    String.raw`\\host\share`,
    "#x",
    "%",
    "docs/gone.md",
  ])("opens nothing for %s, and says so", async (href) => {
    await openStepLink(record, href);
    expect(editor.opened).toEqual([]);
    expect(editor.said).toEqual([expect.stringContaining("is not in this workspace")]);
  });
});
