import { l10n } from "vscode";
import { severityCourse } from "../../core/clock/severity-course.ts";
import { conceptOf } from "../../core/lint/sections.ts";
import { day, type Instant } from "../../core/model/instant.ts";
import { nextReviewState, readReviewState } from "../../core/model/review-state.ts";
import type { SeverityId } from "../../core/model/severity.ts";
import { openActionsOf } from "../../core/review/guided/open-actions.ts";
import { isAboutWhys, standingWhys } from "../../core/review/guided/standing-whys.ts";
import { readFactors } from "../../core/review/read-factors.ts";
import { reviewDue } from "../../core/review/review-due.ts";
import type { DeskBlock, DeskEntry, DeskReview } from "../../protocol/review-desk.ts";
import type { LibraryFile } from "../host/library.ts";
import { showBoth, showTime } from "../host/times.ts";
import { entryWords } from "./entry-words.ts";

/** Everything the Review Desk shows of a review and its record, times written out in `zone`. */
export function reviewDeskSnapshot(
  review: LibraryFile,
  record: LibraryFile | undefined,
  now: Instant,
  zone: string,
): DeskReview {
  const { snapshot } = review.read;
  const about = record ?? review;
  const state = readReviewState(snapshot.review?.state);
  const severity = about.read.snapshot.severity;
  const due = reviewDue(record?.read.snapshot.milestones.resolved, severity, review.policy);
  const meeting = snapshot.review?.meeting;
  return {
    id: review.uri.toString(),
    title: snapshot.title ?? l10n.t("Review"),
    marks: [
      ...(snapshot.drill || about.read.snapshot.drill ? [l10n.t("Drill")] : []),
      ...(snapshot.private || about.read.snapshot.private ? [l10n.t("Private")] : []),
    ],
    state,
    next: nextReviewState(state),
    openActions: openActionsOf(snapshot).length,
    due: due?.date,
    // With its day, whatever day it is.
    meeting: meeting === undefined ? undefined : showBoth(showTime(meeting, zone, now - 400 * day)),
    firstSeverity: firstSeverity(about),
    severity,
    severities: review.policy.severities.map(({ id }) => id),
    blocks: blocksOf(review),
    entriesOf: about === record ? "record" : "review",
    entries: entriesOf(about, zone),
  };
}

function firstSeverity({ read: { snapshot }, policy }: LibraryFile): SeverityId | undefined {
  if (snapshot.declared === undefined) return snapshot.severity;
  return severityCourse(snapshot, policy, snapshot.declared).find(({ severity }) => severity !== undefined)
    ?.severity;
}

function blocksOf({ read, policy }: LibraryFile): readonly DeskBlock[] {
  const { document, snapshot } = read;
  const guided = snapshot.sections.flatMap((section): readonly DeskBlock[] => {
    const { text, line } = section;
    const kind = isAboutWhys(section)
      ? "whys"
      : /^how (?:it|did it) ma(?:d|k)e sense\b/i.test(text)
        ? "sense"
        : undefined;
    const whys = kind === "whys" ? standingWhys(read, section) : undefined;
    return kind === undefined ? [] : [{ kind, text, line, factorKind: undefined, whys }];
  });
  const factors = readFactors(document, snapshot.sections, (section) => conceptOf(section, policy)).map(
    ({ text, line, kind }): DeskBlock => ({ kind: "factor", text, line, factorKind: kind }),
  );
  return [...guided, ...factors].sort((a, b) => a.line - b.line);
}

function entriesOf({ read: { snapshot } }: LibraryFile, zone: string): readonly DeskEntry[] {
  const begun = snapshot.timeline.find(({ instant }) => instant !== undefined)?.instant ?? 0;
  return snapshot.timeline.map((entry) => ({
    line: entry.line,
    when:
      entry.instant === undefined
        ? entry.raw === ""
          ? l10n.t("no time")
          : entry.raw
        : showBoth(showTime(entry.instant, zone, begun)),
    at: entry.instant,
    type: entry.qualifier === undefined ? entry.type : `${entry.type} (${entry.qualifier})`,
    star: entry.star,
    words: entryWords(entry, snapshot.steps),
    text: entry.text,
  }));
}
