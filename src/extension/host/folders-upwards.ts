import { Uri, workspace } from "vscode";

/**
 * The folders from a file's own upwards, as the command line looks too: a folder of a repository may be opened alone. On
 * what is no disk, only up to the workspace folder.
 */
export function foldersUpwards(file: Uri): readonly Uri[] {
  const top = file.scheme === "file" ? undefined : workspace.getWorkspaceFolder(file)?.uri;
  const folders: Uri[] = [];
  for (let folder = Uri.joinPath(file, ".."); ; folder = Uri.joinPath(folder, "..")) {
    folders.push(folder);
    const isLast =
      file.scheme === "file" ? folder.path === "/" : top === undefined || folder.path === top.path;
    // A document that was never saved has no folder: from its path the way up never ends.
    if (isLast || !folder.path.startsWith("/") || folder.path === "/") return folders;
  }
}
