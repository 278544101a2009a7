import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { temporaryBeside } from "./temporary.ts";
import { writeNow } from "./write-now.ts";

/**
 * The rows that were kept in a file under a key, values of JSON. Undefined where it is not there, was kept under another
 * key, or a byte of it is not what it was: then it is worth nothing, and whoever kept it makes it anew.
 */
export function readKeptRows(file: string, key: string): readonly unknown[] | undefined {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(lineFeed);
    const body = bytes.subarray(end + 1);
    if (end === -1 || bytes.toString("utf8", 0, end) !== headOf(key, body)) return undefined;
    const rows: unknown = JSON.parse(body.toString("utf8"));
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    return undefined; // not there yet, out of reach, or spoilt
  }
}

/**
 * Keeps rows, each a value of JSON as text, for their owner alone: written beside and renamed, so that another process
 * finds the old file or the new one. Says whether it could.
 */
export function writeKeptRows(file: string, key: string, rows: readonly string[]): boolean {
  const beside = temporaryBeside(file);
  try {
    const body = Buffer.from(`[${rows.join(",\n")}]\n`);
    writeNow(beside, Buffer.concat([Buffer.from(`${headOf(key, body)}\n`), body]));
    renameSync(beside, file);
    return true;
  } catch {
    removeIfThere(beside);
    return false; // full or read-only: the next one works it out again
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // there is no such folder either
  }
}

const lineFeed = 10;

function headOf(key: string, body: Uint8Array): string {
  return JSON.stringify({ key, sha256: createHash("sha256").update(body).digest("hex") });
}
