import { mkdir, open, rm, type FileHandle } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import { isCode } from "../../disk/is-code.ts";

/** The folder of notes that hold what somebody typed until it is safe in its file. */
export function recoveryFolder(env: Readonly<Record<string, string | undefined>>): string {
  const state = env["XDG_STATE_HOME"] ?? path.join(env["HOME"] ?? homedir(), ".local", "state");
  return path.join(state, "sitrep", "recovery");
}

/** Writes a note to disk, flushed, before a file is touched. Returns its path; undefined where no note can be kept. */
export async function keepNote(
  folder: string,
  note: { readonly file: string; readonly intent: object; readonly at: Instant },
): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { file, handle } = await newFile(folder, formatInstant(note.at).replace(/[^0-9TZ]/g, ""));
    try {
      await handle.writeFile(`${JSON.stringify({ file: note.file, ...note.intent }, undefined, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return file;
  } catch {
    return undefined; // a home that can't be written must not keep an incident from being logged
  }
}

/** A new file for a note: two notes of one second are two files. */
async function newFile(
  folder: string,
  stamp: string,
): Promise<{ readonly file: string; readonly handle: FileHandle }> {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${stamp}-${process.pid}-${number}.json`);
    try {
      return { file, handle: await open(file, "wx", 0o600) };
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
  }
}

/** Removes a note whose text is safe. */
export async function dropNote(file: string | undefined): Promise<void> {
  if (file !== undefined) await rm(file, { force: true });
}
