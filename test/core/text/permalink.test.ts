import { describe, expect, it } from "vitest";
import { permalink } from "../../../src/core/text/permalink.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";

describe("a link to lines of a file", () => {
  it.each([
    ["https://github.com/acme/shop.git", `https://github.com/acme/shop/blob/${commit}/src/a.ts#L3-L7`],
    ["git@github.com:acme/shop.git", `https://github.com/acme/shop/blob/${commit}/src/a.ts#L3-L7`],
    ["ssh://git@github.com:22/acme/shop", `https://github.com/acme/shop/blob/${commit}/src/a.ts#L3-L7`],
    [
      "git@github.example.org:acme/shop",
      `https://github.example.org/acme/shop/blob/${commit}/src/a.ts#L3-L7`,
    ],
    ["https://gitlab.com/a/b/c/shop.git", `https://gitlab.com/a/b/c/shop/-/blob/${commit}/src/a.ts#L3-7`],
    ["git@gitlab.example.org:a/shop.git", `https://gitlab.example.org/a/shop/-/blob/${commit}/src/a.ts#L3-7`],
    ["https://bitbucket.org/acme/shop/", `https://bitbucket.org/acme/shop/src/${commit}/src/a.ts#lines-3:7`],
    [
      "https://bitbucket.example.org/scm/ops/shop.git",
      `https://bitbucket.example.org/projects/ops/repos/shop/browse/src/a.ts?at=${commit}#3-7`,
    ],
    [
      "ssh://git@bitbucket.example.org:7999/~jane/shop.git",
      `https://bitbucket.example.org/users/jane/repos/shop/browse/src/a.ts?at=${commit}#3-7`,
    ],
    ["https://codeberg.org/acme/shop", `https://codeberg.org/acme/shop/src/commit/${commit}/src/a.ts#L3-L7`],
    [
      "http://gitea.example.org:3000/acme/shop.git",
      `http://gitea.example.org:3000/acme/shop/src/commit/${commit}/src/a.ts#L3-L7`,
    ],
  ])("follows the host's own form: %s", (remote, link) => {
    expect(permalink(remote, commit, "src/a.ts", 3, 7)).toBe(link);
  });

  it.each([
    "https://acme@dev.azure.com/acme/Web%20Shop/_git/shop",
    "git@ssh.dev.azure.com:v3/acme/Web%20Shop/shop",
    "https://acme.visualstudio.com/DefaultCollection/Web%20Shop/_git/shop",
    "acme@vs-ssh.visualstudio.com:v3/acme/Web%20Shop/shop",
  ])("knows all remotes of Azure DevOps: %s", (remote) => {
    expect(permalink(remote, commit, "src/a.ts", 3, 7)).toBe(
      `https://dev.azure.com/acme/Web%20Shop/_git/shop?path=/src/a.ts&version=GC${commit}&line=3&lineEnd=8&lineStartColumn=1&lineEndColumn=1&lineStyle=plain`,
    );
  });

  it("names one line once, and encodes the path so that it can stand in Markdown", () => {
    expect(permalink("git@github.com:acme/shop.git", commit, "docs\\é (漢) #1.md", 5, 5)).toBe(
      `https://github.com/acme/shop/blob/${commit}/docs/%C3%A9%20%28%E6%BC%A2%29%20%231.md#L5`,
    );
  });

  it.each(["https://jane:s3cret@github.com/acme/shop", "https://s3cret@github.com/acme/shop"])(
    "drops credentials: %s",
    (remote) => {
      expect(permalink(remote, commit, "a.ts", 1, 1)).toBe(
        `https://github.com/acme/shop/blob/${commit}/a.ts#L1`,
      );
    },
  );

  it.each([
    ["an unknown host", "https://git.example.org/acme/shop.git", commit, "a.ts", 1, 2],
    ["a host that only sounds like one", "https://notgithub.com/acme/shop.git", commit, "a.ts", 1, 2],
    ["a folder of this machine", "C:\\repos\\shop", commit, "a.ts", 1, 2],
    ["a folder over file:", "file:///srv/git/shop.git", commit, "a.ts", 1, 2],
    ["no repository", "https://github.com/acme", commit, "a.ts", 1, 2],
    ["a branch instead of a commit", "https://github.com/acme/shop", "main", "a.ts", 1, 2],
    ["a file outside of the repository", "https://github.com/acme/shop", commit, "../a.ts", 1, 2],
    ["no file", "https://github.com/acme/shop", commit, "", 1, 2],
    ["lines that run backwards", "https://github.com/acme/shop", commit, "a.ts", 3, 2],
    ["a line before the first", "https://github.com/acme/shop", commit, "a.ts", 0, 2],
  ])("is not made for %s", (_, remote, at, path, from, to) => {
    expect(permalink(remote, at, path, from, to)).toBeUndefined();
  });
});
