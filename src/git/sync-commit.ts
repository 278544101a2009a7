import { formatInstant, type Instant } from "../core/model/instant.ts";
import { askGit } from "./ask-git.ts";
import type { Place } from "./place.ts";
import { runGit } from "./run-git.ts";

/** Makes a commit that no branch knows. Its author is the person Git knows here, else Sitrep. */
export async function syncCommit(
  place: Place,
  tree: string,
  parents: readonly string[],
  now: Instant,
): Promise<string> {
  const date = formatInstant(now);
  const args = [
    "commit-tree",
    "-m",
    `Sync ${place.folder}`,
    ...parents.flatMap((parent) => ["-p", parent]),
    tree,
  ];
  const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  // Git would make up an address from the computer's name.
  const named = await runGit(place.top, ["-c", "user.useConfigOnly=true", ...args], { env: dates });
  if (named.kind === "done") return named.text.trim();
  return askGit(place.top, args, { env: { ...nobody, ...dates } });
}

/**
 * The commit of what a branch holds of the folder: the same in every clone that holds the same files, so that people who
 * never met have a common version to start from.
 */
export function rootCommit(place: Place, tree: string): Promise<string> {
  const env = { ...nobody, GIT_AUTHOR_DATE: "@0 +0000", GIT_COMMITTER_DATE: "@0 +0000" };
  return askGit(place.top, ["commit-tree", "-m", `Sync ${place.folder}`, tree], { env });
}

const nobody = {
  GIT_AUTHOR_NAME: "Sitrep",
  GIT_AUTHOR_EMAIL: "sitrep@localhost",
  GIT_COMMITTER_NAME: "Sitrep",
  GIT_COMMITTER_EMAIL: "sitrep@localhost",
};
