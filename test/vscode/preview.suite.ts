import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { commands, extensions, window, workspace } from "vscode";
import { fileAt, recordAtHand, recordText, textOf, tidyUp, writeOutside } from "./support/files.ts";
import { extensionId, sitrep } from "./support/sitrep.ts";
import { until } from "./support/until.ts";
import type { SitrepApi } from "../../src/extension/extension.ts";

const foreign = [
  "# Notes\n\n- [ ] water\n- [x] feed\n\n| Action | Owner |\n|---|---|\n| Ask | Jane |\n",
  "---\ntitle: a page\nkind: review\n---\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: words\n",
  "## Action items\n\n- [ ] Ask. Owner: Jane Doe. Due: 2026-11-25.\n\n```sh\n- [ ] code\n```\n\n<b>html</b> é 漢 🚒\n",
  "\uFEFF- 14:02 started\r\n- 14:10 ended\r\n",
  "",
];

export function previewSuite(): void {
  describe("The Markdown preview", () => {
    afterEach(tidyUp);

    it("renders Markdown that is not ours to the same bytes as without Sitrep", async () => {
      const { api } = await sitrep();
      await api.use();
      const own = await Promise.all([...foreign, recordText()].map(render));
      const plain = await withoutSitrep(() => Promise.all([...foreign, recordText()].map(render)));
      assert.deepEqual(own.slice(0, -1), plain.slice(0, -1));
      assert.notEqual(
        own.at(-1),
        plain.at(-1),
        "the one of ours is drawn, so the comparison compared something",
      );
    });

    it("gives a review its badges, timeline rows, and actions with owner and lateness", async () => {
      const file = fileAt("incidents/2026-10-06-search-results-missing/postmortem.md");
      const html = await render(await textOf(file));
      assert.match(html, /sitrep-band/);
      assert.match(html, /data-sitrep-entry/);
      assert.match(html, /data-sitrep-action/);
      assert.match(html, /overdue|late/);
    });

    it("marks in a review the words that the linter found something about, names among them", async () => {
      const file = fileAt("incidents/2026-10-06-search-results-missing/postmortem.md");
      const document = await workspace.openTextDocument(file);
      await window.showTextDocument(document);
      const { answer: html } = await until(
        "the findings are in the preview",
        async () => String(await commands.executeCommand("markdown.api.render", document)),
        (now) => now.includes("sitrep-named"),
      );
      assert.match(
        html,
        /<mark [^>]*sitrep-named[^>]*aria-describedby="(sitrep-finding-\d+)">Sam Lee<\/mark>/,
      );
      assert.match(html, /<small [^>]*id="sitrep-finding-\d+"><strong>Warning:<\/strong> [^<]*Sam Lee/);
      assert.match(html, /<mark [^>]*past its due date[^>]*>2026-10-20<\/mark>/);
    });

    it("knows the severities of the team's policy", async () => {
      const severities = [
        { id: "P1", name: "Everything stands still", meaning: "a" },
        { id: "P2", name: "Much stands still", meaning: "b" },
      ];
      const policy = fileAt("incidents/policed/sitrep.config.json");
      await writeOutside(policy, JSON.stringify({ severities }));
      const frontMatter = [
        "title: A",
        "declared: 2026-11-21T14:02:11Z",
        "severity: P1",
        "status: investigating",
      ];
      const timeline = ["- 2026-11-21T14:02:11Z **Declared** P1: A"];
      const file = await recordAtHand("policed", recordText({ frontMatter, timeline }));
      const html = await render(await textOf(file));
      assert.match(html, /P1.{0,40}Everything stands still/s);
    });

    it("gives a document the same HTML as its text", async () => {
      const document = await workspace.openTextDocument({ language: "markdown", content: recordText() });
      assert.equal(
        await commands.executeCommand("markdown.api.render", document),
        await render(document.getText()),
      );
    });
  });
}

async function render(text: string): Promise<string> {
  return String(await commands.executeCommand("markdown.api.render", text));
}

/** Has the editor set up its Markdown engine anew without our plug-in, for the time of `work`. */
async function withoutSitrep<Result>(work: () => Promise<Result>): Promise<Result> {
  const exported = extensions.getExtension<SitrepApi>(extensionId)?.exports;
  if (exported === undefined) throw new Error("Sitrep is not active");
  const { extendMarkdownIt } = exported;
  Object.assign(exported, { extendMarkdownIt: (md: unknown) => md });
  try {
    await commands.executeCommand("markdown.api.reloadPlugins");
    return await work();
  } finally {
    Object.assign(exported, { extendMarkdownIt });
    await commands.executeCommand("markdown.api.reloadPlugins");
  }
}
