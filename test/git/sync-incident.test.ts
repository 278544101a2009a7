import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changeFile } from "../../src/git/change-file.ts";
import type { SyncResult } from "../../src/git/sync-incident.ts";
import { at } from "../support/record.ts";
import { cloneAt, failingHook, folder, now, record, team, type Clone } from "./support/clones.ts";

/** Every test starts dozens of processes. */
const patient = { timeout: 60_000 };

const lines = (clone: Clone): readonly string[] =>
  clone
    .read(record)
    .split("\n")
    .filter((line) => line.startsWith("- "));

/** Why it did not work, or what a person should look at. */
const told = (result: SyncResult): string =>
  result.kind === "synced" ? result.findings.join("\n") : result.reason;

const synced = (received: readonly string[], sent: readonly string[], findings: readonly string[] = []) => ({
  kind: "synced",
  received,
  sent,
  findings,
});

describe("Sync between two clones", patient, () => {
  it("brings the entries of both into both, once and in order", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jané 🚒");
    sam.append("- 10:02 sam");
    expect(await jane.sync()).toEqual(synced([], [record]));
    expect(await sam.sync()).toEqual(synced([record], [record]));
    expect(await jane.sync()).toEqual(synced([record], []));
    expect(lines(jane)).toEqual(["- 10:00 a", "- 10:01 jané 🚒", "- 10:02 sam"]);
    expect(lines(sam)).toEqual(lines(jane));
  });

  it("does nothing where nothing happened", async () => {
    const { clone, remote } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    await sam.sync();
    const refs = cloneAt(remote).git("for-each-ref");
    expect(await jane.sync()).toEqual(synced([], []));
    expect(await sam.sync()).toEqual(synced([], []));
    expect(cloneAt(remote).git("for-each-ref")).toBe(refs);
  });

  it("honours a deliberate deletion of an entry", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 wrong");
    await jane.sync();
    await sam.sync();
    sam.append("- 10:02 sam");
    jane.write(record, jane.read(record).replace("- 10:01 wrong\n", ""));
    await jane.sync();
    await sam.sync();
    await jane.sync();
    expect(lines(jane)).toEqual(["- 10:00 a", "- 10:02 sam"]);
    expect(lines(sam)).toEqual(lines(jane));
  });

  it("makes the folder of an incident that only others have so far, with its attachments", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    const file = "incidents/new/incident.md";
    jane.write(file, "# New\r\n");
    jane.write("incidents/new/graphs/cpu é.png", new Uint8Array([0, 255, 13, 10, 128]));
    await jane.sync({ folder: "incidents/new" });
    const result = await sam.sync({ folder: "incidents/new" });
    expect(result).toEqual(synced(["incidents/new/graphs/cpu é.png", file], []));
    expect(sam.read(file)).toBe("# New\r\n");
    expect([...readFileSync(path.join(sam.top, "incidents/new/graphs/cpu é.png"))]).toEqual([
      0, 255, 13, 10, 128,
    ]);
  });

  it("keeps both versions of a picture, the older one beside, alike in both places", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(`${folder}/graph.png`, "one");
    sam.write(`${folder}/graph.png`, "two");
    await jane.sync({ now: at("2026-11-21T14:00:00Z") });
    const result = await sam.sync();
    await jane.sync();
    const beside = `${folder}/graph.other-43dd47ea.png`;
    expect(told(result)).toContain(beside);
    for (const each of [jane, sam]) {
      expect(each.read(`${folder}/graph.png`)).toBe("two");
      expect(each.read(beside)).toBe("one");
    }
  });

  it("starts from what somebody committed after a sync, so that a later deletion counts", async () => {
    const { clone, remote } = team();
    const [jane, first] = [clone("jane"), clone("first-of-all")];
    jane.append("- 10:01 jane");
    await first.sync();
    await jane.sync();
    jane.git("commit", "--quiet", "-am", "So far");
    jane.git("push", "--quiet", "origin", "main");
    const late = clone("late", "--branch=main");
    expect(late.git("remote", "get-url", "origin")).toContain(remote);
    late.write(record, late.read(record).replace("- 10:00 a\n", ""));
    await late.sync();
    await jane.sync();
    expect(lines(jane)).toEqual(["- 10:01 jane"]);
    expect(lines(late)).toEqual(lines(jane));
  });

  it("deletes no file elsewhere, and does not bring back what a person removed here", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(`${folder}/notes.md`, "- a\n");
    await jane.sync();
    await sam.sync();
    rmSync(path.join(sam.top, folder, "notes.md"));
    await sam.sync();
    await jane.sync();
    await sam.sync();
    expect(existsSync(path.join(sam.top, folder, "notes.md"))).toBe(false);
    expect(jane.read(`${folder}/notes.md`)).toBe("- a\n");
    jane.write(`${folder}/notes.md`, "- a\n- b\n");
    await jane.sync();
    await sam.sync();
    expect(sam.read(`${folder}/notes.md`)).toBe("- a\n- b\n");
  });

  it("shares neither what is ignored, nor locks, nor large files, nor links", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(".gitignore", "*.secret\n");
    jane.write(`${folder}/token.secret`, "x");
    jane.write(`${folder}/.incident.md.lock`, "1 2");
    jane.write(`${folder}/dump.bin`, new Uint8Array(10 * 1024 * 1024 + 1));
    jane.append("- 10:01 jane");
    rmSync(path.join(jane.top, folder, ".incident.md.lock"));
    const result = await jane.sync();
    await sam.sync();
    expect(result).toEqual(
      synced([], [record], [`${folder}/dump.bin is larger than 10 MB and is not shared.`]),
    );
    expect(readdirSync(path.join(sam.top, folder))).toEqual(["incident.md"]);
  });

  it("merges once more what was typed while it was at work", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    const result = await sam.sync({
      change: (file, plan) => {
        sam.append("- 10:02 typed meanwhile");
        return changeFile(file, plan);
      },
    });
    expect(result.kind).toBe("synced");
    expect(lines(sam)).toEqual(["- 10:00 a", "- 10:01 jane", "- 10:02 typed meanwhile"]);
    await sam.sync();
    await jane.sync();
    expect(lines(jane)).toEqual(lines(sam));
  });

  it("loses nothing when it is cut off before the files are written", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    sam.append("- 10:02 sam");
    const cut = await sam.sync({ change: () => Promise.reject(new Error("the disk is full")) });
    expect(told(cut)).toContain("the disk is full");
    expect(lines(sam)).toEqual(["- 10:00 a", "- 10:02 sam"]);
    await jane.sync();
    await sam.sync();
    expect(lines(sam)).toEqual(["- 10:00 a", "- 10:01 jane", "- 10:02 sam"]);
    expect(lines(jane)).toEqual(lines(sam));
  });
});

