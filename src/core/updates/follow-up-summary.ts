import type { TimelineEntry } from "../model/entry.ts";
import { hour, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { cadenceFor } from "../policy/severity-policy.ts";

/** After so many days a summary that was never sent is no longer asked for. */
export const summaryAskedDays = 14;

/** The word to stakeholders of what was learned, owed once an incident is resolved. */
export interface FollowUpSummary {
  readonly resolved: Instant;
  /** Not before. */
  readonly from: Instant;
  readonly due: Instant;
  readonly isSent: boolean;
}

/**
 * The follow-up summary that a record owes, between the policy's `review.summaryHours` after the resolution. Undefined where
 * none is asked for: it is not resolved, a drill, no incident, or the policy has no updates for its severity.
 */
export function followUpSummary(
  snapshot: Pick<Snapshot, "status" | "notAnIncident" | "drill" | "severity" | "timeline" | "milestones">,
  policy: Policy,
): FollowUpSummary | undefined {
  const { status, notAnIncident, drill, severity, timeline, milestones } = snapshot;
  const { resolved } = milestones;
  const isAskedFor =
    status === "resolved" && !notAnIncident && !drill && cadenceFor(policy, severity) !== undefined;
  if (resolved === undefined || !isAskedFor) return undefined;
  const { from, to } = policy.review.summaryHours;
  return {
    resolved,
    from: resolved + from * hour,
    due: resolved + to * hour,
    isSent: timeline.some((entry) => isFollowUp(entry, resolved, from)),
  };
}

/** The word that the incident is over is no summary: that says so, or comes later. */
function isFollowUp(entry: TimelineEntry, resolved: Instant, fromHours: number): boolean {
  const { type, qualifier = "internal", instant, text } = entry;
  if (type !== "update" || qualifier === "internal" || instant === undefined || instant <= resolved)
    return false;
  return (
    instant >= resolved + (fromHours / 2) * hour ||
    /^(?:the )?follow[- ]?up\b|\bfollow-?up summary\b/i.test(text)
  );
}
