import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { commands, window, type Uri } from "vscode";
import type { ShownRow } from "../../src/extension/views/shown-rows.ts";
import { fileAt, tidyUp, writeOutside } from "./support/files.ts";
import { sitrep } from "./support/sitrep.ts";
import { pause, until } from "./support/until.ts";

const review = (box: string): string =>
  `---\r\nsitrep: 1\r\nkind: review\r\nstate: closed\r\n---\r\n\r\n# Search é 漢\r\n\r\n## Actions\r\n\r\n- [${box}] Add an alert 🚒 (owner: Sam Lee, due: 2020-02-28)\r\n- [ ] Split the pool (owner: Jane Doe, due: 2199-01-08)\r\n`;

export function actionsSuite(): void {
  describe("What is to be followed up", () => {
    afterEach(async () => {
      await commands.executeCommand("sitrep.actions.group", "due");
      await tidyUp();
    });

    it("stands in the Reviews view, in groups, until the file says that it is done", async () => {
      const file = fileAt("incidents/2026-10-06-follow-up/postmortem.md");
      await writeOutside(file, review(" "));
      const { answer } = await until(
        "it is overdue",
        () => groupsOf(file),
        (now) => now.length === 2,
      );
      assert.deepEqual(
        answer.map(({ label, rows }) => [label.replace(/ \(\d+\)$/, ""), ...rows.map((row) => row.label)]),
        [
          ["Overdue", "Add an alert 🚒"],
          ["Due later", "Split the pool"],
        ],
      );
      await commands.executeCommand("sitrep.actions.group", "owner");
      assert.deepEqual(
        (await groupsOf(file)).map(({ label }) => label.replace(/ \(\d+\)$/, "")),
        ["Jane Doe", "Sam Lee"],
      );
      await writeOutside(file, review("x"));
      await until(
        "it is done",
        () => groupsOf(file),
        (now) => now.length === 1,
      );
    });

    it("has a page of its own, which opens once", async () => {
      await commands.executeCommand("sitrep.actions.board");
      await until("the page is there", pages, (now) => now === 1);
      await commands.executeCommand("sitrep.actions.board");
      await pause(300); // a second one would be there by then
      assert.equal(pages(), 1);
    });
  });
}

function pages(): number {
  return window.tabGroups.all.flatMap((group) => group.tabs).filter(({ label }) => label === "Actions Board")
    .length;
}

/** The groups of the Reviews view with the open actions of a file, without those that it has nothing in. */
async function groupsOf(
  file: Uri,
): Promise<readonly { readonly label: string; readonly rows: readonly ShownRow[] }[]> {
  const { api } = await sitrep();
  const { reviews } = await api.shown();
  return reviews.flatMap(({ label, children }) => {
    const rows = children.filter((row) => row.file === file.toString() && row.checked === false);
    return rows.length === 0 ? [] : [{ label, rows }];
  });
}
