import { lstat } from "node:fs/promises";
import path from "node:path";
import { askGit, askGitBytes } from "./ask-git.ts";
import { storedTurned, turnable } from "./line-ends.ts";
import { readBlobs, type Blobs } from "./trees.ts";

/** What stands in an incident's folder now, stored as blobs, and what is not shared. */
export interface WorkingFiles {
  /** As they are shared: byte for byte, but for `turned`. */
  readonly blobs: Blobs;
  /** As they stand here, of those files that have CRLF here and LF in Git, by the person's settings. */
  readonly turned: Blobs;
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
 * Stores the files of a folder as blobs: those Git tracks and new ones, without what `.gitignore` leaves out, links, and
 * files above 10 MB. They are stored byte for byte, but for line ends that Git itself turns here and that others have not
 * got. Reads the index and never writes it.
 */
export async function workingFiles(top: string, folder: string): Promise<WorkingFiles> {
  const { files, unmerged } = await listed(top, folder);
  const changed = new Map<string, number>();
  const findings: string[] = [];
  for (const file of files.keys()) {
    const info = await lstat(path.join(top, file)).catch(() => undefined); // gone, but still in the index
    if (info === undefined || !info.isFile() || file.includes("\n")) continue;
    if (info.size > largestFile) findings.push(`${file} is larger than 10 MB and is not shared.`);
    else changed.set(file, info.mtimeMs);
  }
  const raw = await stored(top, [...changed.keys()]);
  const blobs = await turnedIn(
    top,
    raw,
    [...raw.keys()].filter((file) => files.get(file) === true),
  );
  const turned = new Map([...raw].filter(([file, blob]) => blobs.get(file) !== blob));
  return { blobs, turned, changed, unmerged, findings };
}

/** The files, and whether one has CRLF here and none in the index: only there Git may turn line ends. */
async function listed(
  top: string,
  folder: string,
): Promise<{ readonly files: ReadonlyMap<string, boolean>; readonly unmerged: readonly string[] }> {
  const args = ["ls-files", "-z", "-t", "--eol", "--cached", "--others", "--exclude-standard", "--full-name"];
  const files = new Map<string, boolean>();
  const unmerged = new Set<string>();
  for (const line of (await askGit(top, [...args, "--", folder])).split("\0")) {
    // A letter for its state (M: unmerged, once for each side), line ends in the index and here, attributes, the path.
    const [, state, inIndex, here, file] = /^(\S) i\/(\S*) +w\/(\S*) +attr\/[^\t]*\t(.*)$/s.exec(line) ?? [];
    if (file?.startsWith(`${folder}/`) !== true || passing.test(path.posix.basename(file))) continue;
    files.set(file, hasCrlf.test(here ?? "") && !hasCrlf.test(inIndex ?? ""));
    if (state === "M") unmerged.add(file);
  }
  return { files, unmerged: [...unmerged] };
}

const hasCrlf = /^(?:crlf|mixed)$/;

/** One question for all: what is stored is what was read. */
async function stored(top: string, files: readonly string[]): Promise<Blobs> {
  if (files.length === 0) return new Map();
  const args = ["hash-object", "-w", "--no-filters", "--stdin-paths"];
  const answer = await askGitBytes(top, args, { input: `${files.join("\n")}\n` });
  const blobs = answer.toString("utf8").trim().split("\n");
  return new Map(files.map((file, index) => [file, blobs[index] ?? ""]));
}

/** The blobs with the line ends of `files` as Git would store them. */
async function turnedIn(top: string, raw: Blobs, files: readonly string[]): Promise<Blobs> {
  const blobs = new Map(raw);
  const asked = await turnable(top, files);
  const bytes = await readBlobs(
    top,
    asked.map((file) => raw.get(file) ?? ""),
  );
  for (const file of asked) {
    const here = bytes.get(raw.get(file) ?? "");
    if (here !== undefined) blobs.set(file, await storedTurned(top, file, here));
  }
  return blobs;
}
