import path from "node:path";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { followUp } from "../../core/review/board/follow-up.ts";
import { followedFile, type FollowedFile } from "../../core/review/board/followed-file.ts";
import type { ReviewActions } from "../../core/review/board/review-actions.ts";
import { forgetAll } from "../../core/text/weak-memory.ts";
import type { ParseDocument } from "../../core/markdown/parse.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { policyFinder, type FindPolicy } from "../host/find-policy.ts";
import { parserFor } from "../insights/parser-for.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { readTextNow, textIfThere } from "../host/text-file.ts";

/** What files add to the board, and what of them could not be read, in words. */
export interface FollowUpFiles {
  readonly sources: readonly ReviewActions[];
  readonly problems: readonly string[];
}

/**
 * Records and reviews of ours below some paths (none: here), read one after the other; little is kept of each. Where a path
 * names a review or a record alone, the other is read as well: it knows what is due.
 */
export async function followUpFiles(named: readonly string[], shell: Shell): Promise<FollowUpFiles> {
  const problems: string[] = [];
  const names: string[] = [];
  for (const start of named.length === 0 ? ["."] : named) {
    const found = await told(problems, () => markdownFiles(start, shell.cwd));
    problems.push(...(found?.problems ?? []));
    names.push(...(found?.files ?? []));
  }
  const reader = await readerFor(names.length, shell);
  const asked = new Map<string, FollowedFile>();
  for (const name of names) {
    const file = await told(problems, () => readFollowed(name, reader));
    if (file !== undefined) asked.set(file.path, file);
  }
  const sources = followUp([...asked.values(), ...(await partnersOf(asked, reader))]);
  const shown = new Set([...asked.values()].map(({ file }) => file));
  return { sources: sources.filter(({ file }) => shown.has(file)), problems };
}

interface Reader {
  readonly cwd: string;
  readonly policyOf: FindPolicy;
  readonly parse: (path: string) => ParseDocument;
}

/** So many files are worth loading the native parser for. */
const many = 200;

async function readerFor(files: number, shell: Shell): Promise<Reader> {
  const isNative = files >= many && shell.env["SITREP_PARSER"] !== "remark";
  const parse = await parserFor(isNative ? shell.importPackage : undefined);
  return { cwd: shell.cwd, policyOf: policyFinder(shell), parse };
}

/** What can't be read is a problem and hides nothing of the others. */
async function told<T>(problems: string[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

/** What of a file is followed up; undefined for what is not ours. */
async function readFollowed(
  name: string,
  { cwd, policyOf, parse }: Reader,
): Promise<FollowedFile | undefined> {
  const file = path.resolve(cwd, name);
  if (!claimsToBeOurs(textIfThere(file) ?? "")) return undefined; // whatever is wrong with it is no business of ours
  const policy = await policyOf(path.dirname(file));
  const text = readTextNow(file);
  const read = readDocument(text, { path: file, policy, briefly: true, parse: parse(file) });
  const place = { file: slashed(name), path: slashed(file), policy };
  const followed = read.snapshot.ours ? followedFile(read, place) : undefined;
  forgetAll(); // the next file has other nodes
  return followed;
}

/** The other halves of incidents that were not named themselves. */
async function partnersOf(
  asked: ReadonlyMap<string, FollowedFile>,
  reader: Reader,
): Promise<readonly FollowedFile[]> {
  const paths = new Set(
    [...asked.values()].map(({ partner }) => partner).filter((other) => !asked.has(other)),
  );
  const found: FollowedFile[] = [];
  for (const other of paths) {
    const file = await told([], () => readFollowed(other, reader)); // nobody named it
    if (file !== undefined) found.push(file);
  }
  return found;
}

function slashed(file: string): string {
  return file.replaceAll("\\", "/");
}
