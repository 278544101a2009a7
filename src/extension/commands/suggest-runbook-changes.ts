import { Uri, l10n, window, workspace } from "vscode";
import { suggestChanges, type RunbookSuggestion } from "../../core/runbook/suggest-changes.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import type { EditorCommand, Services } from "../context.ts";
import { createOnce } from "../host/create-once.ts";
import { fileReason, nameOf } from "../host/file-text.ts";
import type { LibraryFile } from "../host/library.ts";
import type { ProposalWords } from "../host/proposals.ts";
import { replaceUnchanged } from "../host/replace-unchanged.ts";
import type { RunbookSource } from "../host/runbooks.ts";
import { folderParts } from "../host/settings.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";

type Suggestion = RunbookSuggestion<RunbookSource>;

/**
 * Shows what the incident suggests for the runbooks its steps came from, each beside the runbook as it is, and changes one
 * only where the person says so. A built-in runbook is copied into the team's folder with the changes.
 */
export const suggestRunbookChanges: EditorCommand = {
  id: "sitrep.runbook.suggest",
  async run(services, _steering, argument) {
    const file = argument instanceof Uri ? services.library.get(argument) : await activeIncident(services);
    if (file === undefined) return;
    const sources = await services.runbooks.all();
    const suggestions = suggestChanges(sources, file.read, nameFor(file));
    const writable = suggestions.filter(({ edits }) => edits.length > 0);
    for (const suggestion of writable) await offer(services, file, suggestion);
    tellLeftOut(suggestions);
    if (suggestions.length > 0) return;
    void window.showInformationMessage(
      l10n.t(
        "{0} suggests nothing for the runbooks: no step was added by hand, and none was skipped with a reason.",
        promptTitle(file),
      ),
    );
  },
};

/** How the remark in a runbook, which more people may read than the record, names the incident. */
function nameFor({ uri, read }: LibraryFile): string {
  return read.snapshot.private ? "a private incident" : nameOf(Uri.joinPath(uri, ".."));
}

async function offer(services: Services, file: LibraryFile, suggestion: Suggestion): Promise<void> {
  const { source, proposal } = suggestion;
  if (!(await services.proposals.accept(source.file, proposal, wordsFor(file, suggestion)))) return;
  try {
    const written = source.builtIn
      ? await copyToTeam(services, file, source, proposal)
      : await changeOwn(services, source, proposal);
    if (written !== undefined) await window.showTextDocument(written, { preview: false });
  } catch (error) {
    void window.showErrorMessage(l10n.t("Can't write {0}: {1}", nameOf(source.file), fileReason(error)));
  }
}

function wordsFor(file: LibraryFile, { source, added, remarked }: Suggestion): ProposalWords {
  const what = [
    ...(added.length === 0 ? [] : [l10n.t("added: {0}", added.join(" · "))]),
    ...(remarked.length === 0 ? [] : [l10n.t("remarked as skipped: {0}", remarked.join(" · "))]),
  ].join("; ");
  return {
    question: l10n.t(
      "{0} suggests this for the runbook {1}. Apply it?",
      promptTitle(file),
      inert(source.title),
    ),
    yes: source.builtIn ? l10n.t("Copy to the Team's Runbooks with These Changes") : l10n.t("Apply"),
    no: l10n.t("Leave It as It Is"),
    detail: iconless(what),
  };
}

async function changeOwn(
  { store }: Services,
  { file, markdown }: RunbookSource,
  proposal: string,
): Promise<Uri | undefined> {
  return (await replaceUnchanged(store, file, markdown, proposal)) ? file : undefined;
}

/** Into the folder of the workspace that keeps the incident. A runbook of that name stays as it is. */
async function copyToTeam(
  { computer }: Services,
  { uri }: LibraryFile,
  { file }: RunbookSource,
  proposal: string,
): Promise<Uri | undefined> {
  const root = workspace.getWorkspaceFolder(uri)?.uri ?? workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined) {
    void window.showInformationMessage(l10n.t("Open the folder that keeps your runbooks first."));
    return undefined;
  }
  const folder = Uri.joinPath(root, ...folderParts("sitrep.folders.runbooks", root));
  const copy = Uri.joinPath(folder, nameOf(file));
  await workspace.fs.createDirectory(folder);
  if (await createOnce(copy, proposal, computer?.disk)) return copy;
  void window.showWarningMessage(
    l10n.t("{0} is there already and stays as it is. Rename it, then try again.", nameOf(copy)),
  );
  return undefined;
}

function tellLeftOut(suggestions: readonly Suggestion[]): void {
  const titles = suggestions.flatMap(({ leftOut }) => leftOut);
  if (titles.length === 0) return;
  void window.showInformationMessage(
    l10n.t("Could not be placed in their runbook; write them in by hand: {0}", inert(titles.join(" · "))),
  );
}
