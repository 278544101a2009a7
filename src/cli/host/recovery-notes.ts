import { rm } from "node:fs/promises";
import path from "node:path";
import type { Instant } from "../../core/model/instant.ts";
import { isCode } from "../../disk/is-code.ts";
import { writeNow } from "../../disk/write-now.ts";
import { stateFolder } from "./state-folder.ts";

/** The folder of notes that hold what somebody typed until it is safe in its file. */
export function recoveryFolder(env: Readonly<Record<string, string | undefined>>): string {
  return stateFolder(env, "recovery");
}

/**
 * Writes a note to disk, flushed, before a file is touched, and before anything else may happen: a process that is killed
 * in the next moment has left it. Returns its path; undefined where no note can be kept.
 */
export function keepNote(
  folder: string,
  note: { readonly file: string; readonly intent: object; readonly at: Instant },
): string | undefined {
  try {
    const text = `${JSON.stringify({ file: note.file, ...note.intent }, undefined, 2)}\n`;
    return writeNew(folder, stampOf(note.at), text);
  } catch {
    return undefined; // a home that can't be written must not keep an incident from being logged
  }
}

/** `20261121T140211Z`, without the library of zones, which takes milliseconds to begin with. */
function stampOf(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+|[-:]/g, "");
}

/** Two notes of one second are two files. */
function writeNew(folder: string, stamp: string, text: string): string {
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${stamp}-${process.pid}-${number}.json`);
    try {
      writeNow(file, text);
      return file;
    } catch (error) {
      if (!isCode(error, "EEXIST")) throw error;
    }
  }
}

/** Removes a note whose text is safe. */
export async function dropNote(file: string | undefined): Promise<void> {
  if (file !== undefined) await rm(file, { force: true });
}
