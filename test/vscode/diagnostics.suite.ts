import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import {
  MarkdownString,
  Uri,
  WorkspaceEdit,
  commands,
  languages,
  window,
  workspace,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type TextDocument,
} from "vscode";
import { commandLine } from "./support/command-line.ts";
import { fileAt, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { pause, until } from "./support/until.ts";

const sampleReview = "incidents/2026-10-06-search-results-missing/postmortem.md";
const fixTitles = {
  "action-due": /^Add a due/,
  "action-owner": /^Add an owner/,
  "no-person-names": /^Replace `Sam Lee`/,
  "required-section": /^Insert section/,
};
const rules = Object.keys(fixTitles);

export function diagnosticsSuite(): void {
  describe("Diagnostics of a review", () => {
    afterEach(tidyUp);

    it("say what the command line says, each with its rule's page", async () => {
      const { document, found } = await lacking("## Impact");
      assert.deepEqual([...new Set(found.map(ruleOf))].sort(), rules);
      const told: unknown = JSON.parse(await lintJson(document.uri));
      assert.deepEqual(found.map(placeOf).sort(), (told as readonly Told[]).map(placeTold).sort());
      for (const { code } of found) {
        assert.ok(typeof code === "object" && code.target instanceof Uri);
        await workspace.fs.stat(code.target);
      }
    });

    for (const [rule, title] of Object.entries(fixTitles)) {
      it(`of ${rule} go when its quick fix is taken, and undo brings the text back`, async () => {
        const { document, found } = await lacking("## Impact");
        const text = document.getText();
        const fix = await fixOf(document, found, rule, title);
        // A name in a sentence is for a person to rewrite: what is offered there is no safe choice.
        assert.equal(fix.isPreferred, rule !== "no-person-names");
        assert.ok(fix.edit !== undefined && (await workspace.applyEdit(fix.edit)));
        const messages = (): readonly string[] => ours(document.uri).map(({ message }) => message);
        const told = found.filter((finding) => ruleOf(finding) === rule).map(({ message }) => message);
        await until(`a finding of ${rule} goes`, messages, (now) => !told.every((one) => now.includes(one)));
        await commands.executeCommand("undo");
        assert.equal(document.getText(), text);
      });
    }

    it("are disabled from here to the end of the section, with a reason to write", async () => {
      const { document, found } = await lacking("## Impact");
      const fix = await fixOf(document, found, "no-person-names", /^Disable `no-person-names`/);
      assert.ok(fix.edit !== undefined && (await workspace.applyEdit(fix.edit)));
      const named = (list: readonly Diagnostic[]): number =>
        list.filter((finding) => ruleOf(finding) === "no-person-names").length;
      const { answer } = await until(
        "the reason is asked for",
        () => ours(document.uri),
        (now) => now.some((finding) => ruleOf(finding) === "suppression-reason"),
      );
      assert.equal(named(answer), named(found) - 1);
    });

    it("go by one action as far as that is safe, with one undo", async () => {
      const { document } = await lacking("## Impact");
      const text = document.getText();
      const editor = await window.showTextDocument(document);
      await commands.executeCommand("editor.action.sourceAction", {
        kind: "source.fixAll.sitrep",
        apply: "first",
      });
      const sections = (): string => editor.document.getText();
      await until("the section is there", sections, (now) => now.includes("\n## Impact\n"));
      assert.match(sections(), /TODO/);
      assert.ok(sections().includes("Sam Lee"), "a name in a sentence is for a person to rewrite");
      await commands.executeCommand("undo");
      assert.equal(document.getText(), text);
    });

    it("say on hovering why their rule is there", async () => {
      const { document, found } = await lacking("## Impact");
      const name = found.find((finding) => ruleOf(finding) === "no-person-names");
      assert.ok(name !== undefined);
      const hovers = await commands.executeCommand<readonly Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        name.range.start,
      );
      const parts = hovers.flatMap(({ contents }) => contents);
      const words = parts.map((part) => (part instanceof MarkdownString ? part.value : "")).join("\n");
      assert.match(words, /\*\*no-person-names\*\*.*ends the search/);
    });

    it("of a word are explained and fixed before those of the paragraph around it, and disabled last", async () => {
      const text =
        "---\nsitrep: 1\nkind: review\n---\n\n# R\n\n## Contributing factors\n\nSam carelessly restarted it.\n";
      const file = await writeOutside(fileAt("incidents/nearest/postmortem.md"), text);
      const { document } = await window.showTextDocument(file, { preview: false });
      const { answer: found } = await until(
        "findings of the word and of the paragraph",
        () => ours(file),
        (all) => ["blameless-wording", "factor-kind"].every((rule) => all.map(ruleOf).includes(rule)),
      );
      const at = document.positionAt(text.indexOf("carelessly") + 2);
      const hovers = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", file, at);
      const words = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part instanceof MarkdownString ? part.value : "")),
      );
      const about = words.flatMap((part) => /^\*\*([a-z-]+)\*\*/.exec(part)?.[1] ?? []);
      assert.deepEqual(about, ["blameless-wording", "factor-kind"]);
      const word = found.find((one) => ruleOf(one) === "blameless-wording");
      assert.ok(word !== undefined);
      const titles = async (): Promise<readonly string[]> => {
        const command = "vscode.executeCodeActionProvider";
        const actions = await commands.executeCommand<readonly CodeAction[]>(command, file, word.range);
        return actions.map(({ title }) => title).filter((title) => /^(?:It is|Disable) /.test(title));
      };
      const { answer } = await until("quick fixes of both", titles, (all) => all.length > 3);
      assert.deepEqual(answer.map((title) => /^Disable `([a-z-]+)`/.exec(title)?.[1] ?? title).slice(-3), [
        "It is organisational",
        "blameless-wording",
        "factor-kind",
      ]);
    });

    it("are met while writing: owners, days and rule ids are offered", async () => {
      const { document } = await lacking("## Impact");
      const text = "\n- Page two people (owner: ";
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
      assert.ok(await workspace.applyEdit(edit));
      const end = document.lineAt(document.lineCount - 1).range.end;
      const offered = async (): Promise<readonly string[]> => {
        const command = "vscode.executeCompletionItemProvider";
        const list = await commands.executeCommand<CompletionList>(command, document.uri, end, ":");
        return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      };
      await until("an owner of the workspace is offered", offered, (labels) => labels.includes("Sam Lee"));
    });

    it("leave out what the team's baseline holds", async () => {
      const { document, found } = await lacking("## Impact");
      const owner = found.filter((finding) => ruleOf(finding) === "action-owner").length;
      const files = { "incidents/lacking/postmortem.md": { "action-owner": owner } };
      await writeOutside(fileAt("known.json"), JSON.stringify({ version: 1, files }));
      await writeOutside(fileAt("sitrep.config.json"), '{ "baseline": "known.json" }');
      const ruled = (): readonly string[] => ours(document.uri).map(ruleOf);
      await until("the known ones go", ruled, (now) => !now.includes("action-owner"));
      assert.ok(ruled().includes("required-section"));
    });

    it("come while typing, without saving", async () => {
      const { document } = await lacking("## Impact");
      const editor = await window.showTextDocument(document);
      const at = document.positionAt(document.getText().indexOf("## Contributing factors"));
      await editor.edit((edit) => {
        edit.insert(at, "## Impact\n\nFrom 09:21 to 10:52 UTC.\n\n");
      });
      const missing = (): readonly string[] =>
        ours(document.uri)
          .map(ruleOf)
          .filter((rule) => rule === "required-section");
      await until("the section is not missed any more", missing, (list) => list.length === 0);
      assert.equal(document.isDirty, true);
    });

    it("are silent on Markdown that is not ours, whatever it looks like", async () => {
      const text = (await textOf(fileAt(sampleReview))).replace(/^---\n[^]*?\n---\n/, "");
      const file = await writeOutside(fileAt("notes/postmortem.md"), text);
      await window.showTextDocument(file);
      await pause(1000);
      assert.deepEqual(ours(file), []);
    });

    it("are one sentence where a review is too long to be checked, and its quick fixes and completions are none", async () => {
      const head = "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n";
      // In long lines: the editor's own Markdown service is asked for actions too, and takes its time by blocks, not by length.
      const lines = `${"漢 text ".repeat(1000)}\n\n`;
      const file = await writeOutside(fileAt("incidents/huge/orders.md"), head.padEnd(2_100_000, lines));
      const { document } = await window.showTextDocument(file, { preview: false });
      const { answer } = await until(
        "what is said of its length",
        () => ours(file),
        (found) => found.length > 0,
      );
      assert.deepEqual(
        answer.map(({ message }) => message.slice(0, 49)),
        ["Not checked: this file has 2.1 million characters"],
      );
      const command = "vscode.executeCodeActionProvider";
      const top = answer.map(({ range }) => range);
      for (const range of top) {
        const offered = await commands.executeCommand<readonly CodeAction[]>(command, document.uri, range);
        assert.deepEqual(
          offered.map(({ title }) => title).filter((title) => title.includes("Disable")),
          [],
        );
      }
    });
  });
}

