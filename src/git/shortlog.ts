import { askGit } from "./ask-git.ts";

/** Who wrote the commits of a repository, as `git shortlog -sne` prints it; empty where there is no commit yet, or no Git. */
export function shortlog(folder: string): Promise<string> {
  return askGit(folder, ["shortlog", "-sne", "HEAD"]).catch(() => "");
}
