import assert from "node:assert/strict";
import { chmod, readdir, rm, writeFile } from "node:fs/promises";
import { afterEach, describe, it } from "mocha";
import { Uri, commands, env, window, workspace, type Uri as File } from "vscode";
import { log } from "./editing.suite.ts";
import { commandLine, readJson } from "./support/command-line.ts";
import { besides, fileAt, recordAtHand, recordText, textOf, tidyUp } from "./support/files.ts";
import { note } from "./support/note.ts";
import { asPerson, esc, type Seen } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

const conflict = [
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
  "<<<<<<< HEAD",
  "- 2026-11-21T14:05:00Z ours",
  "=======",
  "- 2026-11-21T14:06:00Z theirs",
  ">>>>>>> main",
];

export function badInputSuite(): void {
  describe("Bad input", () => {
    afterEach(tidyUp);

    it("refuses a timeline with conflict markers, says the line and keeps the words on the clipboard", async () => {
      const text = recordText({ timeline: conflict });
      const file = await recordAtHand("conflict", text);
      const { said } = await asPerson(["finding: in the middle of a merge"], logCommand);
      assert.match(
        said.join(),
        /^error: Can't write to incident\.md: .*conflict markers at line 15.*clipboard/,
      );
      assert.equal(await env.clipboard.readText(), "finding: in the middle of a merge");
      assert.equal(await textOf(file), text);
      assert.deepEqual(await besides(file), ["incident.md"]);
    });

    it("loses nothing to a front matter that can't be read, and shows it as a problem", async () => {
      const text = recordText({ frontMatter: ["title: [broken", "severity: SEV2"] });
      const file = await recordAtHand("front-matter", text);
      const { said } = await asPerson(["seen all the same"], logCommand);
      const after = await textOf(file);
      assert.ok(
        after.includes("seen all the same") || said.some((message) => message.includes("clipboard")),
        said.join(),
      );
      assert.ok(after.includes("title: [broken\nseverity: SEV2"));
      assert.match(await incidentView(), /problem/);
    });

    for (const [what, parts] of [
      ["a severity nobody knows", { frontMatter: ["title: A", "severity: SEV9", "status: investigating"] }],
      [
        "a date that does not exist",
        { timeline: ["- 2026-02-30T14:02:11Z **Declared** SEV2: Checkout errors"] },
      ],
    ] as const) {
      it(`shows ${what} as a problem and goes on`, async () => {
        const file = await recordAtHand("problem", recordText(parts));
        assert.match(await incidentView(), /problem/);
        await log("seen all the same");
        assert.match(await textOf(file), /seen all the same/);
      });
    }

    it("says that a record is gone which was deleted while the words were typed, and keeps them", async () => {
      const file = await recordAtHand("deleted-meanwhile", recordText());
      const seen = await typingWhile(() => rm(file.fsPath));
      assert.match(
        seen.said.join(),
        /^error: Can't write to incident\.md: It is not there any more.*clipboard/,
      );
      assert.equal(await env.clipboard.readText(), "typed meanwhile");
    });

    it("says the same of an open record", async () => {
      const file = await recordAtHand("deleted-open", recordText());
      await window.showTextDocument(file);
      const seen = await typingWhile(() => rm(file.fsPath));
      assert.match(seen.said.join(), /^error: .*deleted meanwhile.*clipboard/);
      assert.equal(await env.clipboard.readText(), "typed meanwhile");
    });

    it("leaves a read-only record alone, closed or open, and keeps the words", async () => {
      for (const open of [false, true]) {
        const text = recordText();
        const file = await recordAtHand(`read-only-${String(open)}`, text);
        await chmod(file.fsPath, 0o444);
        if (open) await window.showTextDocument(file);
        const { said } = await asPerson(["finding: on a read-only file"], logCommand);
        assert.match(said.join(), /read-only.*clipboard/);
        assert.equal(await env.clipboard.readText(), "finding: on a read-only file");
        assert.equal(await textOf(file), text);
        await chmod(file.fsPath, 0o644);
        await tidyUp();
      }
    });

    it("stays usable with 5,000 entries", async () => {
      const timeline = Array.from(
        { length: 5000 },
        (_, index) =>
          `- ${new Date(Date.UTC(2026, 10, 20) + index * 10_000).toISOString().slice(0, 19)}Z **Finding** number ${index}`,
      );
      const file = await recordAtHand("long", recordText({ timeline }));
      const started = performance.now();
      await log("one more");
      const took = performance.now() - started;
      assert.equal((await readJson(file)).timeline.length, 5001);
      const { api } = await sitrep();
      const rows = (await api.shown()).timeline;
      assert.match(rows[0]?.label ?? "", /4801 earlier entries/);
      const parts = rows[0]?.children ?? [];
      assert.match(parts[1]?.label ?? "", /^500 entries since 2026-11-20T01:23:20Z$/);
      assert.equal(parts.flatMap(({ children }) => children).length, 4801);
      note(`log into a closed record of 5,000 entries, views included: ${took.toFixed(0)} ms`);
    });

    it("takes what another program logs at the same time, and loses neither", async () => {
      const file = await recordAtHand("two-writers", recordText());
      await asPerson(["from the editor"], async () => {
        await Promise.all([logCommand(), commandLine("log", file.fsPath, "from the terminal")]);
      });
      const text = await textOf(file);
      assert.match(text, /from the editor/);
      assert.match(text, /from the terminal/);
    });

    it("declares with our runbook where the team's can't be read", async () => {
      const broken = [fileAt("runbooks/incident-response.md"), fileAt("runbooks/another.md")];
      for (const { fsPath } of broken) await writeFile(fsPath, Uint8Array.of(0xff, 0xfe, 0x00, 0xd8));
      const file = await declare("Runbooks are broken");
      for (const { fsPath } of broken) await rm(fsPath);
      assert.ok((await readJson(file)).steps.length > 5);
    });

    it("gives an assigned role its name, asked for by name, row or list", async () => {
      const file = await recordAtHand("roles", recordText());
      const assign = (argument: unknown, ...answers: readonly string[]): Promise<Seen> =>
        asPerson(answers, async () => commands.executeCommand("sitrep.role.assign", argument));
      await assign("Scribe", "Ana");
      await assign({ label: "Technical Lead", context: "role" }, "Bo");
      await assign(undefined, "Incident Commander", "Cleo");
      assert.match(await textOf(file), /roles:\n(?: {2}.*\n)*? {2}Scribe: Ana\n/);
      for (const [role, name] of [
        ["Technical Lead", "Bo"],
        ["Incident Commander", "Cleo"],
      ])
        assert.ok((await textOf(file)).includes(`**Role** ${role}: ${name}`));
    });

    it("gives two declarations of one title in a minute a folder each", async () => {
      const first = await declare("Checkout fails");
      const second = await declare("Checkout fails");
      assert.equal(folderOf(second), `${folderOf(first)}-2`);
      assert.match(await textOf(first), /^title: Checkout fails$/m);
      assert.match(await textOf(second), /^title: Checkout fails$/m);
    });

    for (const [what, title, folder] of [
      ["of emoji", "🔥🚒🔥", /-incident$/],
      ["with path separators", "../../etc/passwd \\ C:\\x", /-etc-passwd-c-x$/],
      ["of 500 characters", "long words é 漢 ".repeat(34).slice(0, 500).trim(), /^.{11,71}$/],
      ["that is Markdown and YAML", "# *a*: [b] {c} 'd' <e> --- |", /-a-b-c-d-e$/],
    ] as const) {
      it(`keeps a title ${what} whole and its folder harmless`, async () => {
        const file = await declare(title);
        assert.match(folderOf(file), folder);
        const read = JSON.parse(await commandLine("read", file.fsPath, "--json")) as {
          readonly title: string;
        };
        assert.equal(read.title, title);
        assert.deepEqual(await besides(file), ["incident.md"]);
      });
    }

    it("asks where to keep an incident when no folder is open; no answer declares nothing and keeps the title", async () => {
      const elsewhere = fileAt("elsewhere");
      await withoutFolder(async () => {
        const { said } = await asPerson(["Nobody chose a folder"], () =>
          withFolderDialog(undefined, declareCommand),
        );
        assert.match(said.join(), /^warning: No folder was chosen.*clipboard/);
        assert.equal(await env.clipboard.readText(), "Nobody chose a folder");
        await asPerson(["Kept elsewhere", esc, esc], () => withFolderDialog(elsewhere, declareCommand));
      });
      const [name = ""] = await readdir(Uri.joinPath(elsewhere, "incidents").fsPath);
      assert.match(name, /-kept-elsewhere$/);
      await rm(elsewhere.fsPath, { recursive: true });
    });
  });
}

