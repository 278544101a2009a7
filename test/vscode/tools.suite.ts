import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import { LanguageModelTextPart, lm } from "vscode";
import { toolIds } from "../../src/extension/contributions.ts";
import { recordAtHand, recordText, tidyUp } from "./support/files.ts";

export function toolsSuite(): void {
  describe("Tools for language models", () => {
    afterEach(tidyUp);

    it("are offered by the editor, the one that writes among them", function () {
      const offered = lm.tools.map(({ name }) => name);
      // An editor whose AI features are switched off has none, and nothing else of ours depends on them.
      if (offered.length === 0) this.skip();
      assert.deepEqual(offered.filter((name) => name.startsWith("sitrep_")).sort(), [...toolIds].sort());
    });

    it("answer from the files that the views show", async function () {
      if (lm.tools.length === 0) this.skip();
      await recordAtHand("tools", recordText());
      const { content } = await lm.invokeTool("sitrep_get_incident", {
        input: {},
        toolInvocationToken: undefined,
      });
      const [part] = content;
      assert.ok(part instanceof LanguageModelTextPart);
      assert.match(part.value, /"title":"Checkout errors"/);
      assert.match(part.value, /"service":null/);
    });
  });
}
