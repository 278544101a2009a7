import { Disposable, Uri, workspace } from "vscode";
import { readShortlog } from "../../core/lint/names/read-shortlog.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import type { Person, Policy } from "../../core/policy/policy.ts";
import { askGit } from "../../git/ask-git.ts";
import { currentText } from "./file-text.ts";
import type { Lifetime } from "./lifetime.ts";

/** What a file's surroundings tell of people: the nearest CODEOWNERS and, where the policy wants them, Git's authors. */
export interface PeopleNear extends Lifetime {
  readonly of: (file: Uri, policy: Policy) => Promise<Pick<LintContext, "codeowners" | "authors">>;
}

/** Each folder is looked into once, until a CODEOWNERS file is edited, made or deleted; Git is asked once a window. */
export function createPeopleNear(): PeopleNear {
  const owners = new Map<string, Promise<string | undefined>>();
  const authors = new Map<string, Promise<readonly Person[]>>();
  const watcher = workspace.createFileSystemWatcher("**/CODEOWNERS");
  const forget = (): void => {
    owners.clear();
  };
  const parts = Disposable.from(
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
  );
  return {
    of: async (file, policy) => {
      const top = workspace.getWorkspaceFolder(file)?.uri;
      if (top === undefined) return {};
      const codeowners = await ownersAbove(file, top, owners);
      return policy.people.gitAuthors && file.scheme === "file"
        ? { codeowners, authors: await once(authors, top.fsPath, () => authorsIn(top.fsPath)) }
        : { codeowners };
    },
    dispose: () => {
      parts.dispose();
    },
  };
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

async function ownersAbove(
  file: Uri,
  top: Uri,
  known: Map<string, Promise<string | undefined>>,
): Promise<string | undefined> {
  for (let folder = Uri.joinPath(file, ".."); ; folder = Uri.joinPath(folder, "..")) {
    const here = folder;
    const text = await once(known, here.toString(), () => ownersIn(here));
    if (text !== undefined || folder.path === top.path || folder.path === "/") return text;
  }
}

/** Nobody where there is no commit yet, or no Git: the rule goes by its other sources then. */
async function authorsIn(folder: string): Promise<readonly Person[]> {
  return readShortlog(await askGit(folder, ["shortlog", "-sne", "HEAD"]).catch(() => ""));
}

async function ownersIn(folder: Uri): Promise<string | undefined> {
  for (const place of ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]) {
    const text = await currentText(Uri.joinPath(folder, place)).catch(() => undefined); // unreadable: as if not there
    if (text !== undefined) return text;
  }
  return undefined;
}
