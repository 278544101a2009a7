import { t } from "../core/text/say.ts";
import { runGit, type GitOptions } from "./run-git.ts";

/** Git refused what always works in a sound repository; the message is for the person. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** Git's answer as text, without the line end. @throws GitError with what it said. */
export async function askGit(cwd: string, args: readonly string[], options?: GitOptions): Promise<string> {
  return (await askGitBytes(cwd, args, options)).toString("utf8").trimEnd();
}

/** Git's answer as it came. @throws GitError with what it said. */
export async function askGitBytes(
  cwd: string,
  args: readonly string[],
  options?: GitOptions,
): Promise<Buffer> {
  const outcome = await runGit(cwd, args, options);
  if (outcome.kind === "done") return outcome.bytes;
  throw new GitError(t("`git {0}` did not work: {1}", args[0] ?? "", outcome.reason));
}
