import type { Clocked } from "../clock/course.ts";
import { foldTimeline } from "../incident/fold.ts";
import { audiences, type Audience } from "../model/audience.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Policy } from "../policy/policy.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { meaningOf } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { isPastMinute } from "../updates/is-past-minute.ts";
import { nextUpdates, reaches } from "../updates/next-updates.ts";
import type { UpdateFacts } from "./facts.ts";

/**
 * Which updates an incident owed and which of them were in time, as its clocks stood at each moment: what an update was
 * sent for counts against what was due just before it, to the minute; what was due and not sent until a resolution was late. What is owed
 * next is for whoever knows the time.
 */
export function keptUpdates(snapshot: Clocked, policy: Policy): UpdateFacts {
  const kept = new Map<Audience, { owed: number; onTime: number }>();
  const count = (audience: Audience, onTime: boolean): void => {
    const before = kept.get(audience) ?? { owed: 0, onTime: 0 };
    kept.set(audience, { owed: before.owed + 1, onTime: before.onTime + (onTime ? 1 : 0) });
  };
  for (const { entry, before } of momentsOf(snapshot, policy))
    for (const { audience, due } of nextUpdates(before, policy)) {
      if (entry.type === "update") {
        if (reaches(entry, audience)) count(audience, !isPastMinute(due, entry.instant));
      } else if (isPastMinute(due, entry.instant)) count(audience, false);
    }
  return {
    sent: audiences.flatMap((audience) => {
      const counted = kept.get(audience);
      return counted === undefined ? [] : [{ audience, ...counted }];
    }),
    next: nextUpdates(snapshot, policy).map(({ audience, due }) => ({ audience, due })),
  };
}

type Dated = TimelineEntry & { readonly instant: Instant };

/** An update, or a resolution, and the incident as it stood just before. */
interface Moment {
  readonly entry: Dated;
  readonly before: Clocked;
}

function momentsOf(snapshot: Clocked, policy: Policy): readonly Moment[] {
  const turning = byInstant(snapshot.timeline.filter(({ type }) => turns.has(type)));
  const moments: Moment[] = [];
  const changes: Dated[] = [];
  // Of the updates before a moment only the last to each audience matters to its clocks.
  const last = new Map<string, Dated>();
  for (const entry of turning) {
    if (entry.type === "update" || isResolution(entry))
      moments.push({ entry, before: asItStood(snapshot, [...changes, ...last.values()], policy) });
    if (entry.type === "update") last.set(entry.qualifier ?? "internal", entry);
    else changes.push(entry);
  }
  return moments;
}

const turns: ReadonlySet<string> = new Set(["declared", "severity", "status", "update"]);

function isResolution(entry: Dated): boolean {
  const meaning = meaningOf(entry, []);
  return meaning.kind === "status" && meaning.status === "resolved";
}

/** Where the timeline does not say what the front matter says, that holds from the beginning. */
function asItStood(snapshot: Clocked, timeline: readonly Dated[], policy: Policy): Clocked {
  const folded = foldTimeline(timeline, severityIds(policy));
  const isDeclared = snapshot.timeline.some(
    ({ type, instant }) => type === "declared" && instant !== undefined,
  );
  return {
    ...snapshot,
    timeline,
    declared: isDeclared ? folded.declared : snapshot.declared,
    severity: isDeclared ? folded.severity : (folded.severity ?? snapshot.severity),
    status: folded.status ?? "investigating",
  };
}
