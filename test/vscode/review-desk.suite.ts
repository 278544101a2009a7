import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { TabInputWebview, Uri, commands, window } from "vscode";
import { recordAtHand, recordText, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { asPerson } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

const review =
  "---\nsitrep: 1\nkind: review\ntitle: Checkout é 漢\nstate: draft\n---\n\n# Review\n\n## Actions\n\n- [ ] Alert on the pool\n";

export function reviewDeskSuite(): void {
  describe("A review's desk, state and meeting", () => {
    afterEach(tidyUp);

    it("opens a page for the review that is open, and takes it from state to state", async () => {
      const file = await reviewOpen("desk");
      await commands.executeCommand("sitrep.review.guide");
      await until("the desk is open", deskTabs, (tabs) => tabs.length === 1);
      await commands.executeCommand("sitrep.review.readThrough", file);
      assert.equal(deskTabs().length, 1);
      await asPerson(["in review"], async () => commands.executeCommand("sitrep.review.state", file));
      assert.equal(await textOf(file), review.replace("draft", "in review"));
      const { said } = await asPerson(["closed"], async () =>
        commands.executeCommand("sitrep.review.state", file),
      );
      assert.deepEqual(said, [
        "warning: The review is closed; 1 action is still open and stays in the Reviews view.",
      ]);
      assert.equal(await textOf(file), review.replace("draft", "closed"));
    });

    it("plans the meeting: noted in the review, and a calendar file beside it", async () => {
      const file = await reviewOpen("meeting");
      const { asked } = await asPerson(["2026-11-26 10:00", "45 min"], async () =>
        commands.executeCommand("sitrep.review.meeting"),
      );
      assert.equal(asked.length, 2);
      assert.match(await textOf(file), /^meeting: 2026-11-26T10:00:00Z$/m);
      const calendar = await textOf(Uri.joinPath(file, "..", "review-meeting.ics"));
      assert.match(calendar, /DTSTART:20261126T100000Z\r\nDTEND:20261126T104500Z/);
    });
  });
}

/** A review beside the record at hand, in an editor. */
async function reviewOpen(name: string): Promise<Uri> {
  const record = await recordAtHand(name, recordText());
  const file = await writeOutside(Uri.joinPath(record, "..", "postmortem.md"), review);
  const { api } = await sitrep();
  await until(
    "the review is listed",
    async () => JSON.stringify((await api.shown()).reviews),
    (rows) => rows.includes("Checkout é 漢"),
  );
  await window.showTextDocument(file);
  return file;
}

function deskTabs(): readonly unknown[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith("sitrep.review"));
}