function logCommand(): Promise<unknown> {
  return Promise.resolve(commands.executeCommand("sitrep.timeline.log"));
}

function declareCommand(): Promise<unknown> {
  return Promise.resolve(commands.executeCommand("sitrep.incident.declare"));
}

/** Logs `typed meanwhile` into the incident at hand; `happens` before Enter is pressed. */
function typingWhile(happens: () => Promise<void>): Promise<Seen> {
  const typing = async (): Promise<string> => {
    await happens();
    return "typed meanwhile";
  };
  return asPerson([typing], logCommand);
}

/** Declares with this title and Escape at everything else. Returns the record, which is open then. */
async function declare(title: string): Promise<File> {
  await asPerson([title, esc, esc], declareCommand);
  const { api } = await sitrep();
  const { answer } = await until("the record is at hand", api.atHand, (id) => id !== undefined);
  return Uri.parse(answer ?? "", true);
}

function folderOf(file: File): string {
  return file.path.split("/").at(-2) ?? "";
}

/** The rows of the Incident view as one text. */
async function incidentView(): Promise<string> {
  const { api } = await sitrep();
  return (await api.shown()).incident.map(({ label, description }) => `${label} ${description}`).join("\n");
}

async function withFolderDialog(answer: File | undefined, work: () => Promise<unknown>): Promise<unknown> {
  const { showOpenDialog } = window;
  Object.assign(window, {
    showOpenDialog: () => Promise.resolve(answer === undefined ? undefined : [answer]),
  });
  try {
    return await work();
  } finally {
    Object.assign(window, { showOpenDialog });
  }
}

/** A window without a folder can't be had inside this one, so the editor is made to say that it has none. */
async function withoutFolder(work: () => Promise<void>): Promise<void> {
  const real = Object.getOwnPropertyDescriptor(workspace, "workspaceFolders");
  Object.defineProperty(workspace, "workspaceFolders", { configurable: true, get: () => undefined });
  try {
    await work();
  } finally {
    if (real !== undefined) Object.defineProperty(workspace, "workspaceFolders", real);
  }
}
