import { audiences, type Audience } from "../model/audience.ts";
import { courseOf, type Clocked, type Course } from "../clock/course.ts";
import { dueThrough } from "../clock/due-through.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { Policy } from "../policy/policy.ts";
import { cadenceFor, executivesWithin } from "../policy/severity-policy.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { promisedIn } from "./promised-in.ts";

export { audiences, type Audience };

/** An update somebody is owed. */
export interface DueUpdate {
  readonly audience: Audience;
  /** What it counts from: the last update to them, else the declaration or reopening. */
  readonly from: Instant;
  readonly due: Instant;
  /** Whether an instant was promised in the last update, rather than counted from the policy. */
  readonly promised: boolean;
  /** Whether they heard nothing yet since the incident was declared or reopened. */
  readonly first: boolean;
}

/**
 * The updates an active incident owes, the nearest first: the instant that the last update to an audience promised, else
 * that update plus the cadence, else the declaration (or the reopening: what was sent before belongs to the time before)
 * plus the time of a first update. An update to customers counts for stakeholders too. Empty once resolved, and for a
 * severity without a cadence. Derived from file and policy alone; how a change of severity counts says `dueThrough`.
 */
export function nextUpdates(snapshot: Clocked, policy: Policy): readonly DueUpdate[] {
  const course = courseOf(snapshot, policy);
  return course === undefined ? [] : updatesOn(course, snapshot, policy);
}

/** The same, for whoever has worked the course out already. */
export function updatesOn(course: Course, snapshot: Clocked, policy: Policy): readonly DueUpdate[] {
  if (cadenceFor(policy, snapshot.severity) === undefined) return [];
  const sent = byInstant(snapshot.timeline.filter(({ type }) => type === "update")).filter(
    ({ instant }) => instant >= course.heardSince,
  );
  return inOrder
    .flatMap((audience): readonly DueUpdate[] => {
      const last = sent.findLast((entry) => reaches(entry, audience));
      const due = dueOf(audience, last, course, snapshot, policy);
      return due === undefined
        ? []
        : [{ audience, from: last?.instant ?? course.since, first: last === undefined, ...due }];
    })
    .sort((a, b) => a.due - b.due);
}

/** Of those that wait for the same moment: the status page before stakeholders and executives (design: order). */
const inOrder: readonly Audience[] = ["internal", "customers", "stakeholders", "executives"];

/** Whether an update reaches an audience. One without an audience is internal; customers' news is stakeholders' too. */
export function reaches(entry: Pick<TimelineEntry, "qualifier">, audience: Audience): boolean {
  const to = entry.qualifier ?? "internal";
  return to === audience || (to === "customers" && audience === "stakeholders");
}

/** When an audience is owed an update on a course, `last` being the last that reached it; undefined where it is owed none. */
export function dueOf(
  audience: Audience,
  last: { readonly text: string; readonly instant: Instant } | undefined,
  course: Course,
  snapshot: Clocked,
  policy: Policy,
): Pick<DueUpdate, "due" | "promised"> | undefined {
  const promise = last === undefined ? undefined : promisedIn(last.text, last.instant);
  if (promise !== undefined) return { due: promise, promised: true };
  const minutesAt = (severity: SeverityId): number | undefined => {
    const cadence = cadenceFor(policy, severity);
    return last === undefined && cadence !== undefined
      ? firstWithin(audience, severity, snapshot.customersAffected === true, policy)
      : cadence;
  };
  const due = dueThrough(
    last?.instant ?? course.since,
    course.severities,
    (severity) => inMs(minutesAt(severity), course),
    (severity) => graceFor(audience, severity, policy) * course.minute,
  );
  return due === undefined ? undefined : { due, promised: false };
}

function inMs(minutes: number | undefined, { minute }: Course): number | undefined {
  return minutes === undefined ? undefined : minutes * minute;
}

/** Minutes until the first update to an audience; undefined where none is owed before one was sent. */
function firstWithin(
  audience: Audience,
  severity: SeverityId,
  customersAffected: boolean,
  policy: Policy,
): number | undefined {
  switch (audience) {
    case "internal":
      return policy.updates.first.internal;
    case "stakeholders":
      return policy.updates.first.stakeholders;
    case "executives":
      return executivesWithin(policy, severity);
    case "customers":
      return customersAffected ? policy.updates.first.stakeholders : undefined;
  }
}

/** Minutes after a change of severity that shortens the clock: as long as for a first update to that audience. */
function graceFor(audience: Audience, severity: SeverityId, policy: Policy): number {
  return firstWithin(audience, severity, true, policy) ?? policy.updates.first.stakeholders;
}
