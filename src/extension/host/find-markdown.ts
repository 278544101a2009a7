import { FileType, RelativePattern, Uri, workspace } from "vscode";

/**
 * The Markdown files in a folder and below, without those of `node_modules`. On a disk the editor's own search finds them.
 * A virtual file system need not have any search: there the folders are read, `mostFolders` at most.
 */
export async function findMarkdown(folder: Uri): Promise<readonly Uri[]> {
  if (folder.scheme === "file" || folder.scheme === "vscode-remote")
    return workspace.findFiles(new RelativePattern(folder, "**/*.md"), "**/node_modules/**");
  const found: Uri[] = [];
  const folders = [folder];
  for (let looked = 0; looked < mostFolders; looked += 1) {
    const next = folders.shift();
    if (next === undefined) return found;
    // What is not there, or can't be read, holds nothing.
    for (const [name, type] of await workspace.fs.readDirectory(next).then(undefined, () => [])) {
      if ((type & FileType.Directory) !== 0 && name !== "node_modules")
        folders.push(Uri.joinPath(next, name));
      else if (name.endsWith(".md")) found.push(Uri.joinPath(next, name));
    }
  }
  return found;
}

/** Each may be a question over a network. */
const mostFolders = 2000;
