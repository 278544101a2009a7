import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { temporaryBeside } from "../../disk/temporary.ts";
import { writeNow } from "../../disk/write-now.ts";
import { isOursAlone } from "./own-folder.ts";

/**
 * What was kept in a file under a key; undefined where it is not there, somebody else could have written it, it was kept
 * under another key, or a byte of it is not what it was: V8 checks nothing of the kind, and dies of it.
 */
export function readKept(file: string, key: string): Buffer | undefined {
  try {
    const kept = ownBytes(file);
    if (kept === undefined) return undefined;
    const bytes = gunzipSync(kept, { chunkSize: kept.length + 1024 }); // in one piece; checks the sum of all bytes
    const head = Buffer.from(`${key}\n`);
    return head.equals(bytes.subarray(0, head.length)) ? bytes.subarray(head.length) : undefined;
  } catch {
    return undefined; // not there yet, out of reach, or spoilt
  }
}

function ownBytes(file: string): Buffer | undefined {
  const handle = openSync(file, "r");
  try {
    return isOursAlone(fstatSync(handle)) ? readFileSync(handle) : undefined;
  } finally {
    closeSync(handle);
  }
}

/**
 * Keeps bytes in a file: written beside it first and then over it, so that nobody meets half of one. Removes its neighbours
 * that are a month old, of versions that are gone. Where that is impossible nothing is kept.
 */
export function writeKept(file: string, key: string, bytes: Buffer): void {
  const beside = temporaryBeside(file);
  try {
    writeNow(beside, gzipSync(Buffer.concat([Buffer.from(`${key}\n`), bytes]), { level: 0 })); // for its checksum alone
    renameSync(beside, file);
    removeOld(path.dirname(file));
  } catch {
    rmSync(beside, { force: true }); // full or read-only: the next start compiles again
  }
}

const monthMs = 30 * 24 * 60 * 60 * 1000;

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > monthMs) rmSync(file, { force: true });
  }
}
