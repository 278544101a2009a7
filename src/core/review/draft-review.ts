import { writeScalar } from "../markdown/set-front-matter.ts";
import { recordFileName } from "../model/file-names.ts";
import { formatInstant } from "../model/instant.ts";
import type { ChosenTemplate } from "../model/review-choice.ts";
import type { ReviewDepth, Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { eolOf } from "../text/lines.ts";
import { lastInstant } from "./write/last-instant.ts";
import { builtInReview } from "./write/built-in-reviews.ts";
import { readReviewTemplate } from "./write/review-template.ts";
import { renderReview, sectionLines } from "./write/render-review.ts";

/**
 * The review of a record, as far as facts go: what the record does not say is "unknown", what people must write is a
 * question in a comment. `recordText` gives the line break to use, `policy` the names that don't belong among the causes,
 * `recordName` what the record's file is called: the review stands beside it. Without a template it is the usual one.
 */
export function draftReview(
  snapshot: Snapshot,
  depth: ReviewDepth,
  recordText: string,
  policy: Policy,
  recordName = recordFileName,
  template: ChosenTemplate = { name: undefined, text: builtInReview("default", depth) },
): string {
  const source = { record: snapshot, policy, recordName };
  const sections = renderReview(readReviewTemplate(template.text), source).map((section) =>
    sectionLines(section).join("\n"),
  );
  const head = headLines(snapshot, depth, recordName, template.name);
  return [...head, "", `${sections.join("\n").trimEnd()}\n`].join("\n").replace(/\n/g, eolOf(recordText));
}

function headLines(
  snapshot: Snapshot,
  depth: ReviewDepth,
  recordName: string,
  template: string | undefined,
): readonly string[] {
  const seen = lastInstant(snapshot.timeline);
  return [
    "---",
    "sitrep: 1",
    "kind: review",
    `title: ${writeScalar(snapshot.title ?? "Incident")}`,
    `incident: ${writeScalar(recordName)}`,
    "state: draft",
    `depth: ${depth}`,
    ...(template === undefined ? [] : [`template: ${writeScalar(template)}`]),
    ...(seen === undefined ? [] : [`seen: ${formatInstant(seen)}`]),
    ...(snapshot.drill ? ["drill: true"] : []),
    "---",
  ];
}
