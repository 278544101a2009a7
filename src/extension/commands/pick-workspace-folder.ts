import { window, workspace, type Uri } from "vscode";

/** The only folder of the workspace, or the chosen one of several; undefined where there is none, or on Esc. */
export async function pickWorkspaceFolder(placeHolder: string): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const picked = await window.showWorkspaceFolderPick({ placeHolder });
  return picked?.uri;
}
