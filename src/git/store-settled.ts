import { lstat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { askGitBytes } from "./ask-git.ts";

/** What was read of files between two saves. */
export interface Settled {
  /** File → blob, byte for byte. */
  readonly blobs: ReadonlyMap<string, string>;
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** Files that somebody wrote all the while. */
  readonly unsettled: readonly string[];
}

/** What changes with each write. */
export interface Stamp {
  /** Milliseconds since 1970: of the last write, and of the last change of anything, as of the name. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
  readonly ino: number;
  readonly mode: number;
}

/** An editor empties a file and writes it in two steps that lie milliseconds apart; ten times that on a busy machine. */
const settleMs = 50;

/**
 * Stores files as blobs, each as it stood between two saves. Writers of ours rename a whole file into its place, but an
 * editor takes no lock and writes in steps: so a file that was written in place a moment ago is looked at again when the
 * moment is over, and one that changed while it was read is read again, until `patienceMs` are over. What is gone, or no
 * file, is left out.
 */
export async function storeSettled(
  top: string,
  files: readonly string[],
  patienceMs = 1000,
): Promise<Settled> {
  const begun = performance.now();
  const blobs = new Map<string, string>();
  const stamps = new Map<string, Stamp>();
  let left = files;
  for (;;) {
    const seen = await stampsOf(top, left);
    const quiet = [...seen].filter(([, stamp]) => !isYoung(stamp)).map(([file]) => file);
    const stored = await store(top, quiet);
    const after = await stampsOf(top, quiet);
    for (const [file, stamp] of after) {
      if (!isSame(stamp, seen.get(file))) continue;
      blobs.set(file, stored.get(file) ?? "");
      stamps.set(file, stamp);
    }
    left = [...seen.keys()].filter((file) => !blobs.has(file));
    if (left.length === 0 || performance.now() - begun > patienceMs) break;
    await sleep(settleMs / 5);
  }
  return { blobs, stamps, unsettled: left };
}

/** What was renamed since its last write, or the like, is whole. */
function isYoung({ mtimeMs, ctimeMs }: Stamp): boolean {
  return Math.abs(Date.now() - mtimeMs) < settleMs && ctimeMs <= mtimeMs;
}

function isSame(stamp: Stamp, other: Stamp | undefined): boolean {
  return stamp.mtimeMs === other?.mtimeMs && stamp.size === other.size && stamp.ino === other.ino;
}

async function stampsOf(top: string, files: readonly string[]): Promise<ReadonlyMap<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  for (const file of files) {
    const info = await lstat(path.join(top, file)).catch(() => undefined); // gone, but still in the index
    if (info?.isFile() === true) stamps.set(file, info);
  }
  return stamps;
}

/** One question for all. */
async function store(top: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const args = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
  const answer = await askGitBytes(top, args, { input: `${files.join("\n")}\n` });
  const blobs = answer.toString("utf8").trim().split("\n");
  return new Map(files.map((file, index) => [file, blobs[index] ?? ""]));
}
