import { describe, expect, it } from "vitest";
import { parseInstant } from "../../../src/core/model/instant.ts";
import { gitCandidates } from "../../../src/core/timeline/git-candidates.ts";
import { gitLogFormat, parseGitLog } from "../../../src/core/timeline/git-log.ts";

const at = (time: string): number => parseInstant(`2026-11-21T${time}Z`) ?? NaN;
const window = { from: at("12:00"), until: at("14:02") };

interface Sample {
  readonly time?: string;
  readonly parents?: string;
  readonly refs?: string;
  readonly author?: string;
  readonly subject: string;
}

/** What `git log -z` prints for these commits, newest first. */
function log(...samples: readonly Sample[]): string {
  return samples
    .map(({ time = "13:00", parents = "f".repeat(40), refs = "", author = "Jane Doe", subject }, index) => {
      const hash = String(index).repeat(40);
      const seconds = String(at(time) / 1000);
      const mail = "jane@example.org";
      return [hash, parents, seconds, refs, author, mail, "GitHub", "noreply@example.org", subject].join(
        "\0",
      );
    })
    .join("\0");
}

const textOf = (sample: Sample): string | undefined =>
  gitCandidates(parseGitLog(log(sample)), window)[0]?.text;

describe("the log of Git", () => {
  it("is read field by field, whatever the subject", () => {
    const refs = "HEAD -> refs/heads/main, tag: refs/tags/v4.2, refs/remotes/origin/main";
    expect(parseGitLog(`${log({ refs, subject: "Größe 漢 🚒, `pool` | tag: x" })}\0`)).toEqual([
      {
        hash: "0".repeat(40),
        parents: ["f".repeat(40)],
        committed: at("13:00"),
        tags: ["v4.2"],
        branches: ["main", "origin/main"],
        people: ["Jane Doe", "jane@example.org", "GitHub", "noreply@example.org"],
        subject: "Größe 漢 🚒, `pool` | tag: x",
      },
    ]);
  });

  it("may be empty, or cut off in the middle of a commit", () => {
    expect(parseGitLog("")).toEqual([]);
    expect(parseGitLog(log({ subject: "a" }, { subject: "b" }).slice(0, -100))).toHaveLength(1);
  });

  it("has as many fields as its format says", () => {
    expect(gitLogFormat.split("%x00")).toHaveLength(log({ subject: "a" }).split("\0").length);
  });
});

describe("candidates from Git", () => {
  it("are what happened in the window, its ends included, newest last", () => {
    const commits = parseGitLog(
      log(
        { time: "14:03", subject: "too late" },
        { time: "14:02", subject: "second of a minute" },
        { time: "14:02", subject: "first of a minute" },
        { time: "12:00", subject: "oldest" },
        { time: "11:59", subject: "too old" },
      ),
    );
    expect(gitCandidates(commits, window).map(({ instant, text }) => [instant, text])).toEqual([
      [at("12:00"), "Commit 3333333: oldest"],
      [at("14:02"), "Commit 2222222: first of a minute"],
      [at("14:02"), "Commit 1111111: second of a minute"],
    ]);
  });

  it.each([
    [{ subject: "Raise the pool" }, "Commit 0000000: Raise the pool"],
    [{ subject: "" }, "Commit 0000000"],
    [{ subject: "Merge branch 'fix/pool'", parents: "a b" }, "Merge 0000000: Merge branch 'fix/pool'"],
    [{ subject: "4.2", refs: "tag: refs/tags/v4.2" }, "Tag 0000000 (v4.2): 4.2"],
    [{ subject: "x", refs: "tag: refs/tags/prod-21" }, "Deploy 0000000 (prod-21): x"],
    [{ subject: "x", refs: "refs/remotes/origin/production" }, "Deploy 0000000: x"],
    [{ subject: "Deploy 4.2 to eu", parents: "a b" }, "Deploy 0000000: Deploy 4.2 to eu"],
    [{ subject: "Roll back to 4.1" }, "Deploy 0000000: Roll back to 4.1"],
    [{ subject: "Product page", refs: "refs/heads/products" }, "Commit 0000000: Product page"],
  ])("say what was done: %j", (sample, text) => {
    expect(textOf(sample)).toBe(text);
  });

  it.each([
    ["Merge pull request #12 from jane/fix-pool", "Merge pull request #12 from fix-pool"],
    ["Merge branch 'jane/pool' into main", "Merge branch 'pool' into main"],
    ["Revert Jane's change", "Revert somebody's change"],
    ["Raise the pool (Jane Doe)", "Raise the pool (somebody)"],
    ["Raise the pool, thanks @sam-lee", "Raise the pool,"],
    ["Raise the pool <sam@example.org>", "Raise the pool"],
    ["Bump @acme/pool to 4.2", "Bump @acme/pool to 4.2"],
  ])("leave people out: %s", (subject, text) => {
    expect(textOf({ subject })).toBe(`Commit 0000000: ${text}`);
  });

  it("leave words alone that are somebody's first name elsewhere", () => {
    expect(textOf({ subject: "Will retry; by Will", author: "Will Grant" })).toBe(
      "Commit 0000000: Will retry; by somebody",
    );
  });
});
