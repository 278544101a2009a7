// What test/bench/cockpit-paint.mjs runs inside the real extension host: opens an empty page and the cockpit in turn, says
// when, and waits until the harness has seen it painted.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ViewColumn, commands, extensions, window, workspace } from "vscode";
import type { SitrepApi } from "../../src/extension/extension.ts";

/** The entry that the extension host calls. */
export async function run(): Promise<void> {
  const turns = Number(process.env["SITREP_BENCH_TURNS"]);
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (folder === undefined) throw new Error("No workspace is open");
  const api = await extensions.getExtension<SitrepApi>("sitrep.sitrep")?.activate();
  await api?.use();
  await until(async () => (await api?.shown())?.cockpit.incident !== undefined);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const what of turn % 2 === 0 ? (["empty", "cockpit"] as const) : (["cockpit", "empty"] as const)) {
      const at = Date.now();
      if (what === "empty") openEmpty();
      else await commands.executeCommand("sitrep.cockpit.open");
      // The harness reads the console of the extension host.
      // eslint-disable-next-line no-console -- printing is this file's purpose
      console.log(`SITREP-BENCH ${JSON.stringify({ what, turn, at })}`);
      await until(() => Promise.resolve(existsSync(join(folder, `seen-${what}-${turn}`))));
      await commands.executeCommand("workbench.action.closeAllEditors");
    }
  }
}

/** A page with one word and no script: what the editor itself takes. */
function openEmpty(): void {
  const panel = window.createWebviewPanel("bench", "Empty", ViewColumn.Beside, { enableScripts: true });
  panel.webview.html = '<!DOCTYPE html><html lang="en"><body><h1 id="empty-page">Empty</h1></body></html>';
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It took longer than half a minute");
}
