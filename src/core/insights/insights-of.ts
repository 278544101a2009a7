import { factorKinds } from "../model/factor.ts";
import { dateIn, type Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { IncidentFacts } from "./facts.ts";
import { figuresOf } from "./figures-of.ts";
import type { AskedInsights, FactorGroup, Group, Insights, LeftOut } from "./insights.ts";
import { weigh, type Weighed } from "./weigh.ts";

/** What insights are asked for. */
export interface AskInsights {
  readonly now: Instant;
  /** The zone in which months and days begin: the team's. */
  readonly zone: string;
  readonly from?: AskedInsights["from"];
  readonly to?: AskedInsights["to"];
  /** The policy's ids, the worst first: the order of the groups by severity. Others come behind, by name. */
  readonly severities?: readonly SeverityId[];
}

/**
 * What incidents show together. Drills and what was no incident are left out. An incident counts on the day it was declared,
 * or, where nothing says that, on that of its first milestone; under the worst severity it had. The order of the facts makes
 * no difference.
 */
export function insightsOf(facts: readonly IncidentFacts[], ask: AskInsights): Insights {
  const { now, zone, from, to, severities = [] } = ask;
  const asked = { now, zone, from, to };
  const placed = facts.map((incident) => ({ incident, place: placeOf(incident, asked) }));
  const today = dateIn(now, zone);
  const counted = placed
    .filter(({ place }) => place === "counted")
    .map(({ incident }) => weigh(incident, now, today));
  const leftOut = (reason: keyof LeftOut): number => placed.filter(({ place }) => place === reason).length;
  const by = (keyOf: (incident: IncidentFacts) => string | undefined): Group[] =>
    grouped(counted, keyOf).map(([key, incidents]) => ({ key, ...figuresOf(incidents) }));
  return {
    asked,
    leftOut: {
      drills: leftOut("drills"),
      notIncidents: leftOut("notIncidents"),
      otherDays: leftOut("otherDays"),
      undated: leftOut("undated"),
    },
    ...figuresOf(counted),
    bySeverity: inOrderOf(
      by(({ severity }) => severity.worst),
      severities,
    ),
    byMonth: by((incident) => dayOf(incident, zone)?.slice(0, 7)),
    byService: by(({ service }) => service?.trim().normalize()),
    byFactor: byFactor(counted),
  };
}

/** Whether an incident counts, or the first reason why not. */
function placeOf(incident: IncidentFacts, { zone, from, to }: AskedInsights): "counted" | keyof LeftOut {
  if (incident.drill) return "drills";
  if (incident.notAnIncident) return "notIncidents";
  if (from === undefined && to === undefined) return "counted";
  const day = dayOf(incident, zone);
  if (day === undefined) return "undated";
  return (from !== undefined && day < from) || (to !== undefined && day > to) ? "otherDays" : "counted";
}

function dayOf({ declared, milestones }: IncidentFacts, zone: string): string | undefined {
  const { started, detected, acknowledged, mitigated, resolved } = milestones;
  const known = [started, detected, acknowledged, mitigated, resolved].filter((each) => each !== undefined);
  const instant = declared ?? (known.length === 0 ? undefined : Math.min(...known));
  return instant === undefined ? undefined : dateIn(instant, zone);
}

/** By key in the order of code units, what has no key last. */
function grouped(
  incidents: readonly Weighed[],
  keyOf: (incident: IncidentFacts) => string | undefined,
): readonly (readonly [string | undefined, readonly Weighed[]])[] {
  const groups = new Map<string | undefined, Weighed[]>();
  for (const incident of incidents) {
    const named = keyOf(incident.facts);
    const key = named === "" ? undefined : named;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [incident]);
    else group.push(incident);
  }
  return [...groups].sort(([a], [b]) => rank(a) - rank(b) || ((a ?? "") < (b ?? "") ? -1 : 1));
}

function rank(key: string | undefined): number {
  return key === undefined ? 1 : 0;
}

function inOrderOf(groups: readonly Group[], severities: readonly SeverityId[]): readonly Group[] {
  const placeOfKey = ({ key }: Group): number => {
    if (key === undefined) return Infinity;
    const index = severities.indexOf(key);
    return index === -1 ? severities.length : index;
  };
  return [...groups].sort((a, b) => (placeOfKey(a) === placeOfKey(b) ? 0 : placeOfKey(a) - placeOfKey(b)));
}

function byFactor(incidents: readonly Weighed[]): readonly FactorGroup[] {
  return [...factorKinds, undefined].flatMap((key) => {
    const having = incidents.filter(({ facts }) => facts.factors.some(({ kind }) => kind === key));
    const factors = having.flatMap(({ facts }) => facts.factors.filter(({ kind }) => kind === key)).length;
    return having.length === 0 ? [] : [{ key, factors, ...figuresOf(having) }];
  });
}
