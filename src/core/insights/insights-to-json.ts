import { formatInstant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import { definitionOf } from "./definitions.ts";
import type { Figures, Insights, TimeFigures } from "./insights.ts";

/**
 * Insights as `sitrep insights --json` prints them: durations in seconds, instants as ISO 8601 in UTC, unknown is null.
 * Scripts rely on these names: add, don't rename.
 */
export function insightsToJson(insights: Insights): Readonly<Record<string, unknown>> {
  const { asked, leftOut, bySeverity, byMonth, byService, byFactor } = insights;
  return {
    at: formatInstant(asked.now),
    zone: asked.zone,
    from: asked.from ?? null,
    to: asked.to ?? null,
    leftOut,
    ...figuresToJson(insights),
    bySeverity: bySeverity.map(({ key, ...figures }) => ({
      severity: severityLabel(key),
      ...figuresToJson(figures),
    })),
    byMonth: byMonth.map(({ key, ...figures }) => ({ month: key ?? null, ...figuresToJson(figures) })),
    byService: byService.map(({ key, ...figures }) => ({ service: key ?? null, ...figuresToJson(figures) })),
    byFactor: byFactor.map(({ key, factors, ...figures }) => ({
      kind: key ?? null,
      factors,
      ...figuresToJson(figures),
    })),
  };
}

function figuresToJson(figures: Figures): Readonly<Record<string, unknown>> {
  const { incidents, ongoing, reopened, times, updates, reviews, actions } = figures;
  return {
    incidents,
    ongoing,
    reopened,
    times: Object.fromEntries(times.map((time) => [time.name, timeToJson(time)])),
    updates,
    reviews,
    actions,
  };
}

function timeToJson({ name, measured, of, unmeasured, spread, overADay }: TimeFigures): unknown {
  return {
    definition: definitionOf(name),
    measured,
    of,
    median: seconds(spread?.median),
    lowerQuartile: seconds(spread?.lowerQuartile),
    upperQuartile: seconds(spread?.upperQuartile),
    least: seconds(spread?.least),
    most: seconds(spread?.most),
    mean: seconds(spread?.mean),
    overADay,
    unmeasured: Object.fromEntries(unmeasured.map(({ reason, count }) => [reason, count])),
  };
}

function seconds(milliseconds: number | undefined): number | null {
  return milliseconds === undefined ? null : Math.round(milliseconds / 1000);
}
