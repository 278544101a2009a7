import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { meaningOf } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import type { IncidentFacts, MilestoneName } from "./facts.ts";

/** How often an incident was reopened, and which of its milestones its own timeline contradicts. */
export function courseFacts(
  snapshot: Pick<Snapshot, "timeline" | "milestones">,
): Pick<IncidentFacts, "reopened" | "unsure"> {
  const turns = byInstant(snapshot.timeline.filter(({ type }) => type === "status" || type === "impact"));
  return { reopened: reopenedIn(turns), unsure: unsureIn(turns, snapshot.milestones) };
}

type Turn = TimelineEntry & { readonly instant: Instant };

function reopenedIn(turns: readonly Turn[]): number {
  const over = statusesIn(turns).map(({ status }) => status === "resolved");
  return over.filter((isOver, index) => !isOver && over[index - 1] === true).length;
}

/** An impact that began again is neither mitigated nor resolved; work that went back is not mitigated by monitoring. */
function unsureIn(turns: readonly Turn[], { mitigated, resolved }: Snapshot["milestones"]): MilestoneName[] {
  const ends = turns.some(({ type, qualifier }) => type === "impact" && qualifier === "end");
  const lastStart = turns.findLast(({ type, qualifier }) => type === "impact" && qualifier === "start");
  const begunAfter = (moment: Instant | undefined): boolean =>
    moment !== undefined && lastStart !== undefined && lastStart.instant > moment;
  const wentBack = statusesIn(turns).some(
    ({ status, instant }) =>
      mitigated !== undefined && instant > mitigated && status !== "monitoring" && status !== "resolved",
  );
  return [
    ...(begunAfter(mitigated) || (!ends && wentBack) ? (["mitigated"] as const) : []),
    ...(begunAfter(resolved) ? (["resolved"] as const) : []),
  ];
}

function statusesIn(
  turns: readonly Turn[],
): readonly { readonly status: string; readonly instant: Instant }[] {
  return turns.flatMap((entry) => {
    const meaning = meaningOf(entry, []);
    return meaning.kind === "status" ? [{ status: meaning.status, instant: entry.instant }] : [];
  });
}
