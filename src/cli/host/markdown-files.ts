import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../failure.ts";

/** Folders that hold other people's files. */
const skipped = new Set(["node_modules", ".git"]);

/** The Markdown files a person named, folders searched to the bottom, sorted. @throws Failure where a path is missing. */
export async function markdownFiles(named: string, cwd: string): Promise<readonly string[]> {
  const info = await stat(path.resolve(cwd, named)).catch(() => {
    throw new Failure(`There is no file or folder ${named}. Check the path.`);
  });
  if (!info.isDirectory()) return [named];
  const entries = await readdir(path.resolve(cwd, named), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map((entry) => path.relative(path.resolve(cwd, named), path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((part) => skipped.has(part)))
    .sort()
    .map((file) => path.join(named, file));
}
