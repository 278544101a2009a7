import type { SeverityId } from "../model/severity.ts";
import type { Policy } from "./policy.ts";
import { clockedAs, severityIds } from "./severity-policy.ts";

/**
 * The severity that "not sure" comes to, the higher one (design: declare): one that is as high as what stands in for the
 * unknown, or higher, stays; a lower one becomes unknown, which is clocked higher. Undefined is `SEV?`.
 */
export function severityInDoubt(policy: Policy, present: SeverityId | undefined): SeverityId | undefined {
  const ids = severityIds(policy);
  const rank = present === undefined ? -1 : ids.indexOf(present);
  return rank >= 0 && rank <= ids.indexOf(clockedAs(policy, undefined)) ? present : undefined;
}

/** Neighbours that somebody may hesitate between, the worst first: the higher one counts. */
export function severityPairs(
  policy: Policy,
): readonly { readonly higher: SeverityId; readonly lower: SeverityId }[] {
  const ids = severityIds(policy);
  return ids.slice(1).map((lower, index) => ({ higher: ids[index] ?? lower, lower }));
}
