import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { commands, env } from "vscode";
import { asPerson } from "./support/person.ts";
import { recordAtHand, recordText, textOf, tidyUp } from "./support/files.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

const held = recordText({
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV1: Checkout errors",
    "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
  ],
});

export function peopleSuite(): void {
  describe("People of an incident", () => {
    afterEach(tidyUp);

    it("get a role in two answers, and the first one offered is a role that nobody holds", async () => {
      const file = await recordAtHand("assign", held);
      const { asked } = await asPerson(["Communications Lead", "Sam Lee"], async () =>
        commands.executeCommand("sitrep.role.assign"),
      );
      assert.equal(asked.length, 2);
      assert.match(await textOf(file), /\*\*Role\*\* Communications Lead: Sam Lee/);
    });

    it("hand a role over with one entry and a briefing to copy", async () => {
      const file = await recordAtHand("hand-over", held);
      await asPerson(["Incident Commander", "Sam Lee", "Copy the Briefing"], async () =>
        commands.executeCommand("sitrep.role.handOver"),
      );
      const text = await textOf(file);
      assert.match(text, /\*\*Role\*\* Incident Commander: Sam Lee/);
      assert.equal(text.match(/\*\*Role\*\*/g)?.length, 2);
      const briefing = await env.clipboard.readText();
      assert.match(briefing, /^# Briefing: Checkout errors\n/);
      assert.match(briefing, /Jane Doe: "Sam Lee, you are Incident Commander from now on/);
    });

    it("learn whom to tell by when", async () => {
      await recordAtHand("tell", held);
      await asPerson([], async () => commands.executeCommand("sitrep.incident.whomToTell"));
      assert.match(await env.clipboard.readText(), /- Executives: by 2026-11-21 14:17 UTC \(overdue\)/);
    });
  });

  describe("People of an incident that is private", () => {
    afterEach(tidyUp);

    it("see it marked in file, view and status bar, and share it only on purpose", async () => {
      const file = await recordAtHand("private", held);
      const { api } = await sitrep();
      await asPerson(["Mark as Private"], async () => commands.executeCommand("sitrep.incident.makePrivate"));
      assert.match(await textOf(file), /\nprivate: true\n---\n/);
      const rows = async (): Promise<string> => JSON.stringify((await api.shown()).incident);
      await until("the view says so", rows, (now) => now.includes("PRIVATE"));
      assert.match((await api.shown()).statusBar ?? "", /\$\(lock\)/);
      const kept = await asPerson(["Keep It Here"], async () => commands.executeCommand("sitrep.sync.run"));
      assert.match(kept.asked.join("\n"), /This incident is private\. Share it with the team through Git\?/);
      assert.deepEqual(kept.said, []);
      await asPerson(["No Longer Private"], async () =>
        commands.executeCommand("sitrep.incident.makePublic"),
      );
      assert.match(await textOf(file), /\nprivate: false\n---\n/);
    });
  });
}
