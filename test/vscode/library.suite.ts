import assert from "node:assert/strict";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { afterEach, describe, it } from "mocha";
import { ConfigurationTarget, commands, window, workspace, type Uri } from "vscode";
import { fileAt, recordAtHand, recordText, tidyUp, writeOutside } from "./support/files.ts";
import { asPerson, esc } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

export function librarySuite(): void {
  describe("What the views know of the workspace", () => {
    afterEach(tidyUp);

    it("forgets a record whose folder was deleted", async () => {
      const file = await recordAtHand("deleted", recordText());
      await rm(dirname(file.fsPath), { recursive: true });
      await nothingAtHand();
    });

    it("forgets a deleted record whose tab was closed, though the editor keeps its document", async () => {
      const file = await recordAtHand("left-over", recordText());
      await window.showTextDocument(file);
      await commands.executeCommand("workbench.action.closeAllEditors");
      await rm(file.fsPath);
      await nothingAtHand();
    });

    it("forgets a record that was deleted first and whose tab was closed then", async () => {
      const file = await recordAtHand("closed-later", recordText());
      await window.showTextDocument(file);
      await rm(file.fsPath);
      await commands.executeCommand("workbench.action.closeAllEditors");
      await nothingAtHand();
    });

    it("finds a record in a folder that was moved here as a whole, as another window does", async () => {
      const making = fileAt("incidents/.moved.tmp/incident.md");
      await mkdir(dirname(making.fsPath), { recursive: true });
      await writeFile(making.fsPath, recordText());
      await rename(dirname(making.fsPath), dirname(fileAt("incidents/moved/incident.md").fsPath));
      await atHand(fileAt("incidents/moved/incident.md"));
    });

    it("watches the incident that runs while one that is over is looked at", async () => {
      const running = await recordAtHand("running", recordText());
      const past = fileAt("incidents/2026-10-06-search-results-missing/incident.md");
      await window.showTextDocument(past);
      await atHand(past);
      const { statusBar, incident } = await shown();
      assert.match(statusBar ?? "", /SEV2/);
      assert.match(incident[0]?.label ?? "", /Search results/);
      await asPerson([esc], async () => commands.executeCommand("sitrep.incident.actions", running));
      await atHand(running);
    });

    it("goes with the settings to another folder of incidents, and back", async () => {
      const here = await recordAtHand("here", recordText());
      const there = await writeOutside(fileAt("ops/incidents/there/incident.md"), recordText());
      const settings = workspace.getConfiguration("sitrep");
      await settings.update("folders.incidents", "ops/incidents", ConfigurationTarget.Workspace);
      await atHand(there);
      await settings.update("folders.incidents", undefined, ConfigurationTarget.Workspace);
      await atHand(here);
    });

    it("takes the worst running incident where none was chosen: a drill never hides a real one", async () => {
      const usual = ["title: A", "declared: 2026-11-21T14:02:11Z", "status: investigating"];
      const low = await recordAtHand(
        "low",
        recordText({ frontMatter: [...usual, "severity: SEV3"], timeline: declared("SEV3") }),
      );
      const high = await recordAtHand(
        "high",
        recordText({ frontMatter: [...usual, "severity: SEV2"], timeline: declared("SEV2") }),
      );
      const drill = fileAt("incidents/drill/incident.md");
      await mkdir(dirname(drill.fsPath), { recursive: true });
      const text = recordText({
        frontMatter: [...usual, "severity: SEV1", "drill: true"],
        timeline: declared("SEV1"),
      });
      await writeFile(drill.fsPath, text);
      await new Promise((end) => setTimeout(end, 400));
      await atHand(high);
      await rm(dirname(high.fsPath), { recursive: true });
      await atHand(low);
      await rm(dirname(low.fsPath), { recursive: true });
      await atHand(drill);
      assert.match((await shown()).statusBar ?? "", /DRILL SEV1/);
    });
  });
}

function declared(severity: string): readonly string[] {
  return [`- 2026-11-21T14:02:11Z **Declared** ${severity}: A`];
}

async function shown() {
  return (await sitrep()).api.shown();
}

async function atHand(file: Uri): Promise<void> {
  const { api } = await sitrep();
  await until("it is at hand", api.atHand, (id) => id === file.toString());
}

async function nothingAtHand(): Promise<void> {
  const { api } = await sitrep();
  await until("nothing is at hand", api.atHand, (id) => id === undefined);
}
