import type { Action } from "./action.ts";
import type { TimelineEntry } from "./entry.ts";
import type { IncidentState, Milestones } from "./incident.ts";
import type { Instant } from "./instant.ts";
import type { Problem } from "./problem.ts";
import type { Service } from "./service.ts";
import type { Section } from "./section.ts";
import type { Step } from "./step.ts";

/** `external`: what people outside may read of a review (see `externalVersion`); no review of its own. */
export type DocumentKind = "incident" | "review" | "runbook" | "external";

/** How much of a review its author chose to write. */
export const reviewDepths = ["note", "light", "full"] as const;

export type ReviewDepth = (typeof reviewDepths)[number];

/** Everything Sitrep understands of one file. All views show this and nothing else. Undefined means unknown. */
export interface Snapshot extends IncidentState {
  readonly kind: DocumentKind | undefined;
  /** Whether the file says that it is Sitrep's: front matter with `sitrep:`. */
  readonly ours: boolean;
  readonly title: string | undefined;
  readonly drill: boolean;
  /** Kept out of Sync and of connections unless somebody confirms it each time. */
  readonly private: boolean;
  readonly service: string | undefined;
  /** What it is called at the services that it is connected to. */
  readonly connected: Readonly<Partial<Record<Service, ConnectedThing>>>;
  readonly customersAffected: boolean | undefined;
  /** The zone the timeline's wall clocks are in: IANA name or offset; `UTC` for entries of ours. */
  readonly zone: string | undefined;
  readonly sections: readonly Section[];
  readonly timeline: readonly TimelineEntry[];
  readonly steps: readonly Step[];
  readonly actions: readonly Action[];
  readonly milestones: Milestones;
  /** What a review says of itself in its front matter. */
  readonly review: ReviewHead | undefined;
  readonly problems: readonly Problem[];
}

/** A channel, a ticket, a page: the vendor's id of it, and where people read it as far as the vendor told. */
export interface ConnectedThing {
  readonly id: string;
  readonly url: string | undefined;
}

export interface ReviewHead {
  /** The record's path as written, relative to the review. */
  readonly incident: string | undefined;
  /** draft → in review → reviewed → closed; whatever is written. */
  readonly state: string | undefined;
  readonly depth: ReviewDepth | undefined;
  /** When the review is talked through; undefined where no instant is written. */
  readonly meeting: Instant | undefined;
  /** Why nothing is to be done, as its author says it. */
  readonly noActions: string | undefined;
}
