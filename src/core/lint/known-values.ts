import { dateIn, formatInstantToMinute, type Instant } from "../model/instant.ts";
import { writeInline } from "../markdown/inline-text.ts";
import type { ReviewModel } from "./review-model.ts";

/**
 * What the record (else the document itself) knows, by the names that templates give it, as Markdown text: lower-case letters
 * only, so that `Incident Commander` and `incident_commander` are one.
 */
export function knownValues(review: ReviewModel): ReadonlyMap<string, string> {
  const { snapshot, record = snapshot, policy } = review;
  const { milestones, declared, service, title } = record;
  const began = declared ?? milestones.started;
  const day = began === undefined ? undefined : dateIn(began, policy.calendar.zone);
  const values: readonly (readonly [names: string, value: string | undefined])[] = [
    ["title name incident incidentname incidenttitle", title === undefined ? undefined : writeInline(title)],
    ["severity sev incidentseverity severitylevel", review.severity],
    ["service servicename affectedservice", service === undefined ? undefined : writeInline(service)],
    ["date incidentdate dateofincident", day],
    ["declared declaredat", moment(declared)],
    ["started startedat start starttime incidentstart", moment(milestones.started)],
    ["detected detectedat detectiontime timedetected", moment(milestones.detected)],
    ["mitigated mitigatedat timemitigated", moment(milestones.mitigated)],
    ["resolved resolvedat end endtime timeresolved incidentend", moment(review.resolved)],
    ...record.roles.map(
      ({ role, name }) => [role.toLowerCase().replace(/[^a-z]/g, ""), writeInline(name)] as const,
    ),
  ];
  return new Map(
    values.flatMap(([names, value]) =>
      value === undefined ? [] : names.split(" ").map((name) => [name, value] as const),
    ),
  );
}

function moment(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : formatInstantToMinute(instant);
}
