import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { publishedFile } from "../../src/git/published-file.ts";

const folders: string[] = [];

function temporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sitrep-published-")));
  folders.push(folder);
  return folder;
}

function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=Jane Doe", "-c", "user.email=jane@example.org", "-c", "commit.gpgSign=false"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
}

/** A clone with one pushed commit. */
function pushed(): { readonly clone: string; readonly file: string } {
  const remote = join(temporary(), "payments.git");
  git(tmpdir(), "init", "--bare", "-b", "main", remote);
  const clone = join(temporary(), "payments");
  git(tmpdir(), "clone", "--quiet", remote, clone);
  git(clone, "checkout", "-q", "-B", "main");
  mkdirSync(join(clone, "src"));
  const file = join(clone, "src", "é 漢.ts");
  writeFileSync(file, "one\ntwo\n");
  git(clone, "add", ".");
  git(clone, "commit", "-q", "-m", "First");
  git(clone, "push", "-q", "origin", "main");
  git(clone, "remote", "set-url", "origin", "git@github.com:acme/payments.git");
  return { clone, file };
}

describe("a published file", () => {
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it("is found at the commit that the remote has, until it is changed or the commit is not pushed", async () => {
    const { clone, file } = pushed();
    expect(await publishedFile(file)).toEqual({
      path: "src/é 漢.ts",
      remote: { url: "git@github.com:acme/payments.git", commit: git(clone, "rev-parse", "HEAD") },
    });
    writeFileSync(file, "one\nchanged\n");
    expect(await publishedFile(file)).toBeUndefined();
    git(clone, "commit", "-q", "-a", "-m", "Second");
    expect(await publishedFile(file)).toBeUndefined();
  });

  it("is none where nobody committed it, and where there is no repository", async () => {
    const { clone } = pushed();
    const fresh = join(clone, "new.ts");
    writeFileSync(fresh, "new\n");
    expect(await publishedFile(fresh)).toBeUndefined();
    const alone = join(temporary(), "alone.ts");
    writeFileSync(alone, "alone\n");
    expect(await publishedFile(alone)).toBeUndefined();
  });
});
