import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { after, afterEach, before, describe, it } from "mocha";
import { WorkspaceEdit, commands, window, workspace } from "vscode";
import { commandLine } from "./support/command-line.ts";
import { fileAt, recordAtHand, recordText, textOf, tidyUp } from "./support/files.ts";
import { asPerson, type Seen } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

export function syncSuite(): void {
  describe("Sync", () => {
    let elsewhere = "";

    before(async () => {
      elsewhere = await mkdtemp(join(tmpdir(), "sitrep-sync-é-"));
      await git(elsewhere, "init", "--bare", "--quiet", "team.git");
      await git(fileAt("").fsPath, "init", "--quiet");
      await git(fileAt("").fsPath, "remote", "add", "origin", join(elsewhere, "team.git"));
    });

    afterEach(tidyUp);

    after(async () => {
      await rm(fileAt(".git").fsPath, { recursive: true, force: true });
      await rm(elsewhere, { recursive: true, force: true });
    });

    it("exchanges entries with another clone, and leaves what is being typed in its editor", async () => {
      const file = await recordAtHand("synced", recordText());
      const there = join(elsewhere, "clone");
      await git(elsewhere, "clone", "--quiet", "team.git", "clone");
      assert.match((await sync()).said.join(), /^information: Synced: sent incident\.md/);
      await commandLine("sync", join(there, "incidents/synced"), "--once");
      await commandLine("log", join(there, "incidents/synced/incident.md"), "seen elsewhere é 漢 🚒");
      await commandLine("sync", join(there, "incidents/synced"), "--once");

      const { document } = await window.showTextDocument(file);
      const edit = new WorkspaceEdit();
      const title = document.getText().indexOf("# Checkout errors");
      edit.insert(file, document.positionAt(title), "Typed and not saved.\n\n");
      await workspace.applyEdit(edit);
      assert.match((await sync()).said.join(), /^information: Synced: received incident\.md/);
      assert.match(document.getText(), /Typed and not saved\.\n\n# Checkout errors/);
      assert.match(document.getText(), /seen elsewhere é 漢 🚒/);
      assert.equal(document.isDirty, true);
      const { api } = await sitrep();
      await until(
        "the Incident view says so",
        async () => (await api.shown()).incident.map(({ label }) => label),
        (labels) => labels.some((label) => label.startsWith("Synced")),
      );
    });

    it("loses nothing offline, and says how much waits", async () => {
      const file = await recordAtHand("offline", recordText());
      await git(fileAt("").fsPath, "remote", "set-url", "origin", join(elsewhere, "gone.git"));
      const before = await textOf(file);
      assert.match((await sync()).said.join(), /^warning: Offline, and nothing is lost: 1 version waits/);
      assert.equal(await textOf(file), before);
    });
  });
}

function sync(): Promise<Seen> {
  return asPerson([], async () => commands.executeCommand("sitrep.sync.run"));
}

async function git(cwd: string, ...args: readonly string[]): Promise<void> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  await promisify(execFile)("git", [...args], { cwd, env });
}
