import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { temporaryBeside } from "./temporary.ts";

/**
 * Replaces the text (or the bytes) of a file in one step: written beside it, flushed, renamed over it, its mode kept, a link followed. A
 * crash leaves the old file or the new one, never half of one; other programs find one of them at any moment.
 * @throws Error of the file system; the old text is untouched then.
 */
export async function replaceFile(path: string, text: string | Uint8Array): Promise<void> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const beside = temporaryBeside(target);
  try {
    await writeFlushed(beside, text, { keptMode: mode });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes a new file, flushed. @throws Error with code EEXIST where one of that name is there. */
export async function createFile(path: string, text: string | Uint8Array): Promise<void> {
  await writeFlushed(path, text, { flags: "wx" });
}

async function writeFlushed(
  path: string,
  text: string | Uint8Array,
  { keptMode, flags = "w" }: { readonly keptMode?: number; readonly flags?: string },
): Promise<void> {
  const handle = await open(path, flags, keptMode ?? 0o644);
  try {
    if (keptMode !== undefined) await handle.chmod(keptMode); // opening takes off what the person's umask says
    await handle.writeFile(text, "utf8");
    await handle.sync();
  } finally {
    await handle.close();
  }
}
