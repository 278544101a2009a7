import { Uri, workspace } from "vscode";
import { exists, textOnDisk } from "./file-text.ts";
import { recordFileName } from "../../core/model/file-names.ts";

/**
 * Makes the folder of a new record with its `incident.md`, in one step: written beside and renamed, so that of two
 * windows that declare at once neither overwrites the other. A folder that is there gets a sibling with `-2`, `-3` …
 * A virtual file system promises no such step: there it is written in place and read again. Returns the record.
 * @throws FileSystemError where nothing can be written there.
 */
export async function createRecord(incidents: Uri, folder: string, text: string): Promise<Uri> {
  if (incidents.scheme !== "file") return createInPlace(incidents, folder, text);
  const making = Uri.joinPath(incidents, `.${folder}.${Date.now().toString(36)}.tmp`);
  await workspace.fs.writeFile(Uri.joinPath(making, recordFileName), new TextEncoder().encode(text));
  for (let number = 1; ; number += 1) {
    const target = Uri.joinPath(incidents, numbered(folder, number));
    if (await exists(target)) continue;
    try {
      await workspace.fs.rename(making, target, { overwrite: false });
      return Uri.joinPath(target, recordFileName);
    } catch (error) {
      if (await exists(target)) continue; // another window was faster
      await workspace.fs.delete(making, { recursive: true });
      throw error;
    }
  }
}

async function createInPlace(incidents: Uri, folder: string, text: string): Promise<Uri> {
  for (let number = 1; ; number += 1) {
    const target = Uri.joinPath(incidents, numbered(folder, number));
    if (await exists(target)) continue;
    const record = Uri.joinPath(target, recordFileName);
    await workspace.fs.writeFile(record, new TextEncoder().encode(text));
    if ((await textOnDisk(record)) === text) return record;
    // Another window declared at the same moment, and its record stands there now.
  }
}

function numbered(folder: string, number: number): string {
  return number === 1 ? folder : `${folder}-${number}`;
}
