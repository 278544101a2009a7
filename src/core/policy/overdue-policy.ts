import { daysAfter, daysBetween, type CalendarDate } from "../model/calendar-date.ts";
import type { Policy } from "./policy.ts";

/** Why a team should go through its criteria again. */
export type PolicyOverdue =
  /** Nobody noted when it last did. */
  | { readonly kind: "never" }
  /** It did longer ago than its policy allows. */
  | { readonly kind: "old"; readonly reviewed: CalendarDate; readonly days: number }
  /** Since then there was an incident of the worst severity. */
  | { readonly kind: "worst-since"; readonly reviewed: CalendarDate; readonly declared: CalendarDate };

/**
 * Whether the criteria are due to be gone through: after `reviewedWithinDays`, or after an incident of the worst severity
 * (design: defaults). `worst` are the days, in the team's zone, on which such incidents were declared, drills and what was
 * no incident left out; one on the very day of the review was known then. Undefined where nothing is due.
 */
export function policyOverdue(
  policy: Pick<Policy, "reviewed" | "reviewedWithinDays">,
  today: CalendarDate,
  worst: readonly CalendarDate[],
): PolicyOverdue | undefined {
  const { reviewed, reviewedWithinDays } = policy;
  if (reviewed === undefined) return { kind: "never" };
  const declared = [...worst].sort().findLast((day) => day > reviewed);
  if (declared !== undefined) return { kind: "worst-since", reviewed, declared };
  if (today <= daysAfter(reviewed, reviewedWithinDays)) return undefined;
  return { kind: "old", reviewed, days: daysBetween(reviewed, today) };
}
