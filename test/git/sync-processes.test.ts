import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { patient, team, type Clone } from "./support/clones.ts";

/** What a sync runs Git for, in order: the runs that it starts itself. */
async function runsOf(clone: Clone): Promise<readonly string[]> {
  const log = path.join(clone.top, "..", "runs");
  process.env["GIT_TRACE2_EVENT"] = log;
  try {
    await clone.sync();
  } finally {
    delete process.env["GIT_TRACE2_EVENT"];
  }
  const lines = readFileSync(log, "utf8").trim().split("\n");
  rmSync(log);
  // Git numbers what it starts below the run itself: `A/B`.
  return lines.flatMap((line) => /"event":"cmd_name","sid":"[^"/]+".*"name":"([^"]+)"/.exec(line)?.[1] ?? []);
}

describe("a round of Sync", patient, () => {
  const asking = ["rev-parse", "config", "cat-file", "ls-files", "hash-object"];
  const keeping = ["mktree", "commit-tree", "update-ref"];

  it("asks Git for all that it can tell in one process, since a laptop's battery pays for each", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    await jane.sync();
    await sam.sync();
    expect(await runsOf(jane)).toEqual([...asking, "fetch"]);
    jane.append("- 10:01 é");
    expect((await runsOf(jane)).toSorted()).toEqual(
      [...asking, ...keeping, "fetch", "push", "update-ref"].toSorted(),
    );
    expect(await runsOf(sam)).toEqual([...asking, "fetch", "update-ref"]);
  });
});
