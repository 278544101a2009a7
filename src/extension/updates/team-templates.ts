import { Disposable, FileType, Uri, workspace } from "vscode";
import { updateTemplatesFolder } from "../../core/updates/update-template.ts";
import { updateTemplates } from "../../core/updates/update-templates.ts";
import type { DraftContext } from "../../core/updates/draft-update.ts";
import { oncePerKey } from "../../core/text/once-per-key.ts";
import { currentText } from "../host/file-text.ts";
import { foldersUpwards } from "../host/folders-upwards.ts";
import type { Lifetime } from "../host/lifetime.ts";

/** The templates of updates that count for an incident: of the nearest folder upwards that has some, else ours. */
export interface TeamTemplates extends Lifetime {
  readonly of: (incident: Uri) => Promise<DraftContext["template"]>;
}

/** Each folder is looked into once, until a template is edited, made or deleted. `log` takes what can't be read. */
export function createTeamTemplates(log: (message: string) => void): TeamTemplates {
  const textsIn = oncePerKey((folder: string) =>
    readTemplates(Uri.parse(folder, true), updateTemplatesFolder, log),
  );
  const [root, sub] = updateTemplatesFolder;
  const watcher = workspace.createFileSystemWatcher(`**/${root}/${sub}/*.md`);
  const parts = Disposable.from(
    watcher,
    watcher.onDidChange(textsIn.forget),
    watcher.onDidCreate(textsIn.forget),
    watcher.onDidDelete(textsIn.forget),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.path.includes(`/${root}/${sub}/`)) textsIn.forget();
    }),
  );
  return {
    of: async (incident) => {
      for (const folder of foldersUpwards(incident)) {
        const texts = await textsIn.of(folder.toString());
        if (texts.size > 0) return updateTemplates(texts);
      }
      return updateTemplates(new Map());
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

/** The Markdown files of a folder below `above`, by name; what can't be read is logged and left out. */
export async function readTemplates(
  above: Uri,
  parts: readonly string[],
  log: (message: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const folder = Uri.joinPath(above, ...parts);
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []); // no such folder
  const texts = new Map<string, string>();
  for (const [name, type] of entries) {
    if ((type & FileType.File) === 0 || !name.endsWith(".md")) continue;
    const text = await currentText(Uri.joinPath(folder, name)).catch((error: unknown) => {
      log(`Reading the template ${name}: ${String(error)}`); // ours stands in
      return undefined;
    });
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}
