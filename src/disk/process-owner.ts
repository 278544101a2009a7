import { hostname } from "node:os";
import { isCode } from "./is-code.ts";

/** A name for what this process owns: it says which process that is. `unique` tells several owners in it apart. */
export function processOwner(unique: string): string {
  return JSON.stringify([hostname(), process.pid, unique]);
}

/**
 * Whether the process of a `processOwner` is gone: false where it certainly is; undefined where it may be running, since
 * another process may have its number by now, or it may be on another computer (a container has a name of its own).
 */
export function isRunning(owner: string): false | undefined {
  const [host, pid] = ownerOf(owner);
  if (host !== hostname() || typeof pid !== "number") return undefined;
  try {
    process.kill(pid, 0); // 0 ends nothing: it asks
    return undefined;
  } catch (error) {
    return isCode(error, "ESRCH") ? false : undefined;
  }
}

function ownerOf(text: string): readonly unknown[] {
  try {
    const owner: unknown = JSON.parse(text);
    return Array.isArray(owner) ? owner : [];
  } catch {
    return []; // of a later version
  }
}
