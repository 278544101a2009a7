import { beforeEach, describe, expect, it, vi } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { LibraryFile } from "../../../src/extension/host/library.ts";
import { Uri, type FileUri } from "../../support/editor-on-disk.ts";
import { l10n } from "../../support/l10n.ts";

const window = {
  activeTextEditor: undefined as { document: { uri: FileUri } } | undefined,
  said: new Array<string>(),
  showInformationMessage: (message: string) => Promise.resolve(void window.said.push(message)),
};
vi.mock("vscode", () => ({ window, Uri, l10n }));

const { reviewAtHand } = await import("../../../src/extension/connections/review-of.ts");

const folder = "/team/incidents/2026-11-21-x";
const files = new Map(
  [
    file(`${folder}/incident.md`, "kind: incident"),
    file(`${folder}/postmortem.md`, "kind: review\nincident: incident.md"),
    file(`${folder}/postmortem.external.md`, "kind: external"),
    file("/team/incidents/2026-11-22-y/incident.md", "kind: incident"),
    file("/team/runbooks/z.md", "kind: runbook"),
  ].map((one) => [one.uri.toString(), one] as const),
);

let active: LibraryFile | undefined;
const library = {
  ready: Promise.resolve(),
  get: (uri: FileUri) => files.get(uri.toString()),
  reviews: () => [...files.values()].filter(({ read }) => read.snapshot.kind === "review"),
  active: () => active,
};

beforeEach(() => {
  active = undefined;
  window.activeTextEditor = undefined;
  window.said.length = 0;
});

describe("the review at hand", () => {
  it.each(["postmortem.md", "incident.md", "postmortem.external.md"])(
    "is that of the open %s",
    async (name) => {
      open(`${folder}/${name}`);
      expect(await atHand()).toBe(`${folder}/postmortem.md`);
    },
  );

  it("is that of the incident at hand where something else is open", async () => {
    active = files.get(Uri.file(`${folder}/incident.md`).toString());
    open("/team/runbooks/z.md");
    expect(await atHand()).toBe(`${folder}/postmortem.md`);
    open("/elsewhere/readme.md");
    expect(await atHand()).toBe(`${folder}/postmortem.md`);
  });

  it("is none for an incident without one, and what to do is said", async () => {
    open("/team/incidents/2026-11-22-y/incident.md");
    expect(await atHand()).toBeUndefined();
    expect(window.said.join()).toContain("Run Write Review first");
  });
});

function open(path: string): void {
  window.activeTextEditor = { document: { uri: Uri.file(path) } };
}

async function atHand(): Promise<string | undefined> {
  // Of the library, only what it asks for.
  return (await reviewAtHand({ library } as never))?.uri.path;
}

function file(path: string, kind: string): LibraryFile {
  const read = readDocument(`---\nsitrep: 1\n${kind}\n---\n\n# X\n`, { path, policy: defaultPolicy });
  return { uri: Uri.file(path), read, policy: defaultPolicy } as never; // what is asked of a file
}
