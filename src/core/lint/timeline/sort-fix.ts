import type { TextEdit } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import type { DatedEntry } from "./dated-runs.ts";
import { ownLineOf } from "./entry-places.ts";

/**
 * The remedy for entries out of order: their lines change places, equal times keep theirs. Undefined where that would not be
 * the same bytes in another order: only entries on neighbouring lines that begin alike, each with its line to itself. Nobody
 * but the author knows whether the order or a time is wrong, so that it is never safe unseen.
 */
export function sortFix(review: ReviewModel, run: readonly DatedEntry[]): Fix | undefined {
  const { text } = review.document;
  const lines = run.flatMap((entry) => {
    const range = ownLineOf(review, entry);
    return range === undefined ? [] : [{ entry, range, source: text.slice(range.start, range.end) }];
  });
  const areNeighbours = lines.every(
    ({ entry, source }, index) =>
      index === 0 ||
      (entry.line === (lines[index - 1]?.entry.line ?? 0) + 1 &&
        markerOf(source) === markerOf(lines[index - 1]?.source)),
  );
  if (lines.length !== run.length || !areNeighbours) return undefined;
  const sorted = [...lines].sort((a, b) => a.entry.instant - b.entry.instant);
  const edits = lines.flatMap(({ range, source }, index): readonly TextEdit[] => {
    const newText = sorted[index]?.source ?? source;
    return newText === source ? [] : [{ ...range, newText }];
  });
  return { title: t("Put the entries in order of time"), safe: false, edits };
}

function markerOf(source = ""): string | undefined {
  return /^ *(?:[-*+] +|\|)/.exec(source)?.[0].trimEnd();
}
