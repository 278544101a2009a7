import type { Snapshot } from "../model/snapshot.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Step } from "../model/step.ts";
import { rankRunbooks } from "./rank-runbooks.ts";
import { isWorse } from "./raised-severity.ts";
import type { Runbook } from "./read-runbook.ts";
import { missingSteps } from "./same-step.ts";

/** A runbook that fits since the severity was raised, with what of it the record does not have. */
export interface RaisedRunbook<Source> {
  readonly source: Source;
  readonly missing: readonly Step[];
}

/**
 * The runbooks that fit an incident now and did not at the severity `before`, each with its missing steps (those at the top
 * level), the best first. Empty where the severity is not known or not worse than before; one that was unknown is below all.
 * A runbook with a service must name the incident's; one with tags needs one that the incident names: that a severity alone
 * brings a security runbook would be noise. `severities` are those of the policy, the worst first.
 */
export function runbooksForRaise<
  Source extends Pick<Runbook, "title" | "severities" | "services" | "tags" | "steps">,
>(
  sources: readonly Source[],
  incident: Pick<Snapshot, "title" | "severity" | "service" | "steps">,
  before: SeverityId | undefined,
  severities: readonly SeverityId[],
): readonly RaisedRunbook<Source>[] {
  if (incident.severity === undefined || !isWorse(incident.severity, before, severities)) return [];
  const lower = before?.toLowerCase();
  return rankRunbooks(sources, incident)
    .filter(
      ({ source, reasons }) =>
        reasons.some(({ kind }) => kind === "severity") &&
        !source.severities.some((each) => each.toLowerCase() === lower) &&
        (source.services.length === 0 || reasons.some(({ kind }) => kind === "service")) &&
        (source.tags.length === 0 || reasons.some(({ kind }) => kind !== "severity")),
    )
    .map(({ source }) => ({
      source,
      missing: missingSteps(
        source.steps.filter((step) => step.depth === 0),
        incident.steps,
      ),
    }))
    .filter(({ missing }) => missing.length > 0);
}
