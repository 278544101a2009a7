import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, describe, it } from "mocha";
import { Uri, commands, env, window } from "vscode";
import { asPerson } from "./support/person.ts";
import { recordAtHand, recordText, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

const held = recordText({
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV1: Checkout errors",
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
  ],
});
const review =
  "---\nsitrep: 1\nkind: review\nincident: incident.md\n---\n\n# Review\n\n## Summary\n\nJane Doe rolled back; see [the record](incident.md).\n";
const outside =
  "---\nsitrep: 1\nkind: external\naudience: public\n---\n\n# Review\n\n## Summary\n\nThe Incident Commander rolled back; see the record.\n";

export function exportSuite(): void {
  describe("What leaves the editor", () => {
    afterEach(tidyUp);

    it("is copied for Slack, and written as a page where the person says", async () => {
      const file = await recordAtHand("export", held);
      await asPerson(["Slack text"], async () => commands.executeCommand("sitrep.incident.export"));
      assert.match(
        await env.clipboard.readText(),
        /\*Declared\* SEV1: Checkout errors[^]*_Times are in UTC\._/,
      );
      const page = Uri.joinPath(file, "..", "incident.html");
      const save = window.showSaveDialog;
      Object.assign(window, {
        showSaveDialog: ({ defaultUri }: { readonly defaultUri: Uri }) => Promise.resolve(defaultUri),
      });
      try {
        const { said } = await asPerson(["Page (HTML)"], async () =>
          commands.executeCommand("sitrep.incident.export"),
        );
        assert.deepEqual(said, ["information: incident.html is written."]);
      } finally {
        Object.assign(window, { showSaveDialog: save });
      }
      assert.match(await textOf(page), /^<!doctype html>[^]*<figure class="sitrep-picture">/);
    });

    it("is an external version beside the review; another one is shown beside it and stays unless the person wants it", async () => {
      const record = await recordAtHand("external", held);
      const file = await writeOutside(Uri.joinPath(record, "..", "postmortem.md"), review);
      const external = Uri.joinPath(record, "..", "postmortem.external.md");
      const { api } = await sitrep();
      await until(
        "the review is known",
        async () => JSON.stringify(await api.shown()),
        (now) => now.includes("Review"),
      );
      await window.showTextDocument(file);
      const made = await asPerson(["Show What Was Dropped"], async () =>
        commands.executeCommand("sitrep.review.external"),
      );
      assert.deepEqual(made.said, ["information: postmortem.external.md · 3 things were dropped."]);
      assert.equal(await textOf(external), outside);
      assert.equal(await textOf(file), review);
      const shown = window.activeTextEditor?.document.getText() ?? "";
      assert.match(shown, /line 11: a person's name: Jane Doe → The Incident Commander/);
      const edited = outside.replace("rolled back", "mended it");
      await writeOutside(external, edited);
      await window.showTextDocument(file);
      const again = async (answer: string): Promise<string> => {
        await asPerson([answer], async () => commands.executeCommand("sitrep.review.external"));
        return textOf(external);
      };
      assert.equal(await again("Leave It as It Is"), edited);
      await window.showTextDocument(file);
      assert.equal(await again("Apply"), outside);
      await rm(external.fsPath, { force: true });
    });
  });
}
