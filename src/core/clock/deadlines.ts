import { formatInstant, toSecond, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { stepTitle } from "../model/step.ts";
import type { Policy } from "../policy/policy.ts";
import { clockedAs, executivesWithin, severityOf } from "../policy/severity-policy.ts";
import { weakMemory } from "../text/weak-memory.ts";
import { updatesOn } from "../updates/next-updates.ts";
import { courseOf, type Course } from "./course.ts";
import type { Deadline } from "./deadline.ts";
import { dueThrough } from "./due-through.ts";

/**
 * Everything an incident that goes on owes, the nearest first: updates for each audience, people to tell, a response,
 * the severity asked for again, empty roles, steps with a time. Derived from file and policy alone, so that a reload, a
 * second window and another clone agree; nothing once it is resolved or closed. Asking again costs nothing while
 * snapshot and policy are the same objects.
 */
export function deadlinesOf(snapshot: Snapshot, policy: Policy): readonly Deadline[] {
  const before = known.get(snapshot);
  if (before?.policy === policy) return before.deadlines;
  const course = courseOf(snapshot, policy);
  const deadlines = course === undefined ? [] : derive(course, snapshot, policy);
  known.set(snapshot, { policy, deadlines });
  return deadlines;
}

const known = weakMemory<Snapshot, { readonly policy: Policy; readonly deadlines: readonly Deadline[] }>();

/** Those whose time has come by `now`, the one that is late the longest first. */
export function overdueAt(deadlines: readonly Deadline[], now: Instant): readonly Deadline[] {
  return deadlines.filter(({ due }) => due <= now);
}

/** Those somebody outside the responders waits for: what the status bar counts to. */
export function isAwaited({ kind }: Deadline): boolean {
  return kind === "update" || kind === "tell" || kind === "response";
}

function derive(course: Course, snapshot: Snapshot, policy: Policy): readonly Deadline[] {
  const parts = [
    updateDeadlines,
    tellDeadlines,
    responseDeadlines,
    severityDeadlines,
    roleDeadlines,
    stepDeadlines,
  ];
  return parts.flatMap((part) => part(course, snapshot, policy)).sort((a, b) => a.due - b.due);
}

type Part = (course: Course, snapshot: Snapshot, policy: Policy) => readonly Deadline[];

const updateDeadlines: Part = (course, snapshot, policy) =>
  updatesOn(course, snapshot, policy).map((update) => ({
    kind: "update",
    key: keyOf("update", update.audience, update.from),
    ...update,
  }));

/**
 * Met by an update to anybody beyond the responders. Where executives have a clock of their own that rings as early, that
 * one sees to it.
 */
const tellDeadlines: Part = (course, snapshot, policy) => {
  const severity = severityOf(policy, clockedAs(policy, snapshot.severity));
  if (severity?.tell === undefined) return [];
  const told = snapshot.timeline.some(
    ({ type, qualifier, instant }) =>
      type === "update" &&
      (qualifier ?? "internal") !== "internal" &&
      instant !== undefined &&
      instant >= course.heardSince,
  );
  const minutesAt = (id: string): number | undefined => {
    const within = severityOf(policy, id)?.within;
    return within !== undefined && within < (executivesWithin(policy, id) ?? Infinity) ? within : undefined;
  };
  const due = told ? undefined : throughSeverities(course, minutesAt);
  if (due === undefined) return [];
  const { id, tell } = severity;
  return [
    { kind: "tell", key: keyOf("tell", id, course.since), from: course.since, due, severity: id, whom: tell },
  ];
};

/** Met by any entry behind Declared, were it only that somebody took a role. */
const responseDeadlines: Part = (course, snapshot, policy) => {
  const { declared, timeline } = snapshot;
  const begin = timeline.findIndex(({ type, instant }) => type === "declared" && instant === declared);
  const responded = timeline.some(
    ({ instant, type }, index) =>
      type !== "declared" &&
      instant !== undefined &&
      (instant > course.declared || (instant === course.declared && index > begin)),
  );
  const due = responded
    ? undefined
    : throughSeverities(course, (id) => severityOf(policy, id)?.respondWithin);
  const severity = clockedAs(policy, snapshot.severity);
  const from = course.declared;
  return due === undefined
    ? []
    : [{ kind: "response", key: keyOf("response", severity, from), from, due, severity }];
};

const severityDeadlines: Part = ({ severities, minute }, snapshot, policy) => {
  if (snapshot.severity !== undefined) return [];
  const asked = severities.findLastIndex(({ severity }) => severity !== undefined);
  const from = severities[asked + 1]?.from;
  if (from === undefined) return [];
  const due = toSecond(from + policy.unknownSeverity.askAgain * minute);
  return [{ kind: "severity", key: keyOf("severity", undefined, from), from, due }];
};

const roleDeadlines: Part = ({ declared, minute }, snapshot, policy) =>
  Object.entries(policy.nudges)
    .filter(([role]) => !snapshot.roles.some((holder) => holder.role === role))
    .map(([role, minutes]) => ({
      kind: "role",
      role,
      key: keyOf("role", role, declared),
      from: declared,
      due: toSecond(declared + minutes * minute),
    }));

const stepDeadlines: Part = ({ declared, minute }, { steps }) =>
  steps.flatMap((step): readonly Deadline[] => {
    if (step.state !== "open" || step.within === undefined || step.anchors === undefined) return [];
    const { text, occurrence, line, owner } = step;
    const due = toSecond(declared + step.within * minute);
    const key = keyOf("step", `${text} #${occurrence}`, declared);
    return [
      { kind: "step", key, from: declared, due, text, occurrence, title: stepTitle(step), line, owner },
    ];
  });

/** Counted from when the incident goes on; a change of severity gives its whole time where that would be over already. */
function throughSeverities(
  { since, severities, minute }: Course,
  minutesAt: (severity: string) => number | undefined,
): Instant | undefined {
  const lengthAt = (severity: string): number | undefined => {
    const minutes = minutesAt(severity);
    return minutes === undefined ? undefined : minutes * minute;
  };
  return dueThrough(since, severities, lengthAt, (severity) => lengthAt(severity) ?? 0);
}

function keyOf(kind: Deadline["kind"], about: string | undefined, from: Instant): string {
  return [kind, about, formatInstant(from)].filter((part) => part !== undefined).join(" ");
}
