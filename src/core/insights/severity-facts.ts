import { severityCourse } from "../clock/severity-course.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { severityIds } from "../policy/severity-policy.ts";
import type { SeverityFacts } from "./facts.ts";

/** The first, the worst and the last severity of an incident; one that was never said is not the worst. */
export function severityFacts(
  snapshot: Pick<Snapshot, "severity" | "timeline" | "declared">,
  policy: Policy,
): SeverityFacts {
  const { severity, declared } = snapshot;
  if (declared === undefined) return { first: severity, worst: severity, last: severity };
  const course = severityCourse(snapshot, policy, declared);
  const had = new Set(course.map((stretch) => stretch.severity));
  return {
    first: course[0]?.severity,
    worst: severityIds(policy).find((id) => had.has(id)),
    last: severity,
  };
}
