import type { ActionFacts, IncidentFacts, ReviewFacts } from "./facts.ts";
import type { FileFacts } from "./file-facts.ts";
import { takenOver } from "../review/board/taken-over.ts";
import { recordFileName } from "../model/file-names.ts";

/** A file of ours, by its path with `/` from the folder that was searched. */
export interface LocatedFile {
  readonly path: string;
  readonly facts: FileFacts;
}

/**
 * The incidents that files of ours are about: a record with the review that names it, or a review alone. Of several reviews
 * of one record the one beside it counts, else the first by its path; actions of all of them do, and those of the record that
 * no review has. The order of `files` makes no difference.
 */
export function joinFacts(files: readonly LocatedFile[]): readonly IncidentFacts[] {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const records = new Map<string, LocatedFile>();
  for (const file of sorted) if (file.facts.kind === "incident") records.set(file.path, file);
  const reviews = new Map<string, LocatedFile[]>();
  for (const file of sorted) {
    if (file.facts.kind !== "review") continue;
    const about = recordOf(file);
    const key = records.has(about) ? about : file.path;
    reviews.set(key, [...(reviews.get(key) ?? []), file]);
  }
  const keys = [...new Set([...records.keys(), ...reviews.keys()])].sort();
  return keys.flatMap((key) => joined(key, records.get(key), reviews.get(key) ?? []));
}

/** Where the record of a review is, as paths are written here. */
function recordOf({ path, facts }: LocatedFile): string {
  return resolved(folderOf(path), facts.review?.incident ?? recordFileName);
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function resolved(folder: string, relative: string): string {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.replaceAll("\\", "/").split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function joined(
  path: string,
  record: LocatedFile | undefined,
  reviews: readonly LocatedFile[],
): readonly IncidentFacts[] {
  const beside = reviews.find((review) => folderOf(review.path) === folderOf(path)) ?? reviews[0];
  const source = record ?? beside;
  if (source === undefined) return [];
  const all = [...(record === undefined ? [] : [record]), ...reviews];
  const { facts } = source;
  const { title, drill, notAnIncident, severity, declared, milestones, unsure, over, reopened } = facts;
  return [
    {
      ...{ path, title, drill, notAnIncident, severity, declared, milestones, unsure, over, reopened },
      updates: facts.updates,
      private: all.some((file) => file.facts.private),
      service: facts.service ?? beside?.facts.service,
      review: reviewFacts(facts.due, beside),
      actions: actionsOf(record, reviews),
      factors: reviews.flatMap((review) => review.facts.factors),
      words: wordsOf(all),
    },
  ];
}

/** Those of all reviews, and those of the record that none of them has taken over. */
function actionsOf(record: LocatedFile | undefined, reviews: readonly LocatedFile[]): readonly ActionFacts[] {
  const reviewed = reviews.flatMap(locatedActions);
  const own = record === undefined ? [] : locatedActions(record);
  return [...takenOver(own, reviewed).left, ...reviewed];
}

function locatedActions({ path, facts }: LocatedFile): readonly ActionFacts[] {
  return facts.actions.map((action) => ({ ...action, path }));
}

/** Each once; those of the record first. */
function wordsOf(files: readonly LocatedFile[]): string {
  const [first] = files;
  if (files.length === 1 && first !== undefined) return first.facts.words; // each once already
  return [...new Set(files.flatMap(({ facts }) => facts.words.split(" ")))].join(" ").trim();
}

function reviewFacts(due: ReviewFacts["due"], review: LocatedFile | undefined): ReviewFacts {
  const head = review?.facts.review;
  return {
    path: review?.path,
    due,
    state: head?.state,
    depth: head?.depth,
    reviewedOn: head?.reviewedOn,
  };
}
