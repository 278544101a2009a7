import type { Instant } from "./instant.ts";
import type { SeverityId } from "./severity.ts";
import type { Status } from "./status.ts";

/** Who holds a role now, and since when (undefined where only the front matter says so). */
export interface RoleHolder {
  readonly role: string;
  readonly name: string;
  readonly since: Instant | undefined;
}

/** Whether the cause was contained when the incident was resolved. */
export type Contained = "yes" | "no" | "unknown";

/** Where an incident stands now: what its timeline adds up to. Undefined means unknown. */
export interface IncidentState {
  readonly declared: Instant | undefined;
  readonly severity: SeverityId | undefined;
  readonly status: Status | undefined;
  readonly roles: readonly RoleHolder[];
  /** The answer given at the last resolution. */
  readonly contained: Contained | undefined;
  /** Closed as not an incident: no review, out of the metrics. */
  readonly notAnIncident: boolean;
}

/** When the turning points were; undefined where nothing in the timeline says it (design: words). */
export interface Milestones {
  readonly started: Instant | undefined;
  readonly detected: Instant | undefined;
  readonly acknowledged: Instant | undefined;
  readonly mitigated: Instant | undefined;
  readonly resolved: Instant | undefined;
}
