import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { afterEach, describe, it } from "mocha";
import {
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  WorkspaceEdit,
  commands,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type Uri,
} from "vscode";
import { asPerson } from "./support/person.ts";
import { besides, recordAtHand, recordText, textOf, tidyUp } from "./support/files.ts";
import { until } from "./support/until.ts";

const steps = ["1. [ ] Tell somebody", "2. [ ] Look at the dashboards"];

export function editingSuite(): void {
  describe("Editing a record", () => {
    afterEach(tidyUp);

    it("goes through the editor where it is open and dirty: undo gives the text back, cursor and scroll stay", async () => {
      const { file, before, editor } = await openLong("dirty");
      const { document } = editor;
      await typeAtEnd(document, "Half a sentence é 漢 🚒");
      const typed = document.getText();
      editor.selection = new Selection(30, 2, 30, 5);
      editor.revealRange(new Range(28, 0, 28, 0), TextEditorRevealType.AtTop);
      const top = await settledTop(editor);
      assert.ok(top > 5);

      await log("finding: pool is exhausted");

      assert.match(document.getText(), /\*\*Finding\*\* pool is exhausted/);
      assert.match(document.getText(), /Half a sentence é 漢 🚒/);
      assert.equal(document.isDirty, true);
      assert.equal(await textOf(file), before);
      assert.deepEqual(editor.selection, new Selection(30, 2, 30, 5));
      assert.equal(await settledTop(editor), top);
      await commands.executeCommand("undo");
      assert.equal(document.getText(), typed);
    });

    it("saves an open record that was clean", async () => {
      const { file, editor } = await openLong("clean");
      await log("decision: roll back");
      assert.equal(editor.document.isDirty, false);
      assert.equal(await textOf(file), editor.document.getText());
      assert.match(await textOf(file), /\*\*Decision\*\* roll back/);
    });

    it("takes the time a line begins with, the reason of a decision, and how a hypothesis went", async () => {
      const file = await recordAtHand("words", recordText());
      await asPerson(["2026-11-21T13:58Z decision: roll back", "a fix takes a day"], logCommand);
      await log("hypothesis: pool too small");
      const settle = async () => commands.executeCommand("sitrep.hypothesis.settle");
      await asPerson(["pool too small", "supported", "98 % in use é 漢 🚒"], settle);
      const text = await textOf(file);
      assert.match(text, /- 2026-11-21T13:58:00Z \*\*Decision\*\* roll back\. Why: a fix takes a day\n/);
      assert.match(text, /\*\*Hypothesis\*\* \(supported\) pool too small: 98 % in use é 漢 🚒\n/);
      const { said } = await asPerson([], settle);
      assert.match(said.join(), /No hypothesis is open/);
    });

    it("replaces a closed record in one step and leaves nothing beside it", async () => {
      const file = await recordAtHand("closed", recordText({ runbook: steps }));
      const before = await stat(file.fsPath);
      await completeStep("Tell somebody");
      assert.match(await textOf(file), /1\. \[x\] Tell somebody/);
      assert.match(await textOf(file), /\*\*Step\*\* \(done\) Tell somebody/);
      assert.deepEqual(await besides(file), ["incident.md"]);
      if (process.platform !== "win32") assert.notEqual((await stat(file.fsPath)).ino, before.ino);
      assert.deepEqual(workspace.textDocuments.filter(isOpen(file)), []);
    });

    for (const state of ["closed", "open"] as const) {
      it(`keeps BOM, CRLF and every other byte of a ${state} record`, async () => {
        const text = `\uFEFF${recordText({ runbook: steps, timeline: oddTimeline }).replaceAll("\n", "\r\n")}`;
        const file = await recordAtHand(`bytes-${state}`, text);
        if (state === "open") await window.showTextDocument(file, { preview: false });
        await log("finding: pool is exhausted");
        const after = await textOf(file);
        const added = after.split("\r\n").filter((line) => line.includes("pool is exhausted"));
        assert.equal(added.length, 1);
        assert.equal(after.replace(`${added[0] ?? ""}\r\n`, ""), text);
      });

      it(`keeps the order of intents that come at once in a ${state} record, and loses none`, async () => {
        const file = await recordAtHand(`at-once-${state}`, recordText({ runbook: steps }));
        if (state === "open") await window.showTextDocument(file, { preview: false });
        const words = ["one", "two", "three", "four", "five", "six"];
        await asPerson(words, async () => {
          await Promise.all(words.map(() => commands.executeCommand("sitrep.timeline.log")));
        });
        const logged = (await textOf(file))
          .split("\n")
          .filter((line) => /Z (?:one|two|three|four|five|six)$/.test(line));
        assert.deepEqual(
          logged.map((line) => line.split(" ").at(-1)),
          words,
        );
      });
    }

    it("adds nothing to a record that other words were typed into meanwhile, but its own", async () => {
      const { editor } = await openLong("typing");
      await asPerson(["seen while typing"], async () => {
        const logging = commands.executeCommand("sitrep.timeline.log");
        for (const letter of "typing") await typeAtEnd(editor.document, letter);
        await logging;
      });
      const text = editor.document.getText();
      assert.match(text, /seen while typing/);
      assert.equal(text.replace(/^.*seen while typing\n/m, "").endsWith("typing"), true);
    });
  });
}

const oddTimeline = [
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
  "  continued é 漢 🚒  ",
  "<!-- a comment -->",
  "* 2026-11-21T14:05:00Z  a star,  and two  spaces",
];

/** Logs one line from the keyboard. */
export async function log(text: string): Promise<void> {
  await asPerson([text], logCommand);
}

async function logCommand(): Promise<unknown> {
  return commands.executeCommand("sitrep.timeline.log");
}

/** Completes the step whose text this is. */
export async function completeStep(text: string): Promise<void> {
  await asPerson([text], async () => commands.executeCommand("sitrep.step.complete"));
}

/** A record of more lines than a window shows, in an editor. */
async function openLong(
  name: string,
): Promise<{ readonly file: Uri; readonly before: string; readonly editor: TextEditor }> {
  const runbook = Array.from({ length: 80 }, (_, index) => `${index + 1}. [ ] Step number ${index + 1}`);
  const before = recordText({ runbook });
  const file = await recordAtHand(name, before);
  return { file, before, editor: await window.showTextDocument(file, { preview: false }) };
}

async function typeAtEnd(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  await workspace.applyEdit(edit);
}

/** The first line in sight, once scrolling has come to rest. */
async function settledTop(editor: TextEditor): Promise<number> {
  let last = -1;
  await until("the window scrolls", top, (line) => line > 0);
  function top(): number {
    return (editor.visibleRanges[0]?.start ?? new Position(0, 0)).line;
  }
  const { answer } = await until(
    "scrolling comes to rest",
    async () => {
      const before = last;
      await new Promise((end) => setTimeout(end, 150));
      last = top();
      return before === last ? last : -1;
    },
    (line) => line >= 0,
  );
  return answer;
}

function isOpen(file: Uri): (document: TextDocument) => boolean {
  return (document) => document.uri.toString() === file.toString() && !document.isClosed;
}
