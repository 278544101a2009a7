import type { Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { reopenings, statusTurns } from "../timeline/reopenings.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import type { IncidentFacts, MilestoneName } from "./facts.ts";

/** How often an incident was reopened, and which of its milestones its own timeline contradicts. */
export function courseFacts(
  snapshot: Pick<Snapshot, "timeline" | "milestones">,
): Pick<IncidentFacts, "reopened" | "unsure"> {
  return { reopened: reopenings(snapshot.timeline).length, unsure: unsureIn(snapshot) };
}

/** An impact that began again is neither mitigated nor resolved; work that went back is not mitigated by monitoring. */
function unsureIn({ timeline, milestones }: Pick<Snapshot, "timeline" | "milestones">): MilestoneName[] {
  const { mitigated, resolved } = milestones;
  const impacts = byInstant(timeline.filter(({ type }) => type === "impact"));
  const ends = impacts.some(({ qualifier }) => qualifier === "end");
  const lastStart = impacts.findLast(({ qualifier }) => qualifier === "start");
  const begunAfter = (moment: Instant | undefined): boolean =>
    moment !== undefined && lastStart !== undefined && lastStart.instant > moment;
  const wentBack = statusTurns(timeline).some(
    ({ status, instant }) =>
      mitigated !== undefined && instant > mitigated && status !== "monitoring" && status !== "resolved",
  );
  return [
    ...(begunAfter(mitigated) || (!ends && wentBack) ? (["mitigated"] as const) : []),
    ...(begunAfter(resolved) ? (["resolved"] as const) : []),
  ];
}
