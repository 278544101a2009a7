import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Uri, commands, workspace } from "vscode";
import { recordText, type RecordParts } from "../../support/record.ts";
import { sitrep } from "./sitrep.ts";
import { until } from "./until.ts";

export { recordText, type RecordParts };

/** A file of the workspace the suite works in. */
export function fileAt(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("The suite needs a workspace folder");
  return Uri.joinPath(folder.uri, path);
}

/** Writes a file as another program would; text gets a BOM only where it has one. */
export async function writeOutside(file: Uri, text: string): Promise<Uri> {
  await mkdir(dirname(file.fsPath), { recursive: true });
  await writeFile(file.fsPath, text);
  made.add(file.fsPath);
  return file;
}

/** A file's text on disk, BOM and line ends as they are. */
export function textOf(file: Uri): Promise<string> {
  return readFile(file.fsPath, "utf8");
}

/** The names in a file's folder, sorted. */
export async function besides(file: Uri): Promise<readonly string[]> {
  return (await readdir(dirname(file.fsPath))).sort();
}

/** Writes a running record nobody has open, and waits until it is the incident at hand. */
export async function recordAtHand(name: string, text: string): Promise<Uri> {
  const file = await writeOutside(fileAt(`incidents/${name}/incident.md`), text);
  const { api } = await sitrep();
  await until(`${name} is at hand`, api.atHand, (id) => id === file.toString());
  return file;
}

const made = new Set<string>();

/** Closes every editor without saving and removes what the last test wrote. */
export async function tidyUp(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (document.isDirty) await revert(document.uri);
  }
  await commands.executeCommand("workbench.action.closeAllEditors");
  for (const path of made) {
    const folder = dirname(path);
    const isIncident = /[\\/]incidents[\\/]/.test(folder); // a folder of its own; what lies beside them goes alone
    await rm(isIncident ? folder : path, { recursive: true, force: true });
  }
  made.clear();
  await removeDeclared();
  const { api } = await sitrep();
  await until("no incident is at hand", api.atHand, (id) => id === undefined);
}

async function revert(file: Uri): Promise<void> {
  await commands.executeCommand("vscode.open", file);
  await commands.executeCommand("workbench.action.files.revert");
}

/** Folders of incidents that are not the sample's. */
async function removeDeclared(): Promise<void> {
  const incidents = fileAt("incidents").fsPath;
  const names = await readdir(incidents).catch(() => []); // a workspace need not have any
  for (const name of names.filter((candidate) => !sample.has(candidate))) {
    await rm(join(incidents, name), { recursive: true, force: true });
  }
}

const sample = new Set(["2026-10-06-search-results-missing", "2026-11-03-drill-payment-provider-down"]);
