import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { replaceFile } from "../../disk/replace-file.ts";
import { runGit } from "../../git/run-git.ts";
import { reasonOf } from "./text-file.ts";

export interface ThreeFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Writes over `ours` what `git merge-file` makes of three files: merged by lines, with conflict markers where both sides
 * changed. For a merge that is refused: Git takes whatever a driver leaves for the file as a person finds it, and without
 * this nothing in it would tell of theirs. Returns what became of it, as a sentence. Never throws.
 */
export async function mergeByLines(files: ThreeFiles): Promise<string> {
  try {
    const folder = await mkdtemp(path.join(tmpdir(), "sitrep-merge-"));
    try {
      return await inFolder(folder, files);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    return notMerged(reasonOf(error));
  }
}

async function inFolder(folder: string, { base, ours, theirs }: ThreeFiles): Promise<string> {
  await copyFile(ours, path.join(folder, "ours"));
  await copyFile(base, path.join(folder, "base"));
  await copyFile(theirs, path.join(folder, "theirs"));
  const labels = ["ours", "base", "theirs"].flatMap((label) => ["-L", label]);
  const merged = await runGit(folder, ["merge-file", "--quiet", ...labels, "ours", "base", "theirs"]);
  // The exit code counts the conflicts, up to 127; beyond are errors (git-merge-file).
  const conflicts = merged.kind === "done" ? 0 : merged.code;
  if (conflicts === undefined || conflicts > 127)
    return notMerged(merged.kind === "failed" ? merged.reason : "");
  await replaceFile(ours, await readFile(path.join(folder, "ours")));
  return `The file holds what Git itself makes of both, ${markers(conflicts)}. Look it through, then mark it as resolved with git add.`;
}

function markers(conflicts: number): string {
  if (conflicts === 0) return "line by line and without a conflict";
  return conflicts === 1
    ? "with one conflict between markers"
    : `with ${conflicts} conflicts between markers`;
}

function notMerged(reason: string): string {
  const said = reason.split("\n").at(-1) ?? "";
  return `It could not be merged by lines either (${said}), so the file holds our version alone: see theirs with git checkout --theirs.`;
}
