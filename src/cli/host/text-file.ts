import { constants, existsSync, readFileSync } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { isCode } from "../../disk/is-code.ts";
import { replaceFile } from "../../disk/replace-file.ts";
import { Failure } from "../failure.ts";

/**
 * Reads a UTF-8 file; a BOM stays in the text.
 * @throws Failure where it is missing, a folder, unreadable or not UTF-8.
 */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(whyUnreadable(file, error));
  });
  return decoded(file, bytes);
}

/**
 * The same, waiting for the disk: where one file after the other is read and nothing else is to be done meanwhile, several
 * times as fast.
 */
export function readTextNow(file: string): string {
  try {
    return decoded(file, readFileSync(file));
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(whyUnreadable(file, error));
  }
}

/** The text of a file that need not be there, waiting for the disk; undefined where it can't be read. */
export function textIfThere(file: string): string | undefined {
  try {
    // Most are not there, and asking first, in a way that never throws, costs less than an error.
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined; // a folder, or not for us to read
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Failure(`${file} is not UTF-8 text. Convert it, or name another file.`);
  }
}

/**
 * Replaces a file's text in one step (see `replaceFile`).
 * @throws Failure where the file is read-only or its folder can't be written.
 */
export async function replaceTextFile(file: string, text: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o222) === 0) throw new Failure(`${file} is read-only. Make it writable, then try again.`);
  await access(file, constants.W_OK).catch(() => {
    throw new Failure(`You may not write to ${file}. Ask for permission, then try again.`);
  });
  await replaceFile(file, text).catch((error: unknown) => {
    throw new Failure(`Can't write to ${file}: ${reasonOf(error)}. Its old text is untouched.`);
  });
}

/** Why a file can't be read, as the second half of a sentence that names the file. */
export function whyNotRead(file: string, error: unknown): string {
  if (isCode(error, "ENOENT")) return `there is no file ${file}`;
  if (isCode(error, "EISDIR")) return `${file} is a folder`;
  return `${file}: ${reasonOf(error)}`;
}

/** What the file system said, in a few words. */
export function reasonOf(error: unknown): string {
  if (isCode(error, "ENOSPC")) return "the disk is full";
  if (isCode(error, "EACCES") || isCode(error, "EPERM")) return "you have no permission";
  if (isCode(error, "EROFS")) return "the disk is read-only";
  if (isCode(error, "ENOENT")) return "there is no such file or folder";
  if (isCode(error, "EISDIR")) return "it is a folder";
  return error instanceof Error ? error.message : String(error);
}

function whyUnreadable(file: string, error: unknown): string {
  if (isCode(error, "ENOENT")) return `There is no file ${file}. Check the path.`;
  if (isCode(error, "EISDIR")) return `${file} is a folder. Name a Markdown file.`;
  return `Can't read ${file}: ${reasonOf(error)}.`;
}
