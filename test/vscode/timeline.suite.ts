import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { afterEach, describe, it } from "mocha";
import {
  MarkdownString,
  Range,
  Selection,
  commands,
  env,
  window,
  workspace,
  type Hover,
  type InlayHint,
  type Terminal,
  type TextEditor,
  type Uri,
} from "vscode";
import { asPerson } from "./support/person.ts";
import { fileAt, recordAtHand, recordText, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors";
const timeline = [
  declared,
  "- 2026-11-21T15:00:00Z **Finding** Pool exhausted 漢",
  "- 2026-11-21T16:00:00Z a note",
];
const logLines = "2026-11-21T15:10:00Z restarted db-eu-1\n2026-11-21T15:20:00Z errors are gone\n";

export function timelineSuite(): void {
  describe("The timeline", () => {
    afterEach(tidyUp);

    it("takes pasted lines as entries, with one undo", async () => {
      const { file, editor, before } = await open("pasted");
      await env.clipboard.writeText(logLines);
      await asPerson(["Z"], () => run("sitrep.timeline.paste"));
      assert.deepEqual(stamps(editor), ["14:02:11", "15:00:00", "15:10:00", "15:20:00", "16:00:00"]);
      assert.equal(await textOf(file), editor.document.getText());
      await commands.executeCommand("undo");
      assert.equal(editor.document.getText(), before);
    });

    it("takes chosen commits of the day before, as changes", async () => {
      const file = await recordAtHand("from-git", recordText({ timeline }));
      commit(file, "2026-11-20T10:00:00Z", "Too early");
      commit(file, "2026-11-21T13:00:00Z", "Raise the pool to 50");
      commit(file, "2026-11-21T13:30:00Z", "Fix a typo");
      const { asked } = await asPerson(["pool"], () => run("sitrep.timeline.git"));
      assert.match(asked.join(), /Which changes belong/);
      const text = await textOf(file);
      assert.match(text, /^- 2026-11-21T13:00:00Z \*\*Change\*\* Commit [\da-f]{7}: Raise the pool to 50$/m);
      assert.doesNotMatch(text, /typo|Too early/);
    });

    it("says that there is no repository, and logs nothing", async () => {
      const file = await recordAtHand("no-git", recordText({ timeline }));
      const { said } = await asPerson(["x"], () => run("sitrep.timeline.git"));
      assert.match(
        said.join(),
        /^information: (?:The incident's folder is in no Git repository|Git has no commit)/,
      );
      assert.equal(await textOf(file), recordText({ timeline }));
    });

    it("takes selected lines with where they stand", async () => {
      const file = await recordAtHand("selected", recordText({ timeline }));
      const source = await writeOutside(
        fileAt("incidents/selected/pool.txt"),
        "one\nsize = 10\nwait = 5\nend\n",
      );
      const editor = await window.showTextDocument(source);
      editor.selection = new Selection(1, 0, 3, 0);
      let proposed = "";
      await asPerson([], async () => {
        const createInputBox = window.createInputBox;
        window.createInputBox = () => {
          const box = createInputBox();
          const show = box.show.bind(box);
          box.show = () => {
            proposed = box.value;
            show();
          };
          return box;
        };
        await run("sitrep.timeline.selection");
      });
      assert.equal(proposed, "`size = 10` `incidents/selected/pool.txt:2-3`");
      await asPerson([proposed], () => run("sitrep.timeline.selection"));
      assert.match(await textOf(file), /Z `size = 10` `incidents\/selected\/pool\.txt:2-3`$/m);
    });

    it("shows the reader's clock and the time from the declaration, and says it in words", async () => {
      const { editor, before } = await open("hints");
      const { uri } = editor.document;
      const whole = new Range(0, 0, editor.document.lineCount, 0);
      const { answer } = await until(
        "hints",
        async () => commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", uri, whole),
        (hints) => hints.length === 3,
      );
      assert.match(JSON.stringify(answer[1]?.label), /T\+57 min"$/);
      const line = editor.document
        .getText()
        .split("\n")
        .indexOf(timeline[1] ?? "");
      const [hover] = await commands.executeCommand<Hover[]>(
        "vscode.executeHoverProvider",
        uri,
        new Range(line, 5, line, 5).start,
      );
      const words = hover?.contents.map((part) => (part instanceof MarkdownString ? part.value : "")) ?? [];
      assert.match(words.join(" "), /57 min after the declaration/);
      const settings = workspace.getConfiguration("sitrep");
      await settings.update("timeline.hints", false);
      try {
        const none = await commands.executeCommand<InlayHint[]>(
          "vscode.executeInlayHintProvider",
          uri,
          whole,
        );
        assert.equal(none.length, 0);
      } finally {
        await settings.update("timeline.hints", undefined);
      }
      assert.equal(editor.document.getText(), before);
    });

    it("is mended entry by entry, each with one undo", async () => {
      const { editor, before } = await open("mended");
      const unchanged = await shownRows();
      const changes: readonly (readonly [string, readonly string[], RegExp])[] = [
        ["sitrep.entry.star", ["a note"], /^- 2026-11-21T16:00:00Z a note ⭐$/m],
        ["sitrep.entry.edit", ["a note", "é 漢 🚒"], /^- 2026-11-21T16:00:00Z é 漢 🚒$/m],
        [
          "sitrep.entry.move",
          ["a note", "2026-11-21T14:30Z"],
          /SEV2: Checkout errors\n- 2026-11-21T14:30:00Z a note$/m,
        ],
        ["sitrep.entry.retype", ["a note", "decision"], /^- 2026-11-21T16:00:00Z \*\*Decision\*\* a note$/m],
        ["sitrep.entry.delete", ["a note", "Delete"], /Pool exhausted 漢\n*$/],
      ];
      for (const [command, answers, expected] of changes) {
        await asPerson(answers, () => run(command));
        assert.match(editor.document.getText(), expected, command);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), before, command);
        await editor.document.save();
        await until("it is read again", shownRows, (rows) => rows === unchanged);
      }
    });

    it("takes commands of terminals that were noted and chosen, without secrets", async function () {
      const file = await recordAtHand("terminal", recordText({ timeline }));
      const terminal = window.createTerminal({ name: "noted", shellPath: "/bin/bash" });
      try {
        const shell = await integrated(terminal);
        if (shell === undefined) {
          this.skip();
          return;
        }
        await asPerson([], () => run("sitrep.terminal.watch"));
        await ended(terminal, () => shell.executeCommand("true --password hunter2"));
        await ended(terminal, () => shell.executeCommand("false"));
        assert.equal(await textOf(file), recordText({ timeline }));
        await asPerson(["Ran true"], () => run("sitrep.terminal.log"));
        await run("sitrep.terminal.watch");
        const text = await textOf(file);
        assert.match(text, /Z \*\*Change\*\* Ran `true --password \*{4}` → exit 0$/m);
        assert.doesNotMatch(text, /hunter2|false/);
      } finally {
        terminal.dispose();
      }
    });
  });
}

/** What the Timeline view shows. */
async function shownRows(): Promise<string> {
  const { timeline: rows } = await (await sitrep()).api.shown();
  return rows.map(({ label }) => label).join("\n");
}

async function run(command: string): Promise<void> {
  await commands.executeCommand(command);
}

/** A running record of three entries, in an editor. */
async function open(
  name: string,
): Promise<{ readonly file: Uri; readonly before: string; readonly editor: TextEditor }> {
  const before = recordText({ timeline });
  const file = await recordAtHand(name, before);
  return { file, before, editor: await window.showTextDocument(file, { preview: false }) };
}

/** The clocks of the entries in an editor's document, in its order. */
function stamps({ document }: TextEditor): readonly string[] {
  return Array.from(document.getText().matchAll(/^- 2026-11-21T([\d:]+)Z/gm), ([, clock]) => clock ?? "");
}

/** A commit in a repository of the record's own folder. */
function commit(file: Uri, time: string, subject: string): void {
  const who = ["-c", "user.name=Jane Doe", "-c", "user.email=jane@example.org", "-c", "commit.gpgSign=false"];
  const options = {
    cwd: dirname(file.fsPath),
    env: { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
  };
  execFileSync("git", ["init", "--quiet"], options);
  execFileSync("git", [...who, "commit", "--quiet", "--allow-empty", "-m", subject], options);
}

/** The terminal's shell, once it tells of its commands; undefined where it does not within ten seconds. */
async function integrated(terminal: Terminal): Promise<Terminal["shellIntegration"]> {
  const end = Date.now() + 10_000;
  while (terminal.shellIntegration === undefined && Date.now() < end) {
    await new Promise((next) => setTimeout(next, 50));
  }
  return terminal.shellIntegration;
}

async function ended(terminal: Terminal, work: () => unknown): Promise<void> {
  await new Promise<void>((resolve) => {
    const listener = window.onDidEndTerminalShellExecution((event) => {
      if (event.terminal !== terminal) return;
      listener.dispose();
      resolve();
    });
    work();
  });
}
