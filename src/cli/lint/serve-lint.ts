import type { MessagePort } from "node:worker_threads";
import type { ImportPackage } from "../command.ts";
import { lintFile, type LintedFile } from "./lint-file.ts";
import type { HelperReply } from "./lint-threads.ts";
import { lintTools, type LintRun } from "./lint-tools.ts";
import type { Batch } from "./shared-work.ts";

/**
 * Lints what comes through the port: the run first, then batches, each of which is answered. `lintOnThreads` is at the
 * other end.
 */
export function serveLint(port: MessagePort, importPackage: ImportPackage): void {
  port.once("message", (run: LintRun) => {
    const said: string[] = [];
    const tools = lintTools(run, { error: (text) => said.push(text), importPackage });
    let before: Promise<void> = Promise.resolve();
    port.on("message", ({ number, files }: Batch) => {
      before = before.then(async () => {
        const linted: LintedFile[] = [];
        for (const file of files) linted.push(await lintFile(file, await tools));
        const reply: HelperReply = { number, linted, said: said.splice(0) };
        port.postMessage(reply);
      });
    });
  });
}
