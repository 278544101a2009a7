import { recordFileName } from "../model/file-names.ts";
import type { Snapshot } from "../model/snapshot.ts";

/**
 * Where the record stands that a document is about, relative to the document: what a review's front matter names, else the
 * `incident.md` beside it. Undefined for a record, which is about itself.
 */
export function recordPath(snapshot: Pick<Snapshot, "kind" | "review">): string | undefined {
  return snapshot.kind === "incident" ? undefined : (snapshot.review?.incident ?? recordFileName);
}