/** The sample review without one of its sections and one due date, in an editor, and what is found in it. */
async function lacking(
  section: string,
): Promise<{ readonly document: TextDocument; readonly found: readonly Diagnostic[] }> {
  // One action without a due date beside what the sample lacks already.
  const text = (await textOf(fileAt(sampleReview))).replace("| 2026-12-18 |", "| |");
  const start = text.indexOf(section);
  const end = text.indexOf("\n## ", start) + 1;
  const file = await writeOutside(
    fileAt("incidents/lacking/postmortem.md"),
    text.slice(0, start) + text.slice(end),
  );
  await writeOutside(
    fileAt("incidents/lacking/incident.md"),
    await textOf(fileAt(sampleReview.replace("postmortem", "incident"))),
  );
  const { document } = await window.showTextDocument(file, { preview: false });
  const { answer } = await until(
    "findings of all four rules",
    () => ours(file),
    (found) => rules.every((rule) => found.some((diagnostic) => ruleOf(diagnostic) === rule)),
  );
  return { document, found: answer };
}

function ours(file: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(file).filter((diagnostic) => diagnostic.source === "sitrep");
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** The quick fix with this title that is offered where a finding of the rule stands. */
async function fixOf(
  document: TextDocument,
  found: readonly Diagnostic[],
  rule: string,
  title: RegExp,
): Promise<CodeAction> {
  const ranges = found.filter((finding) => ruleOf(finding) === rule).map(({ range }) => range);
  const offered = async (): Promise<readonly CodeAction[]> => {
    const command = "vscode.executeCodeActionProvider";
    const actions = ranges.map((range) =>
      commands.executeCommand<readonly CodeAction[]>(command, document.uri, range),
    );
    return (await Promise.all(actions)).flat().filter((action) => title.test(action.title));
  };
  // The window learns of findings a little later than we do.
  const { answer } = await until(`a quick fix of ${rule}`, offered, (actions) => actions.length > 0);
  const [fix] = answer;
  if (fix === undefined) throw new Error("There is one");
  return fix;
}

/** A finding as `sitrep lint --format json` tells it. */
interface Told {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
}

/** The command line exits 1 where it finds something. */
async function lintJson(file: Uri): Promise<string> {
  return commandLine("lint", file.fsPath, "--format", "json").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === 1 && "stdout" in error)
      return String(error.stdout);
    throw error;
  });
}

function placeOf(diagnostic: Diagnostic): string {
  const { start, end } = diagnostic.range;
  const places = [start.line, start.character, end.line, end.character].map((count) => count + 1);
  return [ruleOf(diagnostic), ...places].join(" ");
}

function placeTold({ rule, line, column, endLine, endColumn }: Told): string {
  return [rule, line, column, endLine, endColumn].join(" ");
}