describe("Sync and the person's own work", patient, () => {
  const quietly = async (clone: Clone): Promise<void> => {
    const before = clone.state();
    clone.append("- 10:05 more");
    expect(await clone.sync()).toMatchObject({ kind: "synced", sent: [record] });
    expect(clone.state()).toEqual(before);
    expect(
      readdirSync(clone.git("rev-parse", "--absolute-git-dir")).filter((name) =>
        name.includes("sitrep-index"),
      ),
    ).toEqual([]);
  };

  it("leaves staged work, other changes and the stash alone", async () => {
    const jane = team().clone("jane");
    jane.write("code.txt", "stashed\n");
    jane.git("stash");
    jane.write("code.txt", "staged\n");
    jane.append("- 10:01 staged");
    jane.git("add", ".");
    jane.write("code.txt", "unstaged\n");
    jane.write("untracked.txt", "x");
    await quietly(jane);
  });

  it("works with a detached HEAD", async () => {
    const jane = team().clone("jane");
    jane.git("checkout", "--quiet", "--detach");
    await quietly(jane);
  });

  it("works while a rebase stands still in conflict", async () => {
    const jane = team().clone("jane");
    jane.git("checkout", "--quiet", "-b", "topic");
    jane.write("code.txt", "topic\n");
    jane.git("commit", "--quiet", "-am", "Topic");
    jane.git("checkout", "--quiet", "main");
    jane.write("code.txt", "main\n");
    jane.git("commit", "--quiet", "-am", "Main");
    expect(() => jane.git("rebase", "main", "topic")).toThrow();
    await quietly(jane);
    jane.git("rebase", "--abort");
    expect(lines(jane)).toEqual(["- 10:00 a"]);
    await jane.sync();
    expect(lines(jane)).toContain("- 10:05 more");
  });

  it("says when news from others stand in the way of a rebase that goes on", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(".git/MERGE_HEAD", `${jane.git("rev-parse", "HEAD")}\n`);
    sam.append("- 10:01 sam");
    await sam.sync();
    expect(told(await jane.sync())).toContain("A merge is under way");
  });

  it("works where main is protected", async () => {
    const { clone, remote } = team();
    failingHookIn(remote);
    const jane = clone("jane");
    await quietly(jane);
    expect(() => jane.git("push", "origin", "HEAD:main", "--force-with-lease")).not.toThrow(); // nothing to push
    jane.git("commit", "--quiet", "-am", "Mine");
    expect(() => jane.git("push", "origin", "HEAD:main")).toThrow();
  });

  it("runs no hook, and says so", async () => {
    const jane = team().clone("jane");
    for (const hook of ["pre-push", "reference-transaction", "post-index-change", "pre-commit"])
      failingHook(jane, hook);
    const said: string[] = [];
    jane.append("- 10:01 jane");
    expect(await jane.sync({ log: (sentence) => said.push(sentence) })).toMatchObject({ kind: "synced" });
    expect(said).toEqual([
      expect.stringMatching(
        /^Hooks are not run by Sync \(pre-push, reference-transaction, post-index-change\)/,
      ),
    ]);
    expect(existsSync(path.join(jane.top, "hooks-ran"))).toBe(false);
  });

  it("works in a shallow clone", async () => {
    const { clone } = team();
    const jane = clone("jane", "--depth=1");
    await quietly(jane);
    const sam = clone("sam");
    await sam.sync();
    expect(lines(sam)).toContain("- 10:05 more");
  });

  it("keeps the places of two worktrees of one clone apart", async () => {
    const jane = team().clone("jane");
    jane.git("worktree", "add", "--quiet", "-b", "second", "../second é");
    const second = cloneAt(path.join(jane.top, "..", "second é"));
    jane.append("- 10:01 in the first");
    await jane.sync();
    await quietly(second);
    await jane.sync();
    expect(lines(second)).toEqual(["- 10:00 a", "- 10:01 in the first", "- 10:05 more"]);
    expect(lines(jane)).toEqual(lines(second));
  });

  it("takes a stash for no deletion", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    await sam.sync();
    jane.git("stash");
    expect(lines(jane)).toEqual(["- 10:00 a"]);
    await jane.sync();
    await sam.sync();
    expect(lines(sam)).toEqual(["- 10:00 a", "- 10:01 jane"]);
    expect(lines(jane)).toEqual(lines(sam));
  });

  it("takes another branch for no deletion", async () => {
    const jane = team().clone("jane");
    jane.git("branch", "old");
    jane.append("- 10:01 jane");
    jane.git("commit", "--quiet", "-am", "Entry");
    await jane.sync();
    jane.git("checkout", "--quiet", "old");
    await jane.sync();
    expect(lines(jane)).toEqual(["- 10:00 a", "- 10:01 jane"]);
  });

  it("waits where a rebase put the record back", async () => {
    const jane = team().clone("jane");
    jane.git("checkout", "--quiet", "-b", "topic");
    jane.write("code.txt", "topic\n");
    jane.git("commit", "--quiet", "-am", "Topic");
    jane.git("checkout", "--quiet", "-b", "other", "HEAD~");
    jane.write("code.txt", "other\n");
    jane.git("commit", "--quiet", "-am", "Other");
    jane.git("checkout", "--quiet", "topic");
    jane.append("- 10:01 jane");
    await jane.sync();
    expect(() => jane.git("rebase", "--autostash", "other")).toThrow();
    expect(lines(jane)).toEqual(["- 10:00 a"]);
    expect(await jane.sync()).toEqual({
      kind: "refused",
      reason: `A rebase is under way and put back ${record}. Finish it, then sync again.`,
    });
    expect(lines(jane)).toEqual(["- 10:00 a"]);
    jane.git("rebase", "--abort");
    expect(await jane.sync()).toMatchObject({ kind: "synced" });
    expect(lines(jane)).toEqual(["- 10:00 a", "- 10:01 jane"]);
  });

  it("shares no conflict that a merge left in the record", async () => {
    const jane = team().clone("jane");
    jane.git("checkout", "--quiet", "-b", "topic");
    jane.append("- 10:01 topic");
    jane.git("commit", "--quiet", "-am", "Topic");
    jane.git("checkout", "--quiet", "main");
    jane.append("- 10:01 main");
    jane.git("commit", "--quiet", "-am", "Main");
    expect(() => jane.git("merge", "topic")).toThrow();
    expect(told(await jane.sync())).toBe(`${record} has a merge conflict. Resolve it, then sync again.`);
  });

  it("leaves a folder alone that another branch does not have", async () => {
    const jane = team().clone("jane");
    jane.append("- 10:01 jane");
    jane.git("commit", "--quiet", "-am", "Entry");
    await jane.sync();
    jane.git("rm", "-r", "--quiet", "incidents");
    jane.git("commit", "--quiet", "-m", "Gone");
    expect(told(await jane.sync())).toContain("another branch");
    expect(existsSync(path.join(jane.top, folder))).toBe(false);
  });
});

