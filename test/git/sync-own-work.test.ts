import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  cloneAt,
  entryLines,
  failingHook,
  folder,
  patient,
  record,
  team,
  told,
  type Clone,
} from "./support/clones.ts";

describe("Sync and the person's own work", patient, () => {
  const quietly = async (clone: Clone): Promise<void> => {
    const before = clone.state();
    clone.append("- 10:05 more");
    expect(await clone.sync()).toMatchObject({ kind: "synced", sent: [record] });
    expect(clone.state()).toEqual(before);
    expect(
      readdirSync(clone.git("rev-parse", "--absolute-git-dir")).filter((name) => name.includes("sitrep")),
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
    expect(entryLines(jane)).toEqual(["- 10:00 a"]);
    await jane.sync();
    expect(entryLines(jane)).toContain("- 10:05 more");
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
    expect(entryLines(sam)).toContain("- 10:05 more");
  });

  it("keeps the places of two worktrees of one clone apart", async () => {
    const jane = team().clone("jane");
    jane.git("worktree", "add", "--quiet", "-b", "second", "../second é");
    const second = cloneAt(path.join(jane.top, "..", "second é"));
    jane.append("- 10:01 in the first");
    await jane.sync();
    await quietly(second);
    await jane.sync();
    expect(entryLines(second)).toEqual(["- 10:00 a", "- 10:01 in the first", "- 10:05 more"]);
    expect(entryLines(jane)).toEqual(entryLines(second));
  });

  it("takes a stash for no deletion", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    await sam.sync();
    jane.git("stash");
    expect(entryLines(jane)).toEqual(["- 10:00 a"]);
    await jane.sync();
    await sam.sync();
    expect(entryLines(sam)).toEqual(["- 10:00 a", "- 10:01 jane"]);
    expect(entryLines(jane)).toEqual(entryLines(sam));
  });

  it("takes another branch for no deletion", async () => {
    const jane = team().clone("jane");
    jane.git("branch", "old");
    jane.append("- 10:01 jane");
    jane.git("commit", "--quiet", "-am", "Entry");
    await jane.sync();
    jane.git("checkout", "--quiet", "old");
    await jane.sync();
    expect(entryLines(jane)).toEqual(["- 10:00 a", "- 10:01 jane"]);
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
    expect(entryLines(jane)).toEqual(["- 10:00 a"]);
    expect(await jane.sync()).toEqual({
      kind: "refused",
      reason: `A rebase is under way and put back ${record}. Finish it, then sync again.`,
    });
    expect(entryLines(jane)).toEqual(["- 10:00 a"]);
    jane.git("rebase", "--abort");
    expect(await jane.sync()).toMatchObject({ kind: "synced" });
    expect(entryLines(jane)).toEqual(["- 10:00 a", "- 10:01 jane"]);
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

/** The server refuses every push to a branch. */
function failingHookIn(remote: string): void {
  const hook = path.join(remote, "hooks", "update");
  mkdirSync(path.dirname(hook), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\ncase "$1" in refs/heads/*) echo protected; exit 1;; esac\n', {
    mode: 0o755,
  });
}
