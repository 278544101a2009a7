import { l10n, window, type Uri } from "vscode";
import { nameOf, openDocument, textOnDisk } from "./file-text.ts";
import type { Store } from "./store.ts";

/**
 * Writes over a file whose change was planned on the text `before`, which was shown: where it says something else by now, or
 * has changes that are not saved, the person is told, nothing is written, and it is false.
 * @throws Error of the file system.
 */
export async function replaceUnchanged(
  store: Store,
  file: Uri,
  before: string | undefined,
  text: string,
): Promise<boolean> {
  return store.locked(file, async () => {
    const isDirty = openDocument(file)?.isDirty === true;
    if (isDirty || (await textOnDisk(file)) !== before) {
      void window.showWarningMessage(
        isDirty
          ? l10n.t("{0} has changes that are not saved. Save it, then try again.", nameOf(file))
          : l10n.t("{0} was changed meanwhile, so nothing was written. Try again.", nameOf(file)),
      );
      return false;
    }
    await store.replace(file, text);
    return true;
  });
}
