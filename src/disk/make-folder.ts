import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { isCode } from "./is-code.ts";

/**
 * Makes a folder and those above it that are missing, `mode` for all it makes; one that is there stays as it is. Node's own
 * `recursive` never comes back where a folder can be made nowhere and the system says of it what it says of a missing one
 * (below `/proc`, on some drives of a network): here each is tried once. @throws Error of the file system.
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = [];
  let at = path.resolve(folder);
  while (!isThere(at) && path.dirname(at) !== at) {
    missing.push(at);
    at = path.dirname(at);
  }
  for (const each of missing.reverse()) makeOne(each, mode);
  if (missing.length === 0 && !isFolder(at)) throw new Error(`${at} is a file, expected a folder`);
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(file: string): boolean {
  return statSync(file).isDirectory();
}

/** Somebody else may have made it meanwhile. */
function makeOne(folder: string, mode: number | undefined): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (!isCode(error, "EEXIST") || !isFolder(folder)) throw error;
  }
}
