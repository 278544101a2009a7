import { Uri, l10n, window, workspace } from "vscode";
import { dateIn } from "../../core/model/instant.ts";
import { policyFileName } from "../../core/policy/policy.ts";
import { starterPolicy } from "../../core/policy/starter-policy.ts";
import type { EditorCommand } from "../context.ts";
import { exists, fileReason } from "../host/file-text.ts";
import { localZone } from "../host/local-zone.ts";
import { pickWorkspaceFolder } from "./pick-workspace-folder.ts";

/** Writes a policy with the defaults and a comment on each, at the top of the folder, and opens it. */
export const createPolicy: EditorCommand = {
  id: "sitrep.policy.create",
  async run(services) {
    const folder = await folderForPolicy();
    if (folder === undefined) return;
    const file = Uri.joinPath(folder, policyFileName);
    if (await exists(file)) {
      await window.showTextDocument(file, { preview: false });
      void window.showInformationMessage(l10n.t("This folder has a policy already: here it is, as it was."));
      return;
    }
    const text = starterPolicy(dateIn(services.clock.now(), localZone()));
    try {
      await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    } catch (error) {
      void window.showErrorMessage(l10n.t("Can't write {0}: {1}", policyFileName, fileReason(error)));
      return;
    }
    await window.showTextDocument(file, { preview: false });
  },
};

/** The workspace folder that gets the policy; undefined where there is none, or the person pressed Esc. */
async function folderForPolicy(): Promise<Uri | undefined> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(
      l10n.t("Open the folder that your incidents are in first: the policy is kept there."),
    );
    return undefined;
  }
  return pickWorkspaceFolder(l10n.t("Which folder is the policy for?"));
}
