import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, it } from "mocha";
import { commands, window, type Terminal } from "vscode";
import { fileAt, recordAtHand, recordText, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { asPerson, esc } from "./support/person.ts";
import { sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";

const runbook = [
  "1. [x] Declare",
  "2. [ ] Look (Technical Lead)",
  "",
  "   ```console",
  "   $ test <first> = \\",
  "   >    'é 漢' || (exit 3)",
  "   printed",
  "   ```",
  "",
  "3. [ ] Restart (skipped: it was well)",
  "4. [x] Warm the cache",
];

export function runbookSuite(): void {
  describe("A runbook", () => {
    afterEach(async () => {
      for (const terminal of ours()) terminal.dispose();
      await tidyUp();
    });

    it("has its command run after it was filled, shown and confirmed, and logged with its exit code", async function () {
      this.timeout(60_000);
      const file = await recordAtHand("run-command", recordText({ runbook }));
      const { asked, said } = await asPerson(["--password=hunter2", "Run", "Log It"], async () => {
        await run("sitrep.step.run");
        await until(
          "it is logged",
          () => textOf(file),
          (text) => text.includes("**Change**"),
        );
      });
      assert.match(asked.join("\n"), /^first\? For: /);
      assert.match(asked[1] ?? "", /Run this in a terminal/);
      assert.deepEqual(
        ours().map(({ name }) => name),
        ["Checkout errors"],
      );
      const text = await textOf(file);
      assert.match(text, /\*\*Change\*\* Ran `test --password=\*{4} = 'é 漢' \|\| \(exit 3\)`/);
      assert.doesNotMatch(text.split("## Timeline")[1] ?? "", /hunter2|printed/);
      // On a busy machine the shell may be up too late to tell: then that is said.
      if (!/exit code is unknown|did not tell/.test(said.join()))
        assert.match(text, /→ exit 3(?: after \d+ s)?$/m);
    });

    it("offers a command of several separate lines, with the last one's code or as unknown where the shell does not tell", async function () {
      this.timeout(60_000);
      this.retries(5); // on a busy machine the editor may lose the end of the last line: then nothing is offered
      const several = ["printf 'é 漢'", "cd /", "# a remark", "sleep 2", "test é = 漢"].map(
        (line) => `   ${line}`,
      );
      const file = await recordAtHand(
        "run-several",
        recordText({ runbook: ["1. [ ] Look", "", "   ```sh", ...several, "   ```"] }),
      );
      const { said } = await asPerson(["Run", "Log It"], async () => {
        await run("sitrep.step.run");
        await until(
          "it is logged",
          () => textOf(file),
          (text) => text.includes("**Change**"),
        );
      });
      const text = await textOf(file);
      assert.match(text, /\*\*Change\*\* Ran `printf 'é 漢'/);
      // Shells differ in what they tell of several lines: what is not known is not made up.
      if (said.join().includes("exit code is unknown")) assert.doesNotMatch(text, /→ (?:exit|after) /);
      else assert.match(text, /→ exit 1 after [2-9] s$/m);
    });

    it("runs nothing without a yes, and nothing half filled", async () => {
      await recordAtHand("run-nothing", recordText({ runbook }));
      await asPerson([esc], () => run("sitrep.step.run"));
      await asPerson(["x", esc], () => run("sitrep.step.run"));
      assert.deepEqual(ours(), []);
    });

    it("gets what the incident taught, beside what it says, and only on a yes", async () => {
      const source = await writeOutside(
        fileAt("runbooks/teach.md"),
        "# Teach\r\n\r\n* [ ] Declare\r\n* [ ] Look\r\n* [ ] Restart\r\n",
      );
      const before = await textOf(source);
      await recordAtHand("taught", recordText({ runbook }));
      const suggest = () => run("sitrep.runbook.suggest");
      await asPerson(["Leave It"], suggest);
      assert.equal(await textOf(source), before);
      await asPerson(["Apply"], suggest);
      assert.equal(
        await textOf(source),
        "# Teach\r\n\r\n* [ ] Declare\r\n* [ ] Look\r\n* [ ] Restart\r\n  <!-- skipped in taught: it was well -->\r\n* [ ] Warm the cache\r\n",
      );
      const { said } = await asPerson([], suggest);
      assert.match(said.join(), /suggests nothing/);
    });

    it("that is built in is copied into the team's folder with what the incident taught", async () => {
      const copy = fileAt("runbooks/bad-deploy.md");
      await rm(copy.fsPath, { force: true });
      const { folder } = await sitrep();
      const builtIn = await readFile(join(folder, "media/runbooks/bad-deploy.md"), "utf8");
      const steps = [...builtIn.matchAll(/^(?:-|\d+\.) \[ \] (.*)$/gm)].map(([, step]) => `- [x] ${step}`);
      await recordAtHand("copied", recordText({ runbook: [...steps, "- [x] Warm the cache 漢"] }));
      await asPerson(["Leave It", "Leave It"], () => run("sitrep.runbook.suggest"));
      await assert.rejects(textOf(copy));
      await asPerson(["Copy to the Team's Runbooks"], () => run("sitrep.runbook.suggest"));
      const text = await textOf(copy);
      await rm(copy.fsPath);
      assert.match(text, /^- \[ \] Warm the cache 漢$/m);
      const lines = (markdown: string) => markdown.split(/\r?\n/).filter((line) => line !== "");
      assert.deepEqual(
        lines(text).filter((line) => !line.includes("Warm the cache")),
        lines(builtIn),
      );
    });

    it("shows the steps of a role alone", async () => {
      await recordAtHand("of-a-role", recordText({ runbook }));
      const rows = async () => (await (await sitrep()).api.shown()).runbook.map(({ label }) => label);
      assert.equal((await rows()).length, 4);
      await asPerson(["Technical Lead"], () => run("sitrep.runbook.role"));
      assert.deepEqual(await rows(), ["2 Look"]);
      await asPerson(["All steps"], () => run("sitrep.runbook.role"));
      assert.equal((await rows()).length, 4);
    });
  });
}

function ours(): readonly Terminal[] {
  return window.terminals.filter(({ name }) => name === "Checkout errors");
}

async function run(command: string): Promise<void> {
  await commands.executeCommand(command);
}
