import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { describe, it } from "mocha";
import { Position, commands, languages, window, workspace, type CompletionList } from "vscode";
import { fileAt, recordAtHand, recordText, tidyUp, writeOutside } from "./support/files.ts";
import { until } from "./support/until.ts";

export function updatesSuite(): void {
  describe("Updates", () => {
    it("have templates of the team, whose unknown variables are told at their place", async () => {
      const template = fileAt("templates/updates/first.md");
      try {
        await writeOutside(template, "Dear all, 🚒 {{known}} {{phone}}\n");
        await window.showTextDocument(template);
        const { answer } = await until(
          "the variable is told",
          () => Promise.resolve(languages.getDiagnostics(template)),
          (found) => found.length > 0,
        );
        assert.deepEqual(
          answer.map(({ range, message }) => [
            range.start.character,
            range.end.character,
            message.slice(0, 45),
          ]),
          [[23, 32, "Unexpected template variable `{{phone}}`, exp"]],
        );
        const document = await workspace.openTextDocument(template);
        assert.equal(document.getText(answer[0]?.range), "{{phone}}");
      } finally {
        await commands.executeCommand("workbench.action.closeAllEditors");
        await rm(fileAt("templates").fsPath, { recursive: true, force: true });
      }
    });

    it("have templates whose wrong name is told, and whose variables are offered", async () => {
      const template = fileAt("templates/updates/customers.md");
      try {
        await writeOutside(template, "Dear all, 🚒 {{known}} {{do\n");
        await window.showTextDocument(template);
        const { answer } = await until(
          "the name is told",
          () => Promise.resolve(languages.getDiagnostics(template)),
          (found) => found.length > 0,
        );
        assert.match(answer[0]?.message ?? "", /^Unexpected name of a template `customers\.md`/);
        const at = new Position(0, "Dear all, 🚒 {{known}} {{do".length);
        const list = await commands.executeCommand<CompletionList>(
          "vscode.executeCompletionItemProvider",
          template,
          at,
          "{",
        );
        const labels = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
        assert.ok(labels.includes("doing}}"), labels.join(" "));
      } finally {
        await commands.executeCommand("workbench.action.closeAllEditors");
        await rm(fileAt("templates").fsPath, { recursive: true, force: true });
      }
    });

    it("open the cockpit's composer for the incident at hand", async () => {
      try {
        await recordAtHand("update-drafted", recordText());
        await commands.executeCommand("sitrep.update.compose");
        await until(
          "the cockpit is open",
          () => Promise.resolve(window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label))),
          (labels) => labels.includes("Cockpit"),
        );
      } finally {
        await tidyUp();
      }
    });
  });
}
