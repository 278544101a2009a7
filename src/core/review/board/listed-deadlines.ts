import { day, hour } from "../../model/instant.ts";
import { summaryAskedDays } from "../../updates/follow-up-summary.ts";
import { isCirculated, isReviewed, reviewDue } from "../review-due.ts";
import type { FollowedFile, FollowedSnapshot } from "./followed-file.ts";
import type { ListedDeadline } from "./review-actions.ts";

/**
 * What a record owes: a review, as long as there is none, and the follow-up summary to stakeholders (policy:
 * `review.businessDays`, `review.summaryHours`). Nothing of drills and of what was no incident.
 */
export function recordDeadlines(
  { snapshot, policy, summary }: FollowedFile,
  hasReview: boolean,
): readonly ListedDeadline[] {
  const { milestones, severity, notAnIncident, drill } = snapshot;
  if (notAnIncident || drill) return [];
  const due = hasReview ? undefined : reviewDue(milestones.resolved, severity, policy);
  const deadlines: ListedDeadline[] = [];
  if (due !== undefined) deadlines.push({ kind: "review", day: due.date, isBegun: false });
  if (summary !== undefined && !summary.isSent) {
    const until = Math.max(summary.resolved + summaryAskedDays * day, summary.due);
    deadlines.push({ kind: "summary", from: summary.from, at: summary.due, until });
  }
  return deadlines;
}

/**
 * What a review owes: that it is done, and before its meeting that it goes round (policy: `review.circulateHours`).
 * Nothing once its state says so; the record's word on severity and resolution counts before its own.
 */
export function reviewDeadlines(
  { snapshot, policy }: FollowedFile,
  record: FollowedSnapshot | undefined,
): readonly ListedDeadline[] {
  const { review, drill, milestones, severity } = snapshot;
  if (drill || record?.drill === true || record?.notAnIncident === true) return [];
  const deadlines: ListedDeadline[] = [];
  const resolved = record?.milestones.resolved ?? milestones.resolved;
  const due = reviewDue(resolved, record?.severity ?? severity, policy);
  if (due !== undefined && !isReviewed(review?.state))
    deadlines.push({ kind: "review", day: due.date, isBegun: true });
  const meeting = review?.meeting;
  if (meeting !== undefined && !isCirculated(review?.state)) {
    const at = meeting - policy.review.circulateHours * hour;
    deadlines.push({ kind: "circulation", at, until: meeting });
  }
  return deadlines;
}
