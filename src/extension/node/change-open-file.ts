import { Range, Uri, WorkspaceEdit, l10n, workspace } from "vscode";
import { changeFile } from "../../git/change-file.ts";
import { changedPart } from "../../core/text/changed-part.ts";
import { eolOf } from "../../core/text/lines.ts";
import { openDocument } from "../host/file-text.ts";

/**
 * Changes a working file for Sync: on disk, where the editor follows by itself, unless the file is open with changes that
 * are not saved. Then it is changed there, in one step that can be undone, and stays unsaved: what is being typed stays.
 * True where it is another now. @throws Error where the document keeps changing, or as `changeFile`.
 */
export async function changeOpenFile(
  file: string,
  plan: (now: Uint8Array) => Uint8Array | undefined,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const document = openDocument(Uri.file(file));
    if (document?.isDirty !== true) return changeFile(file, plan);
    const text = document.getText();
    const { version } = document;
    const planned = plan(new TextEncoder().encode(text));
    const next =
      planned === undefined ? text : new TextDecoder().decode(planned).replace(/\r\n?|\n/g, eolOf(text));
    if (next === text) return false;
    const { start, end, newText } = changedPart(text, next);
    const edit = new WorkspaceEdit();
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    edit.replace(document.uri, new Range(range.start, range.end), newText);
    if (document.version === version && (await workspace.applyEdit(edit))) return true;
  }
  throw new Error(l10n.t("The document keeps changing. Try again in a moment."));
}

const mostTries = 20;
