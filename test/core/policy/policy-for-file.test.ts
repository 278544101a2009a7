import { describe, expect, it } from "vitest";
import { policyForFile } from "../../../src/core/policy/policy-for-file.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";

const { policy } = readPolicy(`{
  "lint": { "action-due": { "level": "warning", "links": true } },
  "overrides": [
    { "files": ["old/"], "lint": { "action-due": "information" } },
    { "files": ["old/2019-*/**", "draft.md"], "lint": { "action-due": { "level": "off", "days": 3 } } }
  ],
  "ignore": ["archive/", "**/scratch/*.md", "!keep.md"]
}`);

describe("the policy of one file", () => {
  it.each([
    ["new/postmortem.md", "warning"],
    ["old/2020-é/postmortem.md", "information"],
    ["old\\2020\\postmortem.md", "information"],
    ["old/2019-01/postmortem.md", "off"],
    ["deep/down/draft.md", "off"],
    ["./draft.md", "off"],
  ])("has the overrides that fit: %s", (path, level) => {
    expect(policyForFile(policy, path).lint.rules["action-due"]?.levels.full).toBe(level);
  });

  it("keeps options that an override does not name", () => {
    const { rules } = policyForFile(policy, "old/2019-01/postmortem.md").lint;
    expect(rules["action-due"]?.options).toEqual({ links: true, days: 3 });
  });

  it.each([
    ["archive/2019/postmortem.md", true],
    ["archive/.hidden/漢.md", true],
    ["teams/a/scratch/x.md", true],
    ["teams/a/scratch/deeper/x.md", false],
    ["archive/keep.md", false],
    ["incidents/archive.md", false],
  ])("says whether it is ignored: %s", (path, ignored) => {
    expect(policyForFile(policy, path).lint.ignored).toBe(ignored);
  });
});

describe("globs that would take long", () => {
  it.each(["*a*a*a*ab", "**/a/**/a/**/a/**/b", "a**b**c**d**e", "x".repeat(501)])(
    "are refused, and what else the policy says holds: %s",
    (glob) => {
      const read = readPolicy(JSON.stringify({ ignore: [glob, "archive/"] }));
      expect(read.problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/expected a glob with at most three `\*` in a name and three `\*\*`/),
      ]);
      expect(read.policy.lint.ignore).toEqual(["archive/"]);
    },
  );

  it.each([
    "+(*a)b",
    "*(*(*a))b",
    "*a*a*ab",
    "**/a/**/a/**/b",
    "{a,aa}*{a,aa}*{a,aa}*b",
    "[a-a]*[a-a]*[a-a]*b",
  ])("are matched at once where they are not: %s", (glob) => {
    const read = readPolicy(JSON.stringify({ ignore: [glob] }));
    expect(read.problems).toEqual([]);
    const started = process.cpuUsage().user;
    for (const path of ["a".repeat(250), "a/".repeat(200)]) {
      expect(policyForFile(read.policy, path).lint.ignored).toBe(false);
    }
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1000); // milliseconds; they took minutes
  });
});
