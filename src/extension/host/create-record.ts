import { Uri, workspace } from "vscode";
import { exists } from "./file-text.ts";
import { recordFileName } from "../../core/model/file-names.ts";

/**
 * Makes the folder of a new record with its `incident.md`, in one step: written beside and renamed, so that of two
 * windows that declare at once neither overwrites the other. A folder that is there gets a sibling with `-2`, `-3` …
 * Returns the record. @throws FileSystemError where nothing can be written there.
 */
export async function createRecord(incidents: Uri, folder: string, text: string): Promise<Uri> {
  const making = Uri.joinPath(incidents, `.${folder}.${Date.now().toString(36)}.tmp`);
  await workspace.fs.writeFile(Uri.joinPath(making, recordFileName), new TextEncoder().encode(text));
  for (let number = 1; ; number += 1) {
    const target = Uri.joinPath(incidents, number === 1 ? folder : `${folder}-${number}`);
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
