import { readdirSync, readFileSync, statSync, type Dirent, type Stats } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { policyFileName } from "../core/policy/policy.ts";
import { digestOf } from "./digest.ts";

/** A Markdown file, and what tells whether it is still what it was. */
export interface FoundFile {
  /** With `/`, from the folder that was searched. */
  readonly path: string;
  /** Size, times and number of the file; empty where a change in this moment might leave all of them as they are. */
  readonly stamp: string;
  readonly size: number;
  /** The digest of the policy that counts for it; empty: the defaults. */
  readonly policy: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** The texts of policies by their digests. */
  readonly policies: ReadonlyMap<string, string>;
  /** The digest of the policy that counts for the folder itself. */
  readonly policy: string;
  /** Folders that could not be searched: the system's own words. */
  readonly problems: readonly { readonly path: string; readonly said: string }[];
}

/**
 * Searches a folder to the bottom for Markdown files; others' folders are left out. The program goes on in between. @param
 * now milliseconds of the clock that the files' times are of. @throws Error of the file system where the folder can't be
 * read; the signal's reason where that ends it.
 */
export async function findFiles(root: string, now: () => number, signal?: AbortSignal): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const problems: FoundFiles["problems"][number][] = [];
  const policies = new Map<string, string>();
  const top = search({ folder: "", policy: policyAbove(path.dirname(root), policies) });
  const waiting = [...top.below];
  for (let count = 1; ; count += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    if (count % inOneGo === 0) await setImmediate();
    signal?.throwIfAborted();
    try {
      waiting.push(...search(next).below);
    } catch (error) {
      problems.push({ path: next.folder, said: error instanceof Error ? error.message : String(error) });
    }
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, policies, policy: top.policy, problems };

  /** @throws Error of the file system where the folder can't be read */
  function search({ folder, policy: above }: Waiting): Searched {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    const policy = policyIn(path.join(root, folder), entries, policies) ?? above;
    const below: Waiting[] = [];
    for (const entry of entries) {
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !skipped.has(entry.name)) below.push({ folder: name, policy });
      if (!entry.isFile() || !isMarkdown.test(entry.name)) continue;
      const stat = statSync(path.join(root, name), { throwIfNoEntry: false });
      if (stat !== undefined)
        files.push({ path: name, policy, size: stat.size, stamp: stampOf(stat, now()) });
    }
    return { policy, below };
  }
}

/** A folder to be searched, and the policy of those above it. */
interface Waiting {
  readonly folder: string;
  readonly policy: string;
}

interface Searched {
  readonly policy: string;
  readonly below: readonly Waiting[];
}

/** So many folders are searched before others get their turn. */
const inOneGo = 200;

/** Folders that hold other people's files. */
const skipped: ReadonlySet<string> = new Set(["node_modules", ".git"]);

const isMarkdown = /\.(?:md|markdown)$/i;

/** Disks and other computers keep times to two seconds at the worst: what changed just now may change again unseen. */
const youngMs = 2500;

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string {
  return Math.max(mtimeMs, ctimeMs) > now - youngMs ? "" : [size, mtimeMs, ctimeMs, ino].join(" ");
}

function policyIn(
  folder: string,
  entries: readonly Dirent[],
  policies: Map<string, string>,
): string | undefined {
  return entries.some(({ name }) => name === policyFileName) ? policyAt(folder, policies) : undefined;
}

/** The nearest one upwards; empty where there is none. */
function policyAbove(from: string, policies: Map<string, string>): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = policyAt(folder, policies);
    if (found !== undefined) return found;
    if (path.dirname(folder) === folder) return "";
  }
}

function policyAt(folder: string, policies: Map<string, string>): string | undefined {
  try {
    const text = readFileSync(path.join(folder, policyFileName), "utf8");
    const digest = digestOf(text);
    policies.set(digest, text);
    return digest;
  } catch {
    return undefined; // none there, or not for us to read: look further up
  }
}
