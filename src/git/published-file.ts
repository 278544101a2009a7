import { basename, dirname } from "node:path";
import { runGit } from "./run-git.ts";

/** Where others find the very text of a file. */
export interface PublishedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly remote: { readonly url: string; readonly commit: string };
}

/**
 * Asks Git whether a file on disk is, as it is, in a commit that a remote has. Undefined where it is not: no Git, no
 * remote, not committed, changed since, or not pushed yet. `file` is a path of this computer.
 */
export async function publishedFile(file: string): Promise<PublishedFile | undefined> {
  const name = basename(file);
  const ask = async (...args: readonly string[]): Promise<string | undefined> => {
    const outcome = await runGit(dirname(file), args, { timeoutMs: 5000 });
    return outcome.kind === "done" ? outcome.text.trim() : undefined;
  };
  const path = await ask("-c", "core.quotePath=false", "ls-files", "--full-name", "--", name);
  const isUnchanged = (await ask("diff", "--quiet", "HEAD", "--", name)) !== undefined;
  const commit = await ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}");
  if (path === undefined || path === "" || commit === undefined || !isUnchanged) return undefined;
  const branch = await ask(
    "for-each-ref",
    "--count=1",
    `--contains=${commit}`,
    "--format=%(refname:strip=2)",
    "refs/remotes",
  );
  const remotes = (await ask("remote"))?.split(/\r?\n/) ?? [];
  const remote = remotes.find((one) => branch?.startsWith(`${one}/`) === true);
  const url = remote === undefined ? undefined : await ask("remote", "get-url", remote);
  return url === undefined || url === "" ? undefined : { path, remote: { url, commit } };
}
