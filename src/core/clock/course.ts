import type { Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { reopenings } from "../timeline/reopenings.ts";
import { clockMinute } from "./clock-minute.ts";
import { severityCourse, type SeverityStretch } from "./severity-course.ts";

/** What the clocks of an incident that goes on run on. */
export interface Course {
  readonly declared: Instant;
  /** Since when it goes on: the declaration, or where it was resolved in between, the last reopening. */
  readonly since: Instant;
  /** From when on an update counts: what was sent before a reopening belongs to the time before. */
  readonly heardSince: Instant;
  readonly severities: readonly SeverityStretch[];
  /** How long a minute of the policy lasts, milliseconds. */
  readonly minute: number;
}

/** The parts of a snapshot that its clocks are read from. */
export type Clocked = Pick<
  Snapshot,
  "declared" | "severity" | "status" | "timeline" | "customersAffected" | "drill"
>;

/** Undefined for an incident that is over (resolved, closed as none), or whose declaration is unknown. */
export function courseOf(snapshot: Clocked, policy: Policy): Course | undefined {
  const { declared, status } = snapshot;
  if (declared === undefined || status === "resolved") return undefined;
  const reopened = reopenings(snapshot.timeline).at(-1);
  return {
    declared,
    since: reopened ?? declared,
    heardSince: reopened ?? -Infinity,
    severities: severityCourse(snapshot, policy, declared),
    minute: clockMinute(snapshot, policy),
  };
}
