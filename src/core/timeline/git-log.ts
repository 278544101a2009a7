import type { Instant } from "../model/instant.ts";

/** A commit as `git log` tells it. */
export interface GitCommit {
  /** The whole hash. */
  readonly hash: string;
  readonly parents: readonly string[];
  /** When it was committed: when it was written may be long before it reached this history. */
  readonly committed: Instant;
  /** Tags that point at it, and branches, remote ones too, whose tip it is. */
  readonly tags: readonly string[];
  readonly branches: readonly string[];
  /** Names and addresses of author and committer. They are known so that they can be left out. */
  readonly people: readonly string[];
  readonly subject: string;
}

/**
 * The `--format` of `git log` that `parseGitLog` reads, to be given together with `-z` and `--decorate=full`. Every field
 * ends in NUL, the one character that none can contain.
 */
export const gitLogFormat = "%H%x00%P%x00%ct%x00%D%x00%an%x00%ae%x00%cn%x00%ce%x00%s";

/**
 * Reads the output of `git log -z --decorate=full --format=<gitLogFormat>`, newest first as Git gives it. A record that is
 * cut off or has no date is left out.
 */
export function parseGitLog(output: string): readonly GitCommit[] {
  const fields = output.split("\0");
  const commits: GitCommit[] = [];
  for (let at = 0; at + fieldCount <= fields.length; at += fieldCount) {
    const commit = toCommit(fields.slice(at, at + fieldCount));
    if (commit !== undefined) commits.push(commit);
  }
  return commits;
}

const fieldCount = gitLogFormat.split("%x00").length;

function toCommit(fields: readonly string[]): GitCommit | undefined {
  const [hash = "", parents = "", seconds = "", refs = "", author, mail, committer, address, subject = ""] =
    fields;
  if (!/^[\da-f]{40,64}$/.test(hash.trim()) || !/^\d+$/.test(seconds)) return undefined;
  const names = refs.split(", ").map((name) => name.replace(/^HEAD -> /, ""));
  const after = (prefix: string): readonly string[] =>
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return {
    hash: hash.trim(),
    parents: parents.split(" ").filter((parent) => parent !== ""),
    committed: Number(seconds) * 1000,
    tags: after("tag: refs/tags/"),
    branches: [...after("refs/heads/"), ...after("refs/remotes/")],
    people: [...new Set([author, mail, committer, address].map((name = "") => name))].filter(
      (name) => name !== "",
    ),
    subject,
  };
}
