import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { MergeText } from "../../../src/git/merge-text.ts";
import { openObjects, type Objects } from "../../../src/git/objects.ts";
import { syncIncident, type SyncRequest, type SyncResult } from "../../../src/git/sync-incident.ts";
import { gitEnv } from "../../support/git-env.mjs";
import { at } from "../../support/record.ts";

/** No setting of whoever runs the tests counts. */
Object.assign(process.env, gitEnv);

export const folder = "incidents/2026-11-21-café 漢 🚒";
export const record = `${folder}/incident.md`;
export const now = at("2026-11-21T14:10:00Z");

/** A working tree and what can be done with it. */
export interface Clone {
  readonly top: string;
  readonly git: (...args: readonly string[]) => string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly append: (line: string) => void;
  readonly sync: (request?: Partial<SyncRequest>) => Promise<SyncResult>;
  /** All that belongs to the person: what Sync must not change. */
  readonly state: () => Record<string, string>;
}

/**
 * A bare remote with one commit on `main`, in a folder with é and a space; removed when the test ends. Clones are copies
 * of a first one, which is quicker than cloning; with options for `git clone` they are made by it.
 */
export function team(): {
  readonly remote: string;
  readonly clone: (name: string, ...options: string[]) => Clone;
} {
  const root = mkdtempSync(path.join(tmpdir(), "sitrep-git é "));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(template(), root, { recursive: true });
  const remote = path.join(root, "remote.git");
  return {
    remote,
    clone: (name, ...options) => {
      const top = path.join(root, name);
      if (options.length > 0) git(root, "clone", "--quiet", ...options, `file://${remote}`, top);
      else cpSync(path.join(root, "first"), top, { recursive: true, preserveTimestamps: true });
      return cloneAt(top);
    },
  };
}

let made: string | undefined;

/** The first clone and its remote, made once for a file of tests. The remote is named from the clone, so both can move. */
function template(): string {
  if (made !== undefined) return made;
  made = mkdtempSync(path.join(tmpdir(), "sitrep-git-template-"));
  git(made, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
  git(path.join(made, "remote.git"), "config", "receive.autoGc", "false"); // a process after each push, which tests nothing
  git(made, "clone", "--quiet", "remote.git", "first");
  const clone = cloneAt(path.join(made, "first"));
  clone.git("checkout", "--quiet", "-b", "main");
  clone.git("remote", "set-url", "origin", "../remote.git");
  clone.write(record, "# Down\n\n## Timeline\n\n- 10:00 a\n");
  clone.write("code.txt", "one\n");
  clone.git("add", ".");
  clone.git("commit", "--quiet", "-m", "Start");
  clone.git("push", "--quiet", "-u", "origin", "main");
  return made;
}

/** The handle on a working tree that is there. */
export function cloneAt(top: string): Clone {
  const file = (name: string): string => path.join(top, name);
  const clone: Clone = {
    top,
    git: (...args) => git(top, ...args),
    read: (name) => readFileSync(file(name), "utf8"),
    write: (name, text) => {
      mkdirSync(path.dirname(file(name)), { recursive: true });
      writeFileSync(file(name), text);
    },
    append: (line) => {
      writeFileSync(file(record), `${line}\n`, { flag: "a" });
    },
    sync: (request) =>
      syncIncident({
        ...{ repository: top, folder, remote: "origin", ref: "refs/sitrep/sync" },
        ...{ merge: unionOfLines, now, log: () => undefined, ...request },
      }),
    state: () => ({
      head: git(top, "rev-parse", "HEAD"),
      symbolic: readFileSync(path.join(git(top, "rev-parse", "--absolute-git-dir"), "HEAD"), "utf8"),
      branches: git(top, "for-each-ref", "refs/heads", "refs/remotes", "refs/tags", "refs/stash"),
      index: git(top, "ls-files", "--stage", "-v"),
      status: git(top, "status", "--porcelain=v2", "--branch", "--", ":(exclude)incidents"),
      stash: git(top, "stash", "list"),
      code: readFileSync(file("code.txt"), "utf8"),
    }),
  };
  return clone;
}

/** Installs a hook that leaves a mark and fails. */
export function failingHook(clone: Clone, name: string): void {
  const hook = path.join(clone.top, ".git", "hooks", name);
  mkdirSync(path.dirname(hook), { recursive: true });
  writeFileSync(hook, `#!/bin/sh\necho ${name} >> "${clone.top}/hooks-ran"\nexit 1\n`);
  chmodSync(hook, 0o755);
}

/** A stand-in: the lines of both sides, less what either removed, sorted below the heading. */
export const unionOfLines: MergeText = ({ base, ours, theirs }) => {
  if (`${ours}${theirs}`.includes("REFUSE")) return { kind: "refused", reason: "Two incidents in one path." };
  const of = (text: string) => text.split("\n").filter((line) => line.startsWith("- "));
  const removed = of(base ?? "").filter((line) => !of(ours).includes(line) || !of(theirs).includes(line));
  const kept = [...new Set([...of(ours), ...of(theirs)])].filter((line) => !removed.includes(line)).sort();
  return { kind: "merged", text: `# Down\n\n## Timeline\n\n${kept.join("\n")}\n`, findings: [] };
};

/** What a repository holds, until the test ends. */
export function objectsOf(top: string): Objects {
  const objects = openObjects(top);
  onTestFinished(objects.close);
  return objects;
}

/** Every test starts dozens of processes. */
export const patient = { timeout: 60_000 };

/** The entries of the record, as lines. */
export function entryLines(clone: Clone): readonly string[] {
  return clone
    .read(record)
    .split("\n")
    .filter((line) => line.startsWith("- "));
}

/** Why it did not work, or what a person should look at. */
export function told(result: SyncResult): string {
  return result.kind === "synced" ? result.findings.join("\n") : result.reason;
}

/** A sync that worked. */
export function synced(
  received: readonly string[],
  sent: readonly string[],
  findings: readonly string[] = [],
): SyncResult {
  return { kind: "synced", received, sent, findings };
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}
