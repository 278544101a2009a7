import { mkdir, open, rm } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { formatInstant, type Instant } from "../../core/model/instant.ts";

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
  const stamp = formatInstant(note.at).replace(/[^0-9TZ]/g, "");
  const file = path.join(folder, `${stamp}-${process.pid}.json`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(file, "w", 0o600);
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

/** Removes a note whose text is safe. */
export async function dropNote(file: string | undefined): Promise<void> {
  if (file !== undefined) await rm(file, { force: true });
}
