import { l10n, window, workspace, type TextDocument, type TextEditor } from "vscode";
import { selectionEntry } from "../../core/timeline/selection-entry.ts";
import type { EditorCommand } from "../context.ts";
import type { PublishedFile } from "../../git/published-file.ts";
import type { Git } from "../host/computer.ts";
import { activeIncident } from "./active-incident.ts";
import { logLine } from "./log-event.ts";

/** Opens Log Event with the selected lines: the first of them, and where they stand. The time is that of the key press. */
export const logSelection: EditorCommand = {
  id: "sitrep.timeline.selection",
  async run(services) {
    const at = services.clock.now();
    const editor = window.activeTextEditor;
    if (editor === undefined) {
      void window.showInformationMessage(
        l10n.t("No editor is open. Select lines of a file, then try again."),
      );
      return;
    }
    const file = await activeIncident(services);
    if (file !== undefined)
      await logLine(services, file, at, await proposedText(editor, services.computer?.git));
  },
};

async function proposedText({ document, selection }: TextEditor, git: Git | undefined): Promise<string> {
  const { start, end } = selection;
  // A selection of whole lines ends at the beginning of the next one.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const text = document.getText(selection.isEmpty ? document.lineAt(start.line).range : selection);
  const place = await published(document, git);
  return selectionEntry({
    path: place?.path ?? workspace.asRelativePath(document.uri, false),
    fromLine: start.line + 1,
    toLine: last + 1,
    text,
    remote: place?.remote,
  });
}

/** Git is asked of what is on disk alone, and not where the workspace is not trusted. */
async function published(document: TextDocument, git: Git | undefined): Promise<PublishedFile | undefined> {
  if (document.uri.scheme !== "file" || document.isDirty || !workspace.isTrusted) return undefined;
  return git?.published(document.uri.fsPath);
}
