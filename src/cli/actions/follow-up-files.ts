import { statSync } from "node:fs";
import path from "node:path";
import { followUp } from "../../core/review/board/follow-up.ts";
import type { FollowedFile } from "../../core/review/board/followed-file.ts";
import type { ReviewActions } from "../../core/review/board/review-actions.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { policyFinder } from "../host/find-policy.ts";
import { parserFor } from "../insights/parser-for.ts";
import { followedFolder, type FollowedFolder, type FollowedWishes } from "./followed-folder.ts";
import { readFollowed, type Reader } from "./read-followed.ts";

/** What files add to the board, and what of them could not be read, in words. */
export interface FollowUpFiles {
  readonly sources: readonly ReviewActions[];
  readonly problems: readonly string[];
}

/**
 * Records and reviews of ours below some paths (none: here). Of folders only what changed is read, unless nothing is to be
 * kept. Where a path names a review or a record alone, the other is read as well: it knows what is due.
 * @throws Failure where somebody ends it.
 */
export async function followUpFiles(
  named: readonly string[],
  keeps: boolean,
  shell: Shell,
): Promise<FollowUpFiles> {
  const readerFor = readers(shell);
  const wishes = { keeps, signal: shell.interrupted?.(), readerFor };
  const problems: string[] = [];
  const asked = new Map<string, FollowedFile>();
  for (const start of named.length === 0 ? ["."] : named) {
    const found = await told(problems, () => filesAt(start, wishes, shell));
    wishes.signal?.throwIfAborted();
    problems.push(...(found?.problems ?? []));
    for (const file of found?.files ?? []) asked.set(file.path, file);
  }
  const sources = followUp([...asked.values(), ...(await partnersOf(asked, await readerFor(1)))]);
  const shown = new Set([...asked.values()].map(({ file }) => file));
  return { sources: sources.filter(({ file }) => shown.has(file)), problems };
}

/** So many files are worth loading the native parser for. */
const many = 200;

function readers(shell: Shell): FollowedWishes["readerFor"] {
  const policyOf = policyFinder(shell);
  return async (files) => {
    const isNative = files >= many && shell.env["SITREP_PARSER"] !== "remark";
    return { cwd: shell.cwd, policyOf, parse: await parserFor(isNative ? shell.importPackage : undefined) };
  };
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

/** @throws Failure where there is no such path, or it can't be read */
async function filesAt(start: string, wishes: FollowedWishes, shell: Shell): Promise<FollowedFolder> {
  const info = statSync(path.resolve(shell.cwd, start), { throwIfNoEntry: false });
  if (info === undefined) throw new Failure(`There is no file or folder ${start}. Check the path.`);
  if (info.isDirectory()) return followedFolder(start, wishes, shell);
  const file = await readFollowed(start, await wishes.readerFor(1));
  return { files: file === undefined ? [] : [file], problems: [] };
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
