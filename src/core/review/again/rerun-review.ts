import { readDocument, type ReadDocument } from "../../incident/read-document.ts";
import { extendFrontMatterList } from "../../markdown/extend-front-matter-list.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import { reviewFileName } from "../../model/file-names.ts";
import { formatInstant } from "../../model/instant.ts";
import type { RerunChoice } from "../../model/review-choice.ts";
import type { ReviewDepth } from "../../model/snapshot.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import { builtInReview } from "../write/built-in-reviews.ts";
import { lastInstant } from "../write/last-instant.ts";
import type { ReviewSource } from "../write/piece.ts";
import { readReviewTemplate } from "../write/review-template.ts";
import { renderReview, type DraftSection } from "../write/render-review.ts";
import { compareReview } from "./compare-review.ts";
import type { Addition, Comparison } from "./comparison.ts";
import { placeAdditions } from "./place-additions.ts";
import { sectionKey } from "./place-sections.ts";
import { leftOutOf, seenOf } from "./taken-in.ts";

/** What a review is compared with. */
export interface RerunSource extends ReviewSource {
  /** How deep it is to be; undefined: as it says itself. */
  readonly depth: ReviewDepth | undefined;
  /** The template's Markdown; undefined for the usual one. */
  readonly template: string | undefined;
}

export interface RerunPlan {
  readonly edits: readonly TextEdit[];
  /** What goes in. */
  readonly added: readonly Addition[];
  /** What was to go in and finds no place without changing how the rest reads. */
  readonly unplaced: readonly Addition[];
  /** Whether what is to be left out can be noted. */
  readonly isNoted: boolean;
}

/** What a review lacks and states otherwise, seen from the record. */
export function compareWithRecord(review: ReadDocument, source: RerunSource): Comparison {
  const depth = source.depth ?? review.snapshot.review?.depth ?? "full";
  return compareReview(review, draftOf(source, depth), source.policy, deeperThan(review, source, depth));
}

/**
 * Plans what was chosen. Insertions alone, but for the front matter's own keys and, where asked for, facts that differ. What
 * would not be found again afterwards is not written: then its place is not what it seems.
 */
export function planRerun(review: ReadDocument, source: RerunSource, choice: RerunChoice): RerunPlan {
  const comparison = compareWithRecord(review, source);
  const deeper = deeperThan(review, source, source.depth);
  const isChosen = ({ key, isNew }: Addition): boolean =>
    !choice.leaveOut.includes(key) &&
    (deeper.has(key) || (choice.add === "new" ? isNew : choice.add.includes(key)));
  const chosen = comparison.additions.filter(isChosen);
  const { edits, added } = placeThoseThatRead(review, source, comparison, chosen);
  const stated = choice.apply
    ? comparison.differences
        .filter(({ key }) => !choice.leaveOut.includes(key))
        .flatMap((difference) => difference.edits)
    : [];
  const news = leaveOutNews(review, comparison, choice.leaveOut);
  const list = news.length === 0 ? [] : leftOutEdits(review, news);
  const inside = [...edits, ...stated].map((edit) => ({ ...edit, newText: withEol(edit.newText, review) }));
  const all = [...inside, ...(list ?? [])];
  const deepened = depthEdits(review, source);
  return {
    edits: all.length + deepened.length === 0 ? [] : [...all, ...deepened, ...seenEdits(review, source)],
    added,
    unplaced: chosen.filter((addition) => !added.includes(addition)),
    isNoted: list !== undefined,
  };
}

function draftOf(source: RerunSource, depth: ReviewDepth): readonly DraftSection[] {
  return renderReview(readReviewTemplate(source.template ?? builtInReview("default", depth)), source);
}

/** The sections that the depth asked for has and the review's own had not. */
function deeperThan(
  review: ReadDocument,
  source: RerunSource,
  depth: ReviewDepth | undefined,
): ReadonlySet<string> {
  const before = review.snapshot.review?.depth;
  if (before === undefined || depth === undefined || before === depth || source.template !== undefined)
    return new Set();
  const known = new Set(draftOf(source, before).map(sectionKey));
  return new Set(
    draftOf(source, depth)
      .map(sectionKey)
      .filter((key) => !known.has(key)),
  );
}

/** Leaves out, one round after the other, what is missing still when the review is read with all of it in place. */
function placeThoseThatRead(
  review: ReadDocument,
  source: RerunSource,
  comparison: Comparison,
  chosen: readonly Addition[],
): { readonly edits: readonly TextEdit[]; readonly added: readonly Addition[] } {
  let added = chosen;
  for (let round = 0; round < mostRounds && added.length > 0; round += 1) {
    const edits = placeAdditions(review, comparison, added, source.policy);
    const text = applyEdits(review.document.text, edits);
    const after = readDocument(text, { path: reviewFileName, policy: source.policy });
    const missing = new Set(compareWithRecord(after, source).additions.map(({ key }) => key));
    if (!added.some(({ key }) => missing.has(key))) return { edits, added };
    added = added.filter(({ key }) => !missing.has(key));
  }
  return { edits: [], added: [] };
}

const mostRounds = 4;

function withEol(text: string, { document }: ReadDocument): string {
  return text.replace(/\r\n|\n/g, eolOf(document.text));
}

/** What is to be left out and is offered or differs, each once. */
function leaveOutNews(
  review: ReadDocument,
  { additions, differences }: Comparison,
  leaveOut: readonly string[],
): readonly string[] {
  const known = new Set([...additions, ...differences].map(({ key }) => key));
  const already = leftOutOf(review);
  return [...new Set(leaveOut)].filter((key) => known.has(key) && !already.has(key));
}

function leftOutEdits(
  { document, frontMatter }: ReadDocument,
  keys: readonly string[],
): readonly TextEdit[] | undefined {
  return frontMatter === undefined
    ? undefined
    : extendFrontMatterList(document.text, frontMatter, "left-out", keys);
}

function depthEdits(
  { document, frontMatter, snapshot }: ReadDocument,
  { depth }: RerunSource,
): readonly TextEdit[] {
  if (depth === undefined || frontMatter === undefined || snapshot.review?.depth === depth) return [];
  return setFrontMatter(document.text, frontMatter, ["depth"], depth);
}

/** The review has now seen all that the record says. */
function seenEdits(review: ReadDocument, { record }: RerunSource): readonly TextEdit[] {
  const last = lastInstant(record.timeline);
  const before = seenOf(review);
  if (last === undefined || review.frontMatter === undefined || (before !== undefined && before >= last))
    return [];
  return setFrontMatter(review.document.text, review.frontMatter, ["seen"], formatInstant(last));
}
