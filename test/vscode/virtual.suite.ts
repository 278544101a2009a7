import { after, before, describe, it } from "mocha";
import type { Disposable } from "vscode";
import { registerMemoryFiles } from "./support/memory-files.ts";
import { virtualTests } from "./virtual-tests.ts";

export function virtualSuite(): void {
  describe("In a virtual workspace", () => {
    let files: Disposable;
    before(() => {
      files = registerMemoryFiles();
    });
    after(() => {
      files.dispose();
    });
    for (const { name, run } of virtualTests) it(name, run);
  });
}
