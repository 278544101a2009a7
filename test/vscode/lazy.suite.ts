import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, describe, it } from "mocha";
import { commands, extensions, languages, window } from "vscode";
import { fileAt, textOf, tidyUp } from "./support/files.ts";
import { note } from "./support/note.ts";
import { asPerson, esc } from "./support/person.ts";
import { extensionId, sitrep } from "./support/sitrep.ts";
import { pause } from "./support/until.ts";

export function lazySuite(): void {
  describe("In a workspace without a file of ours", () => {
    after(tidyUp);

    it("Sitrep sleeps while other files are opened and edited", async () => {
      await window.showTextDocument(fileAt("server.txt"));
      await pause(1500);
      assert.equal(isActive(), false);
    });

    it("other people's Markdown wakes it by way of the editor's own Markdown engine alone, and then shows nothing", async () => {
      const { document } = await window.showTextDocument(fileAt("notes.md"));
      await pause(1500);
      // Whoever contributes to the preview is activated by the editor as soon as it parses any Markdown.
      const engine = extensions.getExtension("vscode.markdown-language-features")?.isActive;
      assert.ok(isActive() === false || engine === true);
      const { api } = await sitrep();
      const { incident, runbook, timeline, reviews, statusBar } = await api.shown();
      assert.deepEqual([...incident, ...runbook, ...timeline, ...reviews, statusBar], [undefined]);
      assert.deepEqual(languages.getDiagnostics(document.uri), []);
    });

    it("the first incident is declared into a folder it makes", async () => {
      const started = performance.now();
      await asPerson(["Nothing was here", esc, esc], async () =>
        commands.executeCommand("sitrep.incident.declare"),
      );
      note(`declaration and opening the record: ${(performance.now() - started).toFixed(0)} ms`);
      assert.equal(isActive(), true);
      const [name = ""] = await readdir(fileAt("incidents").fsPath);
      assert.match(name, /-nothing-was-here$/);
      assert.match(await textOf(fileAt(`incidents/${name}/incident.md`)), /^title: Nothing was here$/m);
    });
  });
}

function isActive(): boolean | undefined {
  return extensions.getExtension(extensionId)?.isActive;
}
