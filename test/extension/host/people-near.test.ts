import { expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";

const editor = vi.hoisted(() => ({ trusted: true }));

vi.mock("vscode", async () => {
  const uri = (path: string, scheme = "file"): object => ({
    path,
    scheme,
    fsPath: path,
    toString: () => `${scheme}:${path}`,
  });
  const nothing = { dispose: () => undefined };
  return {
    ...(await import("../../support/l10n.ts")),
    Disposable: { from: () => nothing },
    FileSystemError: Error,
    Uri: {
      parse: (text: string) => uri(text.replace(/^\w+:/, ""), text.split(":")[0]),
      joinPath: (base: { path: string; scheme: string }, part: string) =>
        uri(part === ".." ? base.path.replace(/\/[^/]*$/, "") : `${base.path}/${part}`, base.scheme),
    },
    workspace: {
      get isTrusted() {
        return editor.trusted;
      },
      textDocuments: [],
      createFileSystemWatcher: () => ({
        ...nothing,
        onDidChange: () => nothing,
        onDidCreate: () => nothing,
        onDidDelete: () => nothing,
      }),
      getWorkspaceFolder: ({ scheme }: { scheme: string }) => ({ uri: uri("/team", scheme) }),
      fs: { readFile: () => Promise.reject(new Error("There is no such file")) },
    },
  };
});

const { Uri } = await import("vscode");
const { createPeopleNear } = await import("../../../src/extension/host/people-near.ts");

const policy = { ...defaultPolicy, people: { ...defaultPolicy.people, gitAuthors: true } };

/** Who is known around a review, where Git would tell of one author. */
function peopleOf(file: string): Promise<object> {
  const git = { authors: () => Promise.resolve("    3\tJane Doe <jane@example.org>\n") };
  return createPeopleNear(git as never).of(Uri.parse(file), policy);
}

it("asks Git for authors where the policy wants them and the workspace is trusted", async () => {
  editor.trusted = true;
  expect(await peopleOf("file:/team/incidents/a/postmortem.md")).toMatchObject({
    authors: [{ name: "Jane Doe" }],
  });
});

it("does not run Git in Restricted Mode, whatever the workspace's policy says", async () => {
  editor.trusted = false;
  expect(await peopleOf("file:/team/incidents/a/postmortem.md")).not.toHaveProperty("authors");
});

it("does not run Git for a file that is on no disk", async () => {
  editor.trusted = true;
  expect(await peopleOf("memfs:/team/incidents/a/postmortem.md")).not.toHaveProperty("authors");
});
