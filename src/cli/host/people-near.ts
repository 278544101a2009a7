import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { LintContext } from "../../core/lint/review-model.ts";
import { readShortlog } from "../../core/lint/names/read-shortlog.ts";
import type { Person, Policy } from "../../core/policy/policy.ts";
import { askGit } from "../../git/ask-git.ts";

/** What a file's surroundings tell of people: the nearest CODEOWNERS and, where the policy wants them, Git's authors. */
export type FindPeople = (
  file: string,
  policy: Policy,
) => Promise<Pick<LintContext, "codeowners" | "authors">>;

/** Finds the people near many files: each folder and each repository is asked once. */
export function peopleFinder(): FindPeople {
  const owners = new Map<string, Promise<string | undefined>>();
  const authors = new Map<string, Promise<readonly Person[]>>();
  return async (file, policy) => {
    const folder = path.dirname(file);
    const top = repositoryOf(folder);
    return {
      codeowners: await once(owners, folder, () => ownersAbove(folder, top)),
      authors:
        policy.people.gitAuthors && top !== undefined ? await once(authors, top, () => authorsIn(top)) : [],
    };
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

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

const places = ["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"];

/** Up to the top of the repository; outside one nobody's CODEOWNERS counts. */
async function ownersAbove(start: string, top: string | undefined): Promise<string | undefined> {
  if (top === undefined) return undefined;
  for (let folder = start; ; folder = path.dirname(folder)) {
    for (const place of places) {
      const text = await readFile(path.join(folder, place), "utf8").catch(() => undefined); // none here: look on
      if (text !== undefined) return text;
    }
    if (folder === top) return undefined;
  }
}

/** Nobody where there is no commit yet, or no Git: the rule goes by its other sources then. */
async function authorsIn(top: string): Promise<readonly Person[]> {
  return readShortlog(await askGit(top, ["shortlog", "-sne", "HEAD"]).catch(() => ""));
}
