import type { Rule } from "../rule.ts";
import { actionDue } from "./action-due.ts";
import { blamelessWording } from "./blameless-wording.ts";
import { systemCounterfactual } from "./system-counterfactual.ts";
import { actionHorizon } from "./action-horizon.ts";
import { actionOwner } from "./action-owner.ts";
import { actionVague } from "./action-vague.ts";
import { actionVerb } from "./action-verb.ts";
import { deepNesting } from "./deep-nesting.ts";
import { emptySection } from "./empty-section.ts";
import { factorKind } from "./factor-kind.ts";
import { followUpDue } from "./follow-up-due.ts";
import { noPersonNames } from "./no-person-names.ts";
import { requiredSection } from "./required-section.ts";
import { reviewOverdue } from "./review-overdue.ts";
import { unknownVariable } from "./unknown-variable.ts";
import { severityReviewed } from "./severity-reviewed.ts";
import { timelineOrder } from "./timeline-order.ts";
import { timelineZone } from "./timeline-zone.ts";
import { timelineFuture } from "./timeline-future.ts";
import { timelineDuplicate } from "./timeline-duplicate.ts";
import { timelineGap } from "./timeline-gap.ts";
import { timelineMilestones } from "./timeline-milestones.ts";
import { timelineEvidence } from "./timeline-evidence.ts";
import { recordFacts } from "./record-facts.ts";
import { statedDuration } from "./stated-duration.ts";
import { updateNextTime } from "./update-next-time.ts";
import { updateEta } from "./update-eta.ts";
import { updateStatusWord } from "./update-status-word.ts";
import { updateOutage } from "./update-outage.ts";
import { updateCustomerText } from "./update-customer-text.ts";
import { secretInText } from "./secret-in-text.ts";
import { personalData } from "./personal-data.ts";
import { internalLink } from "./internal-link.ts";
import { stepExpectedResult } from "./step-expected-result.ts";
import { stepRollback } from "./step-rollback.ts";
import { deadLink } from "./dead-link.ts";
import { runbookReviewed } from "./runbook-reviewed.ts";
import { suppressionReason } from "./suppression-reason.ts";

/** Every rule, in the order of their pages. Docs, settings, schema and tests are made from this list. */
export const rules: readonly Rule[] = [
  requiredSection,
  emptySection,
  unknownVariable,
  severityReviewed,
  factorKind,
  reviewOverdue,
  followUpDue,
  noPersonNames,
  blamelessWording,
  systemCounterfactual,
  actionOwner,
  actionDue,
  actionHorizon,
  actionVerb,
  actionVague,
  timelineOrder,
  timelineZone,
  timelineFuture,
  timelineDuplicate,
  timelineGap,
  timelineMilestones,
  timelineEvidence,
  recordFacts,
  statedDuration,
  updateNextTime,
  updateEta,
  updateStatusWord,
  updateOutage,
  updateCustomerText,
  secretInText,
  personalData,
  internalLink,
  stepExpectedResult,
  stepRollback,
  deadLink,
  runbookReviewed,
  deepNesting,
  suppressionReason,
];
