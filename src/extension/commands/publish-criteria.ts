import { Uri, l10n, window, workspace } from "vscode";
import { criteriaFileName, severityCriteria } from "../../core/policy/severity-criteria.ts";
import type { EditorCommand } from "../context.ts";
import { fileReason, sameText, textOnDisk } from "../host/file-text.ts";
import type { ProposalWords } from "../host/proposals.ts";
import { folderParts } from "../host/settings.ts";
import { pickWorkspaceFolder } from "./pick-workspace-folder.ts";

/**
 * Writes the severity criteria as a page beside the incidents, for people who have no editor. A page that is there and
 * says something else is shown beside the new one first: somebody may have written in it.
 */
export const publishCriteria: EditorCommand = {
  id: "sitrep.criteria.publish",
  async run(services) {
    const folder = await folderWithIncidents();
    if (folder === undefined) return;
    const incidents = Uri.joinPath(folder, ...folderParts("sitrep.folders.incidents", folder));
    const page = Uri.joinPath(incidents, criteriaFileName);
    const policy = await services.policies.policyFor(page);
    const text = severityCriteria(policy);
    try {
      const there = await textOnDisk(page);
      if (there !== undefined && sameText(there, text)) {
        await window.showTextDocument(page, { preview: false });
        void window.showInformationMessage(
          l10n.t("The page says what the policy says: nothing was changed."),
        );
        return;
      }
      if (there !== undefined && !(await services.proposals.accept(page, text, replaceWords()))) return;
      if (there === undefined) await workspace.fs.writeFile(page, new TextEncoder().encode(text));
      else await services.store.replace(page, text);
    } catch (error) {
      void window.showErrorMessage(l10n.t("Can't write {0}: {1}", criteriaFileName, fileReason(error)));
      return;
    }
    await window.showTextDocument(page, { preview: false });
  },
};

function replaceWords(): ProposalWords {
  return {
    question: l10n.t("Replace {0}?", criteriaFileName),
    yes: l10n.t("Replace"),
    no: l10n.t("Keep as It Is"),
    detail: l10n.t("What stands on the left alone goes"),
  };
}

async function folderWithIncidents(): Promise<Uri | undefined> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(l10n.t("Open the folder that your incidents are in first."));
    return undefined;
  }
  return pickWorkspaceFolder(l10n.t("Which folder are the incidents in?"));
}
