import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../failure.ts";
import { reasonOf } from "./text-file.ts";

/** What a search came upon: Markdown files, sorted, and what could not be searched, in words. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/**
 * The Markdown files a person named, folders searched to the bottom; what could not be read among them is a problem.
 * @throws Failure where the path itself is missing, or empty.
 */
export async function markdownFiles(named: string, cwd: string): Promise<FoundFiles> {
  if (named.trim() === "")
    throw new Failure(
      "An empty path was named, most likely an unset variable. Name `.` for the folder you are in.",
    );
  const info = await stat(path.resolve(cwd, named)).catch(() => {
    const hint = /[*?]/.test(named)
      ? "Leave out the quotes, so that the shell finds the files, or name their folder."
      : "Check the path.";
    throw new Failure(`There is no file or folder ${named}. ${hint}`);
  });
  if (!info.isDirectory()) return { files: [named], problems: [] };
  const { files, problems } = await search(named, cwd);
  return { files: [...files].sort(), problems };
}

/** Folders that hold other people's files. */
const skipped = new Set(["node_modules", ".git"]);

async function search(folder: string, cwd: string): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: string[] = [];
  const entries = await readdir(path.resolve(cwd, folder), { withFileTypes: true }).catch(
    (error: unknown) => {
      problems.push(`Can't search ${folder}: ${reasonOf(error)}. What it holds was left out.`);
      return [];
    },
  );
  for (const entry of entries) {
    const name = path.join(folder, entry.name);
    if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) files.push(name);
    if (!entry.isDirectory() || skipped.has(entry.name)) continue;
    const below = await search(name, cwd);
    files.push(...below.files);
    problems.push(...below.problems);
  }
  return { files, problems };
}
