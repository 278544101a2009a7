import { beforeEach, describe, expect, it, vi } from "vitest";
import { readRunbook } from "../../../src/core/runbook/read-runbook.ts";
import { atEditor, vscode } from "../../support/fake-editor.ts";
import { recordText } from "../../support/record.ts";
import { libraryFile } from "../../support/told-windows.ts";

vi.mock("vscode", async () => (await import("../../support/fake-editor.ts")).vscode);

const { suggestRunbookChanges } = await import("../../../src/extension/commands/suggest-runbook-changes.ts");

const markdown = "# Teach\r\n\r\n* [ ] Declare\r\n* [ ] Look\r\n* [ ] Restart\r\n";
const taught = "* [ ] Restart\r\n  <!-- skipped in one: it was well -->\r\n* [ ] Warm the 漢 cache\r\n";
const lived = [
  "1. [x] Declare",
  "2. [x] Look",
  "3. [ ] Restart (skipped: it was well)",
  "4. [x] Warm the 漢 cache",
];

interface Asked {
  readonly question: string;
  readonly yes: string;
  readonly detail: string;
}

/** Runs the command with a runbook at `at`; returns what was asked about it. */
async function suggest(
  says: boolean,
  { at = "/team/runbooks/teach.md", builtIn = false, runbook = lived, isPrivate = false } = {},
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const source = { ...readRunbook(markdown), title: "Teach", markdown, builtIn, file: vscode.Uri.file(at) };
  const frontMatter = ["title: Checkout errors", "severity: SEV2", ...(isPrivate ? ["private: true"] : [])];
  const file = libraryFile("one", recordText({ frontMatter, runbook }));
  const services = {
    library: { ready: Promise.resolve(), active: () => file },
    runbooks: { all: () => Promise.resolve([source]) },
    computer: undefined,
    proposals: {
      accept: (_: unknown, __: string, words: Asked) => {
        asked.push(words);
        return Promise.resolve(says);
      },
    },
    store: {
      locked: (_: unknown, work: () => unknown) => work(),
      replace: (uri: { readonly path: string }, text: string) =>
        Promise.resolve(atEditor.files.set(uri.path, text)),
    },
  } as never;
  await suggestRunbookChanges.run(services, {} as never, undefined);
  return asked;
}

describe("what an incident teaches its runbook", () => {
  beforeEach(() => {
    atEditor.start();
    atEditor.files.set("/team/runbooks/teach.md", markdown);
  });

  it("is shown with what was added and skipped, and written on a yes", async () => {
    const [asked] = await suggest(true);
    expect(asked).toMatchObject({
      question: "Checkout errors suggests this for the runbook Teach. Apply it?",
      yes: "Apply",
      detail: "added: Warm the 漢 cache; remarked as skipped: Restart",
    });
    expect(atEditor.files.get("/team/runbooks/teach.md")).toBe(markdown.replace("* [ ] Restart\r\n", taught));
    expect(atEditor.shown).toEqual(["/team/runbooks/teach.md"]);
  });

  it("changes nothing without one", async () => {
    await suggest(false);
    expect(atEditor.files.get("/team/runbooks/teach.md")).toBe(markdown);
    expect(atEditor.shown).toEqual([]);
  });

  it("changes nothing where the runbook was changed meanwhile, and says so", async () => {
    atEditor.files.set("/team/runbooks/teach.md", `${markdown}more\r\n`);
    await suggest(true);
    expect(atEditor.files.get("/team/runbooks/teach.md")).toBe(`${markdown}more\r\n`);
    expect(atEditor.said).toEqual(["teach.md was changed meanwhile, so nothing was written. Try again."]);
  });

  it("goes into a copy in the team's folder where the runbook is built in", async () => {
    const [asked] = await suggest(true, { at: "/ours/media/runbooks/ours.md", builtIn: true });
    expect(asked?.yes).toBe("Copy to the Team's Runbooks with These Changes");
    expect(atEditor.files.get("/team/runbooks/ours.md")).toContain(taught);
    expect(atEditor.files.has("/ours/media/runbooks/ours.md")).toBe(false);
  });

  it("does not take the place of a runbook that has the copy's name", async () => {
    await suggest(true, { at: "/ours/media/runbooks/teach.md", builtIn: true });
    expect(atEditor.files.get("/team/runbooks/teach.md")).toBe(markdown);
    expect(atEditor.said.join()).toContain("teach.md is there already and stays as it is.");
  });

  it("does not name a private incident", async () => {
    await suggest(true, { isPrivate: true });
    expect(atEditor.files.get("/team/runbooks/teach.md")).toContain(
      "<!-- skipped in a private incident: it was well -->",
    );
  });

  it("is nothing where the incident went by the book, and that is said", async () => {
    expect(await suggest(true, { runbook: ["1. [x] Declare", "2. [x] Look", "3. [x] Restart"] })).toEqual([]);
    expect(atEditor.said.join()).toContain("suggests nothing for the runbooks");
  });
});
