import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { commands } from "vscode";
import { sitrep } from "./support/sitrep.ts";

export function activationSuite(): void {
  describe("Activation", () => {
    it("registers every command of the manifest", async () => {
      const extension = await sitrep();
      const known = new Set(await commands.getCommands(true));
      const { contributes } = extension.manifest;
      assert.ok(contributes.commands.length > 10);
      assert.deepEqual(
        contributes.commands.map(({ command }) => command).filter((id) => !known.has(id)),
        [],
      );
    });
  });
}
