import { day, type Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { meaningOf } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";

/** That a severity became worse than it was when somebody last looked, whoever changed it and how. */
export interface RaisedSeverity {
  readonly from: SeverityId | undefined;
  readonly to: SeverityId;
  /** The moment of the entry that says so; undefined where the front matter alone does. */
  readonly at: Instant | undefined;
}

/**
 * How an incident's severity was raised since it was `before`; undefined where it was not, or where that is history: the
 * incident is over, or the entry that says so is more than a day older than `now`. `severities` are those of the policy, the
 * worst first; an unknown severity is below all.
 */
export function raisedSeverity(
  incident: Pick<Snapshot, "kind" | "severity" | "status" | "timeline">,
  before: SeverityId | undefined,
  severities: readonly SeverityId[],
  now: Instant,
): RaisedSeverity | undefined {
  const { kind, severity, status, timeline } = incident;
  if (kind !== "incident" || status === "resolved" || severity === undefined) return undefined;
  if (!isWorse(severity, before, severities)) return undefined;
  const at = byInstant(timeline).findLast((entry) => {
    const meaning = meaningOf(entry, severities);
    return (meaning.kind === "declared" || meaning.kind === "severity") && meaning.severity === severity;
  })?.instant;
  return at !== undefined && at < now - day ? undefined : { from: before, to: severity, at };
}

/** Whether a severity is worse than another; one that is unknown is below all, one the policy does not know is not worse. */
export function isWorse(
  now: SeverityId,
  before: SeverityId | undefined,
  severities: readonly SeverityId[],
): boolean {
  const from = before === undefined ? severities.length : severities.indexOf(before);
  const to = severities.indexOf(now);
  return to !== -1 && to < from;
}
