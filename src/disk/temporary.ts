import { rm, stat } from "node:fs/promises";
import path from "node:path";

/** Writing beside takes milliseconds: what is older than this was left by a process that died at it. */
const leftAfterMs = 10_000;

/** The path of a new half-written file beside `target`, which is renamed over it when it is whole. */
export function temporaryBeside(target: string): string {
  const name = `.${path.basename(target)}.${process.pid}-${Date.now().toString(36)}.tmp`;
  return path.join(path.dirname(target), name);
}

/**
 * Removes what writers that died left half-written beside `target`, of the names in its folder: their own names alone, and
 * none that may still be written. For whoever holds the lock of `target`.
 */
export async function removeLeft(target: string, names: readonly string[]): Promise<void> {
  const start = `.${path.basename(target)}.`;
  for (const name of names) {
    if (!name.startsWith(start) || !/^\d+-[0-9a-z]+\.tmp$/.test(name.slice(start.length))) continue;
    const left = path.join(path.dirname(target), name);
    const info = await stat(left).catch(() => undefined); // renamed since
    if (info === undefined || Date.now() - info.mtimeMs < leftAfterMs) continue;
    await rm(left, { force: true }).catch(() => undefined); // somebody else's: it is in nobody's way
  }
}
