import path from "node:path";
import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import { recordFileName, reviewFileName } from "../../core/model/file-names.ts";
import type { Link } from "../../core/ports/send-request.ts";
import { recordPath } from "../../core/review/record-path.ts";
import { permalink } from "../../core/text/permalink.ts";
import { publishedFile } from "../../git/published-file.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { targetOf, type Target } from "../host/change-record.ts";
import { readTextFile, textIfThere } from "../host/text-file.ts";

/** A review on disk, with the record that it is about, where that is known. */
export interface ReviewTarget extends Target {
  readonly read: ReadDocument;
  readonly record: { readonly file: string; readonly read: ReadDocument } | undefined;
}

/** The review that a person named: a Markdown file, or the folder of its incident. @throws Failure where it is none. */
export async function reviewTarget(named: string | undefined, shell: Shell): Promise<ReviewTarget> {
  const given = await targetOf(named, shell);
  const isFolder = path.basename(given.file) === recordFileName && !(named ?? "").endsWith(recordFileName);
  const file = isFolder ? path.join(path.dirname(given.file), reviewFileName) : given.file;
  const target = { ...given, file };
  if (isFolder && textIfThere(file) === undefined)
    throw new Failure(
      `${named ?? "This folder"} has no review yet. Write it first: sitrep review ${quoted(named)}`,
    );
  const read = readDocument(await readTextFile(file), { path: file, policy: target.policy });
  if (read.snapshot.kind !== "review") {
    throw new Failure(`${file} is no review of an incident. Write one with sitrep review, then name it.`);
  }
  return { ...target, read, record: recordOf(target, read) };
}

/** As it can be typed again behind a command. */
function quoted(named: string | undefined): string {
  if (named === undefined) return ".";
  return /\s/.test(named) ? `"${named}"` : named;
}

/** What says whether it is private, or a drill, and what it is called: the record, where it is known. */
export function aboutWhat({ read, record }: Pick<ReviewTarget, "read" | "record">): ReadDocument {
  return record?.read ?? read;
}

/** Where others can read a file as it is, in the commit that a Git remote has; undefined where they can't. */
export async function linkTo(file: string, title: string): Promise<Link | undefined> {
  const place = await publishedFile(file);
  if (place === undefined) return undefined;
  const url = permalink(place.remote.url, place.remote.commit, place.path, 1, 1)?.replace(/#[^#]*$/, "");
  return url === undefined ? undefined : { title, url };
}

function recordOf({ file, policy }: Target, { snapshot }: ReadDocument): ReviewTarget["record"] {
  const named = recordPath(snapshot);
  if (named === undefined) return undefined;
  const record = path.resolve(path.dirname(file), named);
  const text = textIfThere(record);
  if (text === undefined) return undefined;
  return { file: record, read: readDocument(text, { path: record, policy }) };
}
