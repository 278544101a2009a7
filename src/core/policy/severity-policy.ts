import type { SeverityId } from "../model/severity.ts";
import type { ReviewDepth } from "../model/snapshot.ts";
import type { Policy, SeverityPolicy } from "./policy.ts";

/** What the policy says of a severity; undefined where the severity is unknown or not in the policy. */
export function severityOf(policy: Policy, id: SeverityId | undefined): SeverityPolicy | undefined {
  return policy.severities.find((severity) => severity.id === id);
}

/** The ids of the policy's severities, the worst first. */
export function severityIds(policy: Policy): readonly SeverityId[] {
  return policy.severities.map((severity) => severity.id);
}

/** Minutes between updates; undefined where the severity has no clock. An unknown severity counts as the policy says. */
export function cadenceFor(policy: Policy, severity: SeverityId | undefined): number | undefined {
  return ownValue(policy.updates.cadence, clockedAs(policy, severity));
}

/** Minutes until executives have had their first update; undefined where they get none by default. */
export function executivesWithin(policy: Policy, severity: SeverityId | undefined): number | undefined {
  return ownValue(policy.updates.first.executives, clockedAs(policy, severity));
}

/** Business days until the review is due; undefined where it is optional. An unknown severity counts as the policy says. */
export function reviewDaysFor(policy: Policy, severity: SeverityId | undefined): number | undefined {
  return ownValue(policy.review.businessDays, clockedAs(policy, severity));
}

/** How much of a review a severity asks for; an unknown one, or one the policy says nothing of, asks for all of it. */
export function depthFor(policy: Policy, severity: SeverityId | undefined): ReviewDepth {
  return (severity === undefined ? undefined : ownValue(policy.review.depth, severity)) ?? "full";
}

/** Reads a severity as people type it: `SEV2`, `sev-2`, `Sev 2`, `2`. Undefined where the policy has no such one. */
export function parseSeverity(policy: Policy, text: string): SeverityId | undefined {
  const typed = bare(text);
  if (typed === "") return undefined;
  const ids = severityIds(policy);
  return ids.find((id) => bare(id) === typed) ?? ids.find((id) => bare(id) === `sev${typed}`);
}

/** What a table says of a severity. An id is a team's own: one called `constructor` finds what was stated alone. */
function ownValue<Value>(table: Readonly<Record<SeverityId, Value>>, id: SeverityId): Value | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** The severity whose clock an incident runs on. */
export function clockedAs(policy: Policy, severity: SeverityId | undefined): SeverityId {
  return severity ?? policy.unknownSeverity.as;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}?]/gu, "");
}
