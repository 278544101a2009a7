import { dateIn, formatInstantToMinute, type Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

/** What templates of reviews and updates alike may ask a record for; each name with the others it goes by. */
export const recordVariables = [
  { name: "title", others: ["name", "incident", "incidentname", "incidenttitle"] },
  { name: "severity", others: ["sev", "incidentseverity", "severitylevel"] },
  { name: "service", others: ["servicename", "affectedservice"] },
  { name: "date", others: ["incidentdate", "dateofincident"] },
  { name: "declared", others: ["declaredat"] },
  { name: "started", others: ["startedat", "start", "starttime", "incidentstart"] },
  { name: "detected", others: ["detectedat", "detectiontime", "timedetected"] },
  { name: "mitigated", others: ["mitigatedat", "timemitigated"] },
  { name: "resolved", others: ["resolvedat", "end", "endtime", "timeresolved", "incidentend"] },
] as const;

export type RecordVariable = (typeof recordVariables)[number]["name"];

/** How a name in braces is compared: lower-case letters only, so that `Incident Commander` and `incident_commander` are one. */
export function bareVariable(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** The variable that a name means, whatever of its names it is; undefined where it is none of a record's. */
export function recordVariableOf(name: string): RecordVariable | undefined {
  const bare = bareVariable(name);
  return recordVariables.find((known) => known.name === bare || known.others.some((other) => other === bare))
    ?.name;
}

/** What a record says of each, as plain words; undefined where it says nothing. `moment` writes instants. */
export function recordValues(
  record: Snapshot,
  policy: Policy,
  moment: (instant: Instant) => string = formatInstantToMinute,
): Readonly<Record<RecordVariable, string | undefined>> {
  const { milestones, declared } = record;
  const written = (instant: Instant | undefined): string | undefined =>
    instant === undefined ? undefined : moment(instant);
  const began = declared ?? milestones.started;
  return {
    title: record.title,
    severity: record.severity === undefined ? undefined : severityLabel(record.severity),
    service: record.service,
    date: began === undefined ? undefined : dateIn(began, policy.calendar.zone),
    declared: written(declared),
    started: written(milestones.started),
    detected: written(milestones.detected),
    mitigated: written(milestones.mitigated),
    resolved: written(milestones.resolved),
  };
}
