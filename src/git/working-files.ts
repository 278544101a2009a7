import { lstat } from "node:fs/promises";
import path from "node:path";
import { t } from "../core/text/say.ts";
import { askGit } from "./ask-git.ts";
import { storedTurned, turnable } from "./line-ends.ts";
import type { Repository } from "./place.ts";
import { storeSettled } from "./store-settled.ts";
import { blobIn, isExecutable, storedAs } from "./stored.ts";
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
  /** Files that somebody wrote all the while, so that no whole one was read. */
  readonly unsettled: readonly string[];
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
 * got. Which may be run is what the disk says, or Git's index where the disk does not. Reads the index and never writes it.
 */
export async function workingFiles(
  { top, objects, keepsModes }: Pick<Repository, "top" | "objects" | "keepsModes">,
  folder: string,
): Promise<WorkingFiles> {
  const { files, unmerged } = await listed(top, folder);
  const { small, large } = await bySize(top, [...files.keys()]);
  const { blobs: raw, stamps, unsettled } = await storeSettled(top, small);
  const turnedTo = await turnedIn(
    { top, objects },
    raw,
    [...raw.keys()].filter((file) => files.get(file)?.hasOwnCrlf === true),
  );
  const runs = (file: string): boolean =>
    keepsModes ? ((stamps.get(file)?.mode ?? 0) & 0o100) !== 0 : files.get(file)?.isExecutable === true;
  return {
    blobs: new Map([...turnedTo].map(([file, blob]) => [file, storedAs(blob, runs(file))])),
    turned: new Map([...raw].filter(([file, blob]) => turnedTo.get(file) !== blob)),
    changed: new Map([...stamps].map(([file, { mtimeMs }]) => [file, mtimeMs])),
    unmerged,
    findings: [
      ...large.map((file) => t("{0} is larger than 10 MB and is not shared.", file)),
      ...(unsettled.length === 0 ? [] : [t("{0} It is shared once that is over.", whyUnsettled(unsettled))]),
    ],
    unsettled,
  };
}

export function whyUnsettled(files: readonly string[]): string {
  return t("{0} is being written all the while.", files.join(", "));
}

/** Where the disk says nothing of modes, a file that was shared before keeps the mode that it was shared with. */
export function withModesOf(
  { keepsModes }: Pick<Repository, "keepsModes">,
  working: WorkingFiles,
  shared: Blobs,
): WorkingFiles {
  if (keepsModes) return working;
  const blobs = [...working.blobs].map(
    ([file, stored]) => [file, storedAs(blobIn(stored), isExecutable(shared.get(file) ?? stored))] as const,
  );
  return { ...working, blobs: new Map(blobs) };
}

interface Listed {
  /** CRLF here and none in the index: only there Git may turn line ends. */
  readonly hasOwnCrlf: boolean;
  /** What the index says of it. */
  readonly isExecutable: boolean;
}

async function listed(
  top: string,
  folder: string,
): Promise<{ readonly files: ReadonlyMap<string, Listed>; readonly unmerged: readonly string[] }> {
  const what = ["-s", "-t", "--eol", "--cached", "--others", "--exclude-standard", "--full-name"];
  const files = new Map<string, Listed>();
  const unmerged = new Set<string>();
  for (const line of (await askGit(top, ["ls-files", "-z", ...what, "--", folder])).split("\0")) {
    // A letter for its state (M: unmerged, once for each side); of what is in the index mode, blob and stage; line ends in
    // the index and here, attributes, the path.
    const [, state, mode, inIndex, here, file] =
      /^(\S) (?:(\d+) [0-9a-f]+ \d)?\t?i\/(\S*) +w\/(\S*) +attr\/[^\t]*\t(.*)$/s.exec(line) ?? [];
    if (file?.startsWith(`${folder}/`) !== true || passing.test(path.posix.basename(file))) continue;
    if (file.includes("\n")) continue;
    const hasOwnCrlf = hasCrlf.test(here ?? "") && !hasCrlf.test(inIndex ?? "");
    files.set(file, { hasOwnCrlf, isExecutable: mode === "100755" });
    if (state === "M") unmerged.add(file);
  }
  return { files, unmerged: [...unmerged] };
}

const hasCrlf = /^(?:crlf|mixed)$/;

async function bySize(
  top: string,
  files: readonly string[],
): Promise<{ readonly small: readonly string[]; readonly large: readonly string[] }> {
  const large = new Set<string>();
  for (const file of files) {
    const size = await lstat(path.join(top, file)).then(
      (info) => (info.isFile() ? info.size : 0),
      () => 0, // gone, but still in the index
    );
    if (size > largestFile) large.add(file);
  }
  return { small: files.filter((file) => !large.has(file)), large: [...large] };
}

/** The blobs with the line ends of `files` as Git would store them. */
async function turnedIn(
  { top, objects }: Pick<Repository, "top" | "objects">,
  raw: Blobs,
  files: readonly string[],
): Promise<Blobs> {
  const blobs = new Map(raw);
  const asked = await turnable(top, files);
  const bytes = await readBlobs(
    objects,
    asked.map((file) => raw.get(file) ?? ""),
  );
  for (const file of asked) {
    const here = bytes.get(raw.get(file) ?? "");
    if (here !== undefined) blobs.set(file, await storedTurned(top, file, here));
  }
  return blobs;
}
