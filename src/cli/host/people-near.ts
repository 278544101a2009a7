import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { LintContext } from "../../core/lint/review-model.ts";
import { codeOwnersPlaces } from "../../core/lint/names/code-owners.ts";
import { readShortlog } from "../../core/lint/names/read-shortlog.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { oncePerKey } from "../../core/text/once-per-key.ts";
import { shortlog } from "../../git/shortlog.ts";

/** What a file's surroundings tell of people: the nearest CODEOWNERS and, where the policy wants them, Git's authors. */
export type FindPeople = (
  file: string,
  policy: Policy,
) => Promise<Pick<LintContext, "codeowners" | "authors">>;

/** Finds the people near many files: each folder and each repository is asked once. */
export function peopleFinder(): FindPeople {
  const owners = oncePerKey((folder) => ownersAbove(folder, repositoryOf(folder)));
  const authors = oncePerKey(async (top) => readShortlog(await shortlog(top)));
  return async (file, policy) => {
    const folder = path.dirname(file);
    const top = policy.people.gitAuthors ? repositoryOf(folder) : undefined;
    return {
      codeowners: await owners.of(folder),
      authors: top === undefined ? [] : await authors.of(top),
    };
  };
}

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** Up to the top of the repository; outside one nobody's CODEOWNERS counts. */
async function ownersAbove(start: string, top: string | undefined): Promise<string | undefined> {
  if (top === undefined) return undefined;
  for (let folder = start; ; folder = path.dirname(folder)) {
    for (const place of codeOwnersPlaces) {
      const text = await readFile(path.join(folder, place), "utf8").catch(() => undefined); // none here: look on
      if (text !== undefined) return text;
    }
    if (folder === top) return undefined;
  }
}
