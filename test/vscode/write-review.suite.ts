import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { Range, TabInputTextDiff, Uri, WorkspaceEdit, commands, window, workspace } from "vscode";
import { recordAtHand, recordText, textOf, tidyUp } from "./support/files.ts";
import { asPerson } from "./support/person.ts";

const writeReview = "sitrep.review.write";
const held = recordText({
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors",
    "- 2026-11-21T14:09:00Z **Alert** Error rate 12 %",
  ],
});
const later = [
  "- 2026-11-21T15:00:00Z **Severity** SEV3 → SEV2",
  "- 2026-11-21T15:05:00Z **Decision** Roll back",
  "",
].join("\n");

export function writeReviewSuite(): void {
  describe("A review", () => {
    afterEach(tidyUp);

    it("is written, takes in what the record came to say, and shows what differs beside it", async () => {
      const record = await recordAtHand("write-review", held);
      const review = Uri.joinPath(record, "..", "postmortem.md");
      await asPerson(["light"], async () => commands.executeCommand(writeReview, record));
      const mine = (await textOf(review)).replace("## Summary", "## Summary\n\nMine é 漢 🚒.");
      await rewrite(review, mine);
      await rewrite(record, `${held.trimEnd()}\n${later}`);
      const isDiff = (): boolean =>
        window.tabGroups.all.some(({ activeTab }) => activeTab?.input instanceof TabInputTextDiff);
      const compared = async (): Promise<string> => {
        assert.equal(isDiff(), true);
        assert.match(await textOf(review), /\| Severity \| SEV3 \|/);
        return Promise.resolve("Apply");
      };
      await asPerson(["**", compared], async () => commands.executeCommand(writeReview, record));
      const text = await textOf(review);
      assert.match(text, /Mine é 漢 🚒\./);
      assert.match(text, /^- 2026-11-21T15:05:00Z \*\*Decision\*\* Roll back$/m);
      assert.match(text, /\| Severity \| SEV2 \|/);
      assert.equal(isDiff(), false);
    });
  });
}

/** As somebody who types, so that no open document waits to hear what became of its file. */
async function rewrite(file: Uri, text: string): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const edit = new WorkspaceEdit();
  edit.replace(file, new Range(0, 0, document.lineCount, 0), text);
  assert.equal(await workspace.applyEdit(edit), true);
  await document.save();
}
