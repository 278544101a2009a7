import type { TimelineEntry } from "../model/entry.ts";
import type { Milestones } from "../model/incident.ts";
import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import { meaningOf } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";

/**
 * The turning points (design: words): started = impact start, detected = first alert, acknowledged = first Incident
 * Commander, mitigated = impact end, else monitoring, resolved = last resolved unless reopened since.
 */
export function milestonesOf(
  entries: readonly TimelineEntry[],
  severities: readonly SeverityId[],
  commander = "Incident Commander",
): Milestones {
  const typed = entries.filter(({ type }) => type !== "note"); // notes are no turning points
  const ordered = byInstant(typed).map((entry) => ({ entry, meaning: meaningOf(entry, severities) }));
  const first = (matches: (moment: (typeof ordered)[number]) => boolean): Instant | undefined =>
    ordered.find(matches)?.entry.instant;
  const lastStatus = ordered.findLast(({ meaning }) => meaning.kind === "status");
  return {
    started: first(({ entry }) => entry.type === "impact" && entry.qualifier === "start"),
    detected: first(({ entry }) => entry.type === "alert"),
    acknowledged: first(
      ({ meaning }) => meaning.kind === "role" && meaning.role === commander && meaning.name !== undefined,
    ),
    mitigated:
      ordered.findLast(({ entry }) => entry.type === "impact" && entry.qualifier === "end")?.entry.instant ??
      first(({ meaning }) => meaning.kind === "status" && meaning.status === "monitoring"),
    resolved:
      lastStatus?.meaning.kind === "status" && lastStatus.meaning.status === "resolved"
        ? lastStatus.entry.instant
        : undefined,
  };
}
