import { businessDaysAfter, type CalendarDate } from "../model/calendar-date.ts";
import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Policy } from "../policy/policy.ts";
import { reviewDaysFor } from "../policy/severity-policy.ts";

/** The day by which a review is to be done, and how many business days after the resolution that is. */
export interface ReviewDue {
  readonly date: CalendarDate;
  readonly days: number;
}

/**
 * When the review of an incident is due, in the zone and with the holidays of the policy's calendar; undefined where it is
 * optional or nothing says when the incident was resolved.
 */
export function reviewDue(
  resolved: Instant | undefined,
  severity: SeverityId | undefined,
  policy: Policy,
): ReviewDue | undefined {
  const days = reviewDaysFor(policy, severity);
  if (resolved === undefined || days === undefined) return undefined;
  const { zone, holidays } = policy.calendar;
  return { date: businessDaysAfter(resolved, days, zone, holidays), days };
}

/** Whether the state in a review's front matter says that it is done. */
export function isReviewed(state: string | undefined): boolean {
  return /^(?:accepted|approved|closed|complete[d]?|done|final|finished|published|reviewed|shared)$/i.test(
    state ?? "",
  );
}

/** Whether the state says that people have it before them: in review, or done. */
export function isCirculated(state: string | undefined): boolean {
  return isReviewed(state) || /^(?:in[ -]?review|under review|circulated)$/i.test(state ?? "");
}
