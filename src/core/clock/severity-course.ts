import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { clockedAs, severityIds } from "../policy/severity-policy.ts";
import { meaningOf } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";

/** From an instant on an incident had a severity. */
export interface SeverityStretch {
  readonly from: Instant;
  /** What was said; undefined is `SEV?`. */
  readonly severity: SeverityId | undefined;
  /** The severity whose clock ran. */
  readonly clockedAs: SeverityId;
}

/**
 * The severities an incident had, in order of time. Where the timeline does not add up to the severity it has now, as
 * when the front matter alone says it, the present one counts from the declaration.
 */
export function severityCourse(
  snapshot: Pick<Snapshot, "severity" | "timeline">,
  policy: Policy,
  declared: Instant,
): readonly SeverityStretch[] {
  const ids = severityIds(policy);
  const stretch = (from: Instant, severity: SeverityId | undefined): SeverityStretch => ({
    from,
    severity,
    clockedAs: clockedAs(policy, severity),
  });
  let begun = false;
  const course = byInstant(snapshot.timeline).flatMap((entry): readonly SeverityStretch[] => {
    if (entry.type !== "declared" && entry.type !== "severity") return [];
    const meaning = meaningOf(entry, ids);
    if (meaning.kind !== "declared" && meaning.kind !== "severity") return [];
    if (meaning.kind === "declared" && begun) return []; // a second declaration is none
    begun ||= meaning.kind === "declared";
    return [stretch(entry.instant, meaning.severity)];
  });
  const agrees = course.length > 0 && course.at(-1)?.severity === snapshot.severity;
  return agrees ? course : [stretch(declared, snapshot.severity)];
}

/** The severity at an instant: that of the last stretch begun by then, else of the first. */
export function stretchAt(course: readonly SeverityStretch[], instant: Instant): SeverityStretch | undefined {
  return course.findLast(({ from }) => from <= instant) ?? course[0];
}
