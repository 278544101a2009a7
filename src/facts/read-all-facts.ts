import { setImmediate } from "node:timers/promises";
import type { FileFacts } from "../core/insights/file-facts.ts";
import type { LocatedFile } from "../core/insights/join-facts.ts";
import { factsEdition } from "../core/insights/read-facts.ts";
import type { ParseDocument } from "../core/markdown/parse.ts";
import { t } from "../core/text/say.ts";
import { readKeptRows, writeKeptRows } from "../disk/kept-rows.ts";
import type { FactsTask } from "./facts-task.ts";
import { findFiles, type FoundFile } from "./find-files.ts";
import { reader, type Job, type JobResult } from "./read-one.ts";
import { readOnThreads, type Helpers } from "./threads.ts";

/** What is read, and with what. */
export interface ReadAll {
  /** The folder, a full path. */
  readonly root: string;
  /** The file that keeps what was learnt; undefined: nothing is kept. */
  readonly index: string | undefined;
  /** Of the program that reads: what another one learnt counts for nothing. */
  readonly edition: string;
  /** Undefined: this thread does all. */
  readonly helpers: Helpers | undefined;
  /** Whether helpers may use the native parser. */
  readonly native: boolean;
  /** For this thread, see `Reading`. */
  readonly parse: ((path: string) => ParseDocument) | undefined;
  /** Milliseconds of the computer's clock. */
  readonly now: () => number;
  /** Hears now and then how many files were read of those that have to be. */
  readonly report?: ((done: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface AllFacts {
  /** Records and reviews, by path. */
  readonly files: readonly LocatedFile[];
  /** What could not be read, in sentences. */
  readonly problems: readonly string[];
  /** The text of the policy that counts for the folder itself; undefined: the defaults. */
  readonly policy: string | undefined;
  /** How many files were read; the others were known. */
  readonly read: number;
}

/**
 * The facts of all records and reviews in a folder. With an index only what changed is read; the index makes no difference
 * but in time, and is made anew where it is spoilt. @throws Error of the file system where the folder can't be read; the
 * signal's reason where that ends it: what was learnt until then is kept.
 */
export async function readAllFacts(ask: ReadAll): Promise<AllFacts> {
  const found = await findFiles(ask.root, ask.now, ask.signal);
  const key = `${factsEdition} ${ask.edition} ${ask.root}`;
  const known = ask.index === undefined ? noRows : knownRows(readKeptRows(ask.index, key));
  const rows = new Map<string, Row>();
  const jobs: Job[] = [];
  for (const file of found.files) {
    const before = known.get(file.path);
    const samePolicy = before?.policy === file.policy;
    if (before !== undefined && samePolicy && before.stamp === file.stamp && file.stamp !== "")
      rows.set(file.path, before);
    else jobs.push({ path: file.path, policy: file.policy, before: samePolicy ? before.digest : undefined });
  }
  const problems = found.problems.map(leftOut);
  const stamps = new Map(found.files.map((file) => [file.path, file]));
  let done = 0;
  const take = (results: readonly JobResult[]): void => {
    for (const result of results) {
      const file = stamps.get(result.path);
      const row = file === undefined ? undefined : rowOf(result, file, known.get(result.path));
      if (row !== undefined) rows.set(result.path, row);
      if (result.kind === "problem") problems.push(leftOut(result));
    }
    done += results.length;
    ask.report?.(done, jobs.length);
  };
  const changed = jobs.length > 0 || known.size !== rows.size;
  try {
    await readJobs(jobs, ask, found.policies, take);
  } finally {
    if (ask.index !== undefined && changed) writeKeptRows(ask.index, key, found.files.flatMap(keptRow));
  }
  const files = found.files.flatMap(({ path }): readonly LocatedFile[] => {
    const facts = rows.get(path)?.facts;
    return facts === undefined ? [] : [{ path, facts }];
  });
  return { files, problems: problems.sort(), policy: found.policies.get(found.policy), read: jobs.length };

  function keptRow({ path }: FoundFile): readonly string[] {
    const row = rows.get(path) ?? known.get(path); // not come to yet: what was known is checked by its stamp again
    return row === undefined
      ? []
      : [JSON.stringify([path, row.stamp, row.digest, row.policy, row.facts ?? null])];
  }
}

function leftOut({ path, said }: { readonly path: string; readonly said: string }): string {
  return t("{0} was left out: {1}", path, said);
}

/** What is known of a file. Facts undefined: it is not ours. */
interface Row {
  readonly stamp: string;
  readonly digest: string;
  readonly policy: string;
  readonly facts: FileFacts | undefined;
}

const noRows: ReadonlyMap<string, Row> = new Map();

/** The checksum of the file says that these are rows that we wrote. */
function knownRows(kept: readonly unknown[] | undefined): ReadonlyMap<string, Row> {
  if (kept === undefined) return noRows;
  const rows = kept as readonly (readonly [string, string, string, string, FileFacts | null])[]; // see above
  return new Map(
    rows.map(([path, stamp, digest, policy, facts]) => [
      path,
      { stamp, digest, policy, facts: facts ?? undefined },
    ]),
  );
}

function rowOf(result: JobResult, { stamp, policy }: FoundFile, before: Row | undefined): Row | undefined {
  if (result.kind === "same") return before === undefined ? undefined : { ...before, stamp, policy };
  if (result.kind === "read") return { stamp, policy, digest: result.digest, facts: result.facts };
  return undefined;
}

/** So many files are worth starting threads for. */
const manyFiles = 128;

async function readJobs(
  jobs: readonly Job[],
  ask: ReadAll,
  policies: ReadonlyMap<string, string>,
  take: (results: readonly JobResult[]) => void,
): Promise<void> {
  const { root, helpers, native, parse, signal } = ask;
  const task: FactsTask = { kind: "facts", root, policies, native };
  const left =
    helpers === undefined || jobs.length < manyFiles
      ? jobs
      : await readOnThreads({ jobs, task, take }, helpers, signal);
  const readOne = reader({ root, policies, parse });
  for (const [index, job] of left.entries()) {
    take([readOne(job)]);
    if (index % 8 === 0) await setImmediate(); // others get their turn, and who cancels is heard
    signal?.throwIfAborted();
  }
}
