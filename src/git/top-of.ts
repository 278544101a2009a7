import { runGit } from "./run-git.ts";

/** The top of the working tree that a folder is in; undefined: in none. */
export async function topOf(folder: string): Promise<string | undefined> {
  const answer = await runGit(folder, ["rev-parse", "--show-toplevel"]);
  return answer.kind === "done" ? answer.text.trim() : undefined;
}