describe("Sync without the others", patient, () => {
  it("waits offline, says how far behind, and goes on", async () => {
    const { clone, remote } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    renameSync(remote, `${remote}.away`);
    for (const line of ["- 10:02 jane", "- 10:03 jane"]) {
      jane.append(line);
      await jane.sync();
    }
    expect(await jane.sync()).toMatchObject({ kind: "offline", behind: { waiting: 2, since: now } });
    expect(await sam.sync()).toMatchObject({ kind: "offline", behind: { since: undefined } });
    renameSync(`${remote}.away`, remote);
    expect(await jane.sync()).toEqual(synced([], [record]));
    await sam.sync();
    expect(lines(sam)).toEqual(["- 10:00 a", "- 10:01 jane", "- 10:02 jane", "- 10:03 jane"]);
  });

  it("says what to do without a repository, a remote, or a record anybody has", async () => {
    const jane = team().clone("jane");
    expect(told(await jane.sync({ folder: "incidents/none" }))).toContain("Nobody has shared incidents/none");
    expect(told(await jane.sync({ remote: "upstream" }))).toContain("Name one of origin");
    jane.git("remote", "remove", "origin");
    expect(told(await jane.sync())).toContain("git remote add origin URL");
    expect(told(await jane.sync({ repository: "/", folder: "tmp" }))).toContain("git init");
    expect(await jane.sync({ folder: "../elsewhere" })).toMatchObject({ kind: "refused" });
  });

  it("takes no ref that people see", async () => {
    const jane = team().clone("jane");
    for (const ref of [
      "refs/heads/sync",
      "refs/tags/x",
      "refs/remotes/origin",
      "sync",
      "refs/a..b",
      "refs/a b",
    ]) {
      expect(await jane.sync({ ref })).toMatchObject({ kind: "refused" });
    }
    jane.append("- 10:01 jane");
    expect(await jane.sync({ ref: "refs/team/incidents" })).toMatchObject({ kind: "synced" });
  });

  it("hands on why a merge was refused, and keeps both versions where they are", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 REFUSE");
    sam.append("- 10:02 sam");
    await jane.sync();
    expect(await sam.sync()).toEqual({ kind: "refused", reason: `${record}: Two incidents in one path.` });
    expect(lines(sam)).toEqual(["- 10:00 a", "- 10:02 sam"]);
  });

  it("writes nothing outside of the incident's folder, whatever the remote holds", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write("incidents/new/link/evil.md", "- evil\n");
    jane.write("incidents/new/incident.md", "- new\n");
    await jane.sync({ folder: "incidents/new" });
    mkdirSync(path.join(sam.top, "incidents/new"), { recursive: true });
    mkdirSync(path.join(sam.top, "elsewhere"));
    symlinkSync("../../elsewhere", path.join(sam.top, "incidents/new/link"));
    const result = await sam.sync({ folder: "incidents/new" });
    expect(told(result)).toContain("a link that leads elsewhere");
    expect(readdirSync(path.join(sam.top, "elsewhere"))).toEqual([]);
  });
});

/** The server refuses every push to a branch. */
function failingHookIn(remote: string): void {
  const hook = path.join(remote, "hooks", "update");
  mkdirSync(path.dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\ncase "$1" in refs/heads/*) echo protected; exit 1;; esac\n', {
    mode: 0o755,
  });
}
