import { Disposable, Uri, workspace } from "vscode";
import { codeOwnersPlaces } from "../../core/lint/names/code-owners.ts";
import { readShortlog } from "../../core/lint/names/read-shortlog.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { oncePerKey } from "../../core/text/once-per-key.ts";
import type { Git } from "./computer.ts";
import { currentText } from "./file-text.ts";
import type { Lifetime } from "./lifetime.ts";

/** What a file's surroundings tell of people: the nearest CODEOWNERS and, where the policy wants them, Git's authors. */
export interface PeopleNear extends Lifetime {
  readonly of: (file: Uri, policy: Policy) => Promise<Pick<LintContext, "codeowners" | "authors">>;
}

/** Each folder is looked into once, until a CODEOWNERS file is edited, made or deleted; Git, where there is one, is asked once a window. */
export function createPeopleNear(git: Git | undefined): PeopleNear {
  const owners = oncePerKey((folder) => ownersIn(Uri.parse(folder, true)));
  const authors = oncePerKey(async (top) => readShortlog((await git?.authors(top)) ?? ""));
  const watcher = workspace.createFileSystemWatcher("**/CODEOWNERS");
  const parts = Disposable.from(
    watcher,
    watcher.onDidChange(owners.forget),
    watcher.onDidCreate(owners.forget),
    watcher.onDidDelete(owners.forget),
  );
  return {
    of: async (file, policy) => {
      const top = workspace.getWorkspaceFolder(file)?.uri;
      if (top === undefined) return {};
      const codeowners = await ownersAbove(file, top, owners.of);
      // Whoever wrote the policy wants Git to be run; that is not enough where nobody trusts them.
      return policy.people.gitAuthors && workspace.isTrusted && file.scheme === "file"
        ? { codeowners, authors: await authors.of(top.fsPath) }
        : { codeowners };
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

async function ownersAbove(
  file: Uri,
  top: Uri,
  ownersOf: (folder: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  for (let folder = Uri.joinPath(file, ".."); ; folder = Uri.joinPath(folder, "..")) {
    const text = await ownersOf(folder.toString());
    if (text !== undefined || folder.path === top.path || folder.path === "/") return text;
  }
}

async function ownersIn(folder: Uri): Promise<string | undefined> {
  for (const place of codeOwnersPlaces) {
    const text = await currentText(Uri.joinPath(folder, place)).catch(() => undefined); // unreadable: as if not there
    if (text !== undefined) return text;
  }
  return undefined;
}
