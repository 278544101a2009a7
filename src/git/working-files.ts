import { lstat } from "node:fs/promises";
import path from "node:path";
import { askGit, askGitBytes } from "./ask-git.ts";
import type { Blobs } from "./trees.ts";

/** What stands in an incident's folder now, stored as blobs, and what is not shared. */
export interface WorkingFiles {
  readonly blobs: Blobs;
  /** When each was last changed, in milliseconds since 1970. */
  readonly changed: ReadonlyMap<string, number>;
  /** Files that hold both sides of a merge, with markers, until a person resolves it. */
  readonly unmerged: readonly string[];
  /** Sentences about files that stay here. */
  readonly findings: readonly string[];
}

/** A larger file is no note about an incident but a dump or a recording, which would weigh on every clone for ever. */
const largestFile = 10 * 1024 * 1024;

/** Locks and half-written files of writers (src/disk). */
const passing = /^\..+\.(?:lock(?:\..+)?|tmp)$/;

/**
 * Stores the files of a folder as blobs, byte for byte: those Git tracks and new ones, without what `.gitignore` leaves
 * out, links, and files above 10 MB. Reads the index and never writes it.
 */
export async function workingFiles(top: string, folder: string): Promise<WorkingFiles> {
  const { files, unmerged } = await listed(top, folder);
  const changed = new Map<string, number>();
  const findings: string[] = [];
  for (const file of files) {
    const info = await lstat(path.join(top, file)).catch(() => undefined); // gone, but still in the index
    if (info === undefined || !info.isFile() || file.includes("\n")) continue;
    if (info.size > largestFile) findings.push(`${file} is larger than 10 MB and is not shared.`);
    else changed.set(file, info.mtimeMs);
  }
  return { blobs: await stored(top, [...changed.keys()]), changed, unmerged, findings };
}

async function listed(
  top: string,
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly unmerged: readonly string[] }> {
  const args = ["ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard", "--full-name"];
  const files = new Set<string>();
  const unmerged = new Set<string>();
  for (const line of (await askGit(top, [...args, "--", folder])).split("\0")) {
    // A letter for its state (M: unmerged, once for each side), a space, the path.
    const file = line.slice(2);
    if (!file.startsWith(`${folder}/`) || passing.test(path.posix.basename(file))) continue;
    files.add(file);
    if (line.startsWith("M")) unmerged.add(file);
  }
  return { files: [...files], unmerged: [...unmerged] };
}

/** One question for all: what is stored is what was read. */
async function stored(top: string, files: readonly string[]): Promise<Blobs> {
  if (files.length === 0) return new Map();
  const args = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
  const answer = await askGitBytes(top, args, { input: `${files.join("\n")}\n` });
  const blobs = answer.toString("utf8").trim().split("\n");
  return new Map(files.map((file, index) => [file, blobs[index] ?? ""]));
}
