import assert from "node:assert/strict";
import { after, describe, it } from "mocha";
import { Uri, commands, workspace } from "vscode";
import { completeStep, log } from "./editing.suite.ts";
import { textOf, tidyUp } from "./support/files.ts";
import { asPerson, esc } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";

export function restrictedSuite(): void {
  describe("In Restricted Mode", () => {
    after(tidyUp);

    it("declares, logs and ticks as in any window", async () => {
      assert.equal(workspace.isTrusted, false);
      const { api } = await sitrep();
      await asPerson(["Checkout fails", esc, esc], async () =>
        commands.executeCommand("sitrep.incident.declare"),
      );
      const { incident } = (await api.shown()).cockpit;
      const record = Uri.parse(incident?.id ?? "", true);
      await log("finding: the pool is exhausted");
      await completeStep(incident?.steps[0]?.title ?? "");
      const text = await textOf(record);
      assert.match(text, /^title: Checkout fails$/m);
      assert.match(text, /\*\*Finding\*\* the pool is exhausted/);
      assert.match(text, /1\. \[x\] /);
      assert.match(text, /\*\*Step\*\* \(done\) /);
      assert.equal(workspace.isTrusted, false);
    });

    it("runs no Git, and says so", async () => {
      const asked = await asPerson([], async () => commands.executeCommand("sitrep.timeline.git"));
      assert.match(asked.said.join("\n"), /Git is not run in Restricted Mode/);
      const sync = await asPerson([], async () => commands.executeCommand("sitrep.sync.run"));
      assert.match(sync.said.join("\n"), /Trust this workspace/);
    });
  });
}
