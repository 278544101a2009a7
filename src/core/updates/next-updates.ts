import type { TimelineEntry } from "../model/entry.ts";
import { minute, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { cadenceFor, executivesWithin } from "../policy/severity-policy.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { promisedIn } from "./promised-in.ts";

/** The people who wait for word, each with a clock of their own (design: defaults). */
export const audiences = ["internal", "stakeholders", "executives", "customers"] as const;

export type Audience = (typeof audiences)[number];

/** An update somebody is owed. */
export interface DueUpdate {
  readonly audience: Audience;
  readonly due: Instant;
  /** Whether an instant was promised in the last update, rather than counted from the policy. */
  readonly promised: boolean;
}

/**
 * The updates an active incident owes, the nearest first: the instant that the last update to an audience promised, else
 * that update plus the cadence, else the declaration plus the time of a first update. An update to customers counts for
 * stakeholders too. Empty once resolved, and for a severity without a cadence. Derived from file and policy alone.
 */
export function nextUpdates(
  snapshot: Pick<Snapshot, "declared" | "severity" | "status" | "timeline" | "customersAffected">,
  policy: Policy,
): readonly DueUpdate[] {
  const cadence = cadenceFor(policy, snapshot.severity);
  if (snapshot.declared === undefined || snapshot.status === "resolved" || cadence === undefined) return [];
  const sent = byInstant(snapshot.timeline).filter((entry) => entry.type === "update");
  const declared = snapshot.declared;
  return audiences
    .flatMap((audience): readonly DueUpdate[] => {
      const last = sent.findLast((entry) => reaches(entry, audience));
      if (last === undefined) {
        const first = firstWithin(snapshot, policy, audience);
        return first === undefined ? [] : [{ audience, due: declared + first * minute, promised: false }];
      }
      const promise = promisedIn(last.text, last.instant);
      return [{ audience, due: promise ?? last.instant + cadence * minute, promised: promise !== undefined }];
    })
    .sort((a, b) => a.due - b.due);
}

/** Minutes until the first update to an audience; undefined where none is owed before one was sent. */
function firstWithin(
  snapshot: Pick<Snapshot, "severity" | "customersAffected">,
  policy: Policy,
  audience: Audience,
): number | undefined {
  switch (audience) {
    case "internal":
      return policy.updates.first.internal;
    case "stakeholders":
      return policy.updates.first.stakeholders;
    case "executives":
      return executivesWithin(policy, snapshot.severity);
    case "customers":
      return snapshot.customersAffected === true ? policy.updates.first.stakeholders : undefined;
  }
}

/** An update without an audience is internal. */
function reaches(entry: TimelineEntry, audience: Audience): boolean {
  const to = entry.qualifier ?? "internal";
  return to === audience || (to === "customers" && audience === "stakeholders");
}
