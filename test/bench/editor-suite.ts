// What test/bench/editor.mjs measures from inside the real extension host; it prints one JSON line.
import { commands, extensions, languages, Position, Uri, window, workspace, WorkspaceEdit } from "vscode";
import type { SitrepApi } from "../../src/extension/extension.ts";

const edits = 20;

/** The entry that the extension host calls. */
export async function run(): Promise<void> {
  const kind = process.env["SITREP_BENCH"] ?? "activation";
  const result = kind === "activation" ? await activation() : await diagnostics();
  // The harness reads the console of the extension host.
  // eslint-disable-next-line no-console -- printing is this file's purpose
  console.log(`SITREP-BENCH ${JSON.stringify(result)}`);
}

/**
 * Loading the bundle and activate(), in a workspace that does not activate us by itself; then the first use: everything is
 * made, and the workspace (an empty one) searched.
 */
async function activation(): Promise<{ readonly activateMs: number; readonly firstUseMs: number }> {
  const extension = extensions.getExtension<SitrepApi>("sitrep.sitrep");
  if (extension === undefined || extension.isActive) throw new Error("Sitrep is missing or active already");
  const started = performance.now();
  const api = await extension.activate();
  const activated = performance.now();
  if (api.isInUse()) throw new Error("Sitrep is in use already");
  await api.use();
  return { activateMs: activated - started, firstUseMs: performance.now() - activated };
}

/** From a keystroke in a review of 20 KB until its findings have changed: the pause for typing counts. */
async function diagnostics(): Promise<{ readonly keystrokeMs: readonly number[]; readonly bytes: number }> {
  await extensions.getExtension("sitrep.sitrep")?.activate();
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("No workspace is open");
  const file = Uri.joinPath(folder.uri, "incidents", "bench", "postmortem.md");
  const document = await workspace.openTextDocument(file);
  await window.showTextDocument(document);
  await until(() => languages.getDiagnostics(file).length > 0);
  const times: number[] = [];
  for (let index = 0; index < edits; index += 1) {
    const before = languages.getDiagnostics(file).length;
    const edit = new WorkspaceEdit();
    // A name comes into the causes, or goes again: each edit changes what is found.
    const line =
      document
        .getText()
        .split("\n")
        .findIndex((text) => text.startsWith("## Contributing factors")) + 2;
    if (index % 2 === 0) edit.insert(file, new Position(line, 0), "@janedoe ");
    else edit.delete(file, document.lineAt(line).range.with(new Position(line, 0), new Position(line, 9)));
    const changed = new Promise<void>((resolve) => {
      const watch = languages.onDidChangeDiagnostics(() => {
        if (languages.getDiagnostics(file).length === before) return;
        watch.dispose();
        resolve();
      });
    });
    const started = performance.now();
    await workspace.applyEdit(edit);
    await changed;
    times.push(performance.now() - started);
  }
  await commands.executeCommand("workbench.action.files.revert");
  return { keystrokeMs: times, bytes: Buffer.byteLength(document.getText()) };
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}
