import { constants } from "node:fs";
import { access, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Failure } from "../failure.ts";
import { isCode } from "./file-lock.ts";

/**
 * Reads a UTF-8 file; a BOM stays in the text.
 * @throws Failure where it is missing, a folder, unreadable or not UTF-8.
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(whyUnreadable(file, error));
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Failure(`${file} is not UTF-8 text. Convert it, or name another file.`);
  }
}

/**
 * Replaces a file's text in one step: written beside it, flushed, renamed over it, its mode kept. A crash leaves the
 * old file or the new one, never half of one. A link is followed.
 * @throws Failure where the file is read-only or its folder can't be written.
 */
export async function replaceTextFile(file: string, text: string): Promise<void> {
  const target = await realpath(file);
  const { mode } = await stat(target);
  if ((mode & 0o222) === 0) throw new Failure(`${file} is read-only. Make it writable, then try again.`);
  await access(target, constants.W_OK).catch(() => {
    throw new Failure(`You may not write to ${file}. Ask for permission, then try again.`);
  });
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    await writeFlushed(beside, text, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failure(`Can't write to ${file}: ${reasonOf(error)}. Its old text is untouched.`);
  }
}

/** Writes a new file, flushed. @throws an error with code EEXIST where one of that name is there. */
export async function createTextFile(file: string, text: string): Promise<void> {
  await writeFlushed(file, text, 0o644, "wx");
}

/** What the file system said, in a few words. */
export function reasonOf(error: unknown): string {
  if (isCode(error, "ENOSPC")) return "the disk is full";
  if (isCode(error, "EACCES") || isCode(error, "EPERM")) return "you may not write there";
  if (isCode(error, "EROFS")) return "the disk is read-only";
  return error instanceof Error ? error.message : String(error);
}

async function writeFlushed(file: string, text: string, mode: number, flags = "w"): Promise<void> {
  const handle = await open(file, flags, mode);
  try {
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function whyUnreadable(file: string, error: unknown): string {
  if (isCode(error, "ENOENT")) return `There is no file ${file}. Check the path.`;
  if (isCode(error, "EISDIR")) return `${file} is a folder. Name a Markdown file.`;
  return `Can't read ${file}: ${reasonOf(error)}.`;
}
