import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { afterEach, describe, it } from "mocha";
import {
  Position,
  TabInputTextDiff,
  commands,
  languages,
  window,
  workspace,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type Uri,
} from "vscode";
import { fileAt, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { asPerson } from "./support/person.ts";
import { pause, until } from "./support/until.ts";

export function policySuite(): void {
  describe("A team's policy", () => {
    afterEach(tidyUp);

    it("is begun with comments, is complete and without a problem, and is not overwritten", async () => {
      const file = fileAt("sitrep.config.json");
      try {
        await commands.executeCommand("sitrep.policy.create");
        const text = await textOf(file);
        assert.equal((await workspace.openTextDocument(file)).languageId, "jsonc");
        assert.match(text, /^\/\/ How this team handles incidents/);
        assert.match(text, /\/\/ The zone in which your days begin/);
        await pause(500); // a finding would be there by then
        assert.deepEqual(messages(file), []);
        await commands.executeCommand("sitrep.policy.create");
        assert.equal(await textOf(file), text);
      } finally {
        await rm(file.fsPath, { force: true });
      }
    });

    it("is completed, explained and checked as it is typed", async () => {
      const file = await policy(
        '{\n  "reviewed": "2026-11-01",\n  "updates": { "cadence": { "SEV2": "often" } },\n  \n}\n',
      );
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        file,
        new Position(3, 2),
      );
      const offered = list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      assert.ok(offered.includes("severities"), offered.join(", "));
      const hovers = await until(
        "the key is explained",
        async () =>
          commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", file, new Position(1, 5)),
        (now) => now.length > 0,
      );
      assert.ok(hovers.answer.length > 0);
      await until(
        "the wrong value is told",
        () => messages(file),
        (now) => now.some((message) => message.includes("`updates.cadence.SEV2`")),
      );
    });

    it("says where it stands that nobody has gone through it for a year", async () => {
      const file = await policy('{\n  "reviewed": "2020-02-29"\n}\n');
      const { answer } = await until(
        "the hint is there",
        () => ours(file).filter(({ code }) => code === "policy-review-due"),
        (now) => now.length > 0,
      );
      const [hint] = answer;
      assert.equal(hint?.range.start.line, 1);
      assert.match(hint.message, /last gone through on 2020-02-29/);
    });

    it("is published as a page for everybody", async () => {
      await policy('{ "incident": { "definition": "Anything that hurts." }, "reviewed": "2026-11-01" }\n');
      const page = fileAt("incidents/severity-criteria.md");
      await commands.executeCommand("sitrep.criteria.publish");
      const text = await textOf(page);
      assert.match(text, /Anything that hurts\.\n[^]*\n## SEV1 Critical\n/);
      assert.equal(window.activeTextEditor?.document.uri.toString(), page.toString());
      await commands.executeCommand("sitrep.criteria.publish");
      assert.equal(await textOf(page), text);
    });

    it("does not take the place of a page that somebody wrote in, unless told to", async () => {
      await policy('{ "reviewed": "2026-11-01" }\n');
      const page = await writeOutside(fileAt("incidents/severity-criteria.md"), "# Ours\n\nBy hand.\n");
      const kept = await asPerson(["Keep"], async () => commands.executeCommand("sitrep.criteria.publish"));
      assert.deepEqual(kept.asked, ["Replace severity-criteria.md?"]);
      assert.equal(await textOf(page), "# Ours\n\nBy hand.\n");
      await asPerson(["Replace"], async () => commands.executeCommand("sitrep.criteria.publish"));
      assert.match(await textOf(page), /^# Severity criteria\n/);
      const comparisons = window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputTextDiff);
      assert.equal(comparisons.length, 0);
    });
  });
}

/** A policy file in the workspace, open in an editor. */
async function policy(text: string): Promise<Uri> {
  const file = await writeOutside(fileAt("sitrep.config.json"), text);
  const { document } = await window.showTextDocument(file);
  // The editor may still hold what the last test left there.
  await until(
    "the policy is open",
    () => document.getText(),
    (now) => now === text,
  );
  return file;
}

function ours(file: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(file).filter(({ source }) => source === "sitrep");
}

function messages(file: Uri): readonly string[] {
  return ours(file).map(({ message }) => message);
}
