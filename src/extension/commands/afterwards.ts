import type { EditorCommand } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import { createExternalVersion } from "./create-external-version.ts";
import { createPolicy } from "./create-policy.ts";
import { exportFile } from "./export-file.ts";
import { judgeSeverity } from "./judge-severity.ts";
import { planReviewMeeting } from "./plan-review-meeting.ts";
import { publishCriteria } from "./publish-criteria.ts";
import { publishPostmortem } from "./publish-postmortem.ts";
import { publishReview } from "./publish-review.ts";
import { pushActions } from "./push-actions.ts";
import { readTicketStates } from "./read-ticket-states.ts";
import { setReviewState } from "./set-review-state.ts";
import { suggestRunbookChanges } from "./suggest-runbook-changes.ts";
import { writeReview } from "./write-review.ts";

/** What is done when the incident is over, or long before the next: not loaded with the first command of an incident. */
export const afterwards = {
  "sitrep.runbook.suggest": suggestRunbookChanges,
  "sitrep.review.write": writeReview,
  "sitrep.review.severity": judgeSeverity,
  "sitrep.review.state": setReviewState,
  "sitrep.review.meeting": planReviewMeeting,
  "sitrep.policy.create": createPolicy,
  "sitrep.criteria.publish": publishCriteria,
  "sitrep.actions.push": pushActions,
  "sitrep.actions.pull": readTicketStates,
  "sitrep.incident.export": exportFile,
  "sitrep.review.external": createExternalVersion,
  "sitrep.review.publish": publishReview,
  "sitrep.postmortem.publish": publishPostmortem,
} as const satisfies Partial<Record<CommandId, EditorCommand>>;

export type AfterwardsId = keyof typeof afterwards;
