import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { after, describe, it } from "mocha";
import { WorkspaceEdit, commands, extensions, languages, window, workspace } from "vscode";
import { fileAt, textOf, tidyUp } from "./support/files.ts";
import { note } from "./support/note.ts";
import { asPerson, esc } from "./support/person.ts";
import { extensionId, sitrep } from "./support/sitrep.ts";
import { pause, until } from "./support/until.ts";

export function lazySuite(): void {
  describe("In a workspace without a file of ours", () => {
    after(tidyUp);

    it("Sitrep sleeps while other files are opened and edited", async () => {
      await window.showTextDocument(fileAt("server.txt"));
      await pause(1500);
      assert.equal(isActive(), false);
    });

    it("other people's Markdown, open, edited or rendered, puts nothing of it to use", async () => {
      const { document } = await window.showTextDocument(fileAt("notes.md"));
      const html: unknown = await commands.executeCommand("markdown.api.render", document);
      assert.match(String(html), /<h1/);
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(0), "One more word.\n\n");
      assert.ok(await workspace.applyEdit(edit));
      await pause(1500);
      // The editor's own Markdown engine activates whoever extends it, as soon as it sees any Markdown.
      const { api } = await sitrep();
      assert.equal(api.isInUse(), false);
      assert.deepEqual(languages.getDiagnostics(document.uri), []);
    });

    it("a look at one of its views puts it to use, and there is nothing to show", async () => {
      const { api } = await sitrep();
      await commands.executeCommand("sitrep.incident.focus");
      await until("it is in use", api.isInUse, (yes) => yes);
      const { incident, runbook, timeline, reviews, statusBar } = await api.shown();
      assert.deepEqual([...incident, ...runbook, ...timeline, ...reviews, statusBar], [undefined]);
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
