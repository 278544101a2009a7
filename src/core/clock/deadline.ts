import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Audience } from "../model/audience.ts";

/** Something an active incident owes by an instant. What is met is no deadline any more. */
export type Deadline =
  | UpdateDeadline
  | TellDeadline
  | ResponseDeadline
  | SeverityDeadline
  | RoleDeadline
  | StepDeadline;

interface Timed {
  /**
   * Names the deadline within its incident: its kind, what it is about and the instant it counts from, as in
   * `update internal 2026-11-21T14:02:11Z`. The same in every window, clone and session; another one as soon as it
   * counts from another instant. It does not change with the due time, which a change of severity moves.
   */
  readonly key: string;
  /** What it counts from: the declaration, the reopening, the last update … */
  readonly from: Instant;
  readonly due: Instant;
}

/** An update to people who wait for word. */
export interface UpdateDeadline extends Timed {
  readonly kind: "update";
  readonly audience: Audience;
  /** Whether the last update promised this instant, rather than the policy setting it. */
  readonly promised: boolean;
  /** Whether this audience heard nothing yet since the incident was declared or reopened. */
  readonly first: boolean;
}

/** Word to those whom the policy wants told of a severity, where executives with their own clock are not meant. */
export interface TellDeadline extends Timed {
  readonly kind: "tell";
  readonly severity: SeverityId;
  /** As it reads behind "tell". */
  readonly whom: string;
}

/** The first entry after Declared. */
export interface ResponseDeadline extends Timed {
  readonly kind: "response";
  readonly severity: SeverityId;
}

/** The severity, asked for once more. */
export interface SeverityDeadline extends Timed {
  readonly kind: "severity";
}

/** Somebody for an empty role. */
export interface RoleDeadline extends Timed {
  readonly kind: "role";
  readonly role: string;
}

/** A step of the runbook with a time. Identity of the step is text and occurrence. */
export interface StepDeadline extends Timed {
  readonly kind: "step";
  readonly text: string;
  readonly occurrence: number;
  /** The text without who does it and by when. */
  readonly title: string;
  /** From 1. */
  readonly line: number;
  readonly owner: string | undefined;
}
