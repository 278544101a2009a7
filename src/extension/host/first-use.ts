import { Disposable, FileType, RelativePattern, Uri, workspace, type TextDocument } from "vscode";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { policyFileName } from "../../core/policy/policy.ts";
import type { Lifetime } from "./lifetime.ts";
import { folderParts } from "./settings.ts";

/**
 * Calls `use` as soon as a file of ours is in sight: a folder of incidents that holds something, or one of our files or
 * the policy in an editor. It may be called more than once, and looks at nothing but names and first lines.
 */
export function onFirstUse(use: () => void): Lifetime {
  const look = (): void => {
    if (workspace.textDocuments.some(isOurs)) use();
    else for (const { uri } of workspace.workspaceFolders ?? []) void holdsIncidents(uri).then(useIf);
  };
  const useIf = (yes: boolean): void => {
    if (yes) use();
  };
  const watchers = (workspace.workspaceFolders ?? []).map(({ uri }) => {
    const incidents = folderParts("sitrep.folders.incidents", uri).join("/");
    const pattern = new RelativePattern(uri, `{${incidents},${incidents}/**}`);
    const watcher = workspace.createFileSystemWatcher(pattern, false, true, true);
    return Disposable.from(watcher, watcher.onDidCreate(look));
  });
  const parts = Disposable.from(
    ...watchers,
    workspace.onDidOpenTextDocument((document) => {
      useIf(isOurs(document));
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      useIf(isOurs(document));
    }),
    workspace.onDidChangeWorkspaceFolders(look),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("sitrep")) look();
    }),
  );
  look();
  return parts;
}

/** Whether the folder of incidents holds a folder or a Markdown file; false also where it can't be read. */
async function holdsIncidents(folder: Uri): Promise<boolean> {
  const incidents = Uri.joinPath(folder, ...folderParts("sitrep.folders.incidents", folder));
  const entries = await workspace.fs.readDirectory(incidents).then(undefined, () => []);
  return entries.some(([name, type]) => (type & FileType.Directory) !== 0 || name.endsWith(".md"));
}

/** The first line is looked at before the text is put together: this is asked at every key press in any file. */
function isOurs(document: TextDocument): boolean {
  if (document.uri.path.endsWith(`/${policyFileName}`)) return true;
  return (
    document.languageId === "markdown" &&
    document.lineAt(0).text.trimEnd() === "---" &&
    claimsToBeOurs(document.getText())
  );
}
