import path from "node:path";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import type { ParseDocument } from "../../core/markdown/parse.ts";
import { followedFile, type FollowedFile } from "../../core/review/board/followed-file.ts";
import { forgetAll } from "../../core/text/weak-memory.ts";
import type { FindPolicy } from "../host/find-policy.ts";
import { readTextNow, textIfThere } from "../host/text-file.ts";

/** What files to be followed up are read with. */
export interface Reader {
  readonly cwd: string;
  readonly policyOf: FindPolicy;
  readonly parse: (path: string) => ParseDocument;
}

/** What of a file is followed up; undefined for what is not ours. @throws Failure where it is ours and can't be read. */
export async function readFollowed(name: string, reader: Reader): Promise<FollowedFile | undefined> {
  const file = path.resolve(reader.cwd, name);
  return followedText(name, textIfThere(file) ?? "", reader);
}

/** The same of a file whose bytes, as text, are known: only what claims to be ours is read once more, for what it really says. */
export async function followedText(
  name: string,
  loosely: string,
  { cwd, policyOf, parse }: Reader,
): Promise<FollowedFile | undefined> {
  if (!claimsToBeOurs(loosely)) return undefined; // whatever is wrong with it is no business of ours
  const file = path.resolve(cwd, name);
  const policy = await policyOf(path.dirname(file));
  const text = readTextNow(file);
  const read = readDocument(text, { path: file, policy, briefly: true, parse: parse(file) });
  const place = { file: slashed(name), path: slashed(file), policy };
  const followed = read.snapshot.ours ? followedFile(read, place) : undefined;
  forgetAll(); // the next file has other nodes
  return followed;
}

/** A path with `/` between folders. */
export function slashed(file: string): string {
  return file.replaceAll("\\", "/");
}
