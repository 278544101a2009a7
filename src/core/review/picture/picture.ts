import { severityCourse, type SeverityStretch } from "../../clock/severity-course.ts";
import type { Instant } from "../../model/instant.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import { reopenings } from "../../timeline/reopenings.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { sentUpdates, type SentUpdate } from "../../updates/late-updates.ts";
import { keyMomentsOf, type KeyMoments } from "./key-moments.ts";
import { phasesOf, type Phase } from "./phases.ts";
import type { Span } from "./span.ts";

/** What the picture of an incident shows, before it has a size. */
export interface Picture {
  readonly span: Span;
  /** Whether it goes on: the span then ends now. */
  readonly goesOn: boolean;
  /** All four, in their order. */
  readonly phases: readonly Phase[];
  /** Severities in order of time, each until the next one; empty where nothing says any. */
  readonly severities: readonly SeveritySpan[];
  /** In order of time. */
  readonly updates: readonly SentUpdate[];
  readonly moments: KeyMoments;
  /** When it went on after it was resolved. */
  readonly reopened: readonly Instant[];
}

export interface SeveritySpan extends Span {
  /** Undefined is `SEV?`. */
  readonly severity: SeverityStretch["severity"];
}

/**
 * What is drawn of an incident at `now`; undefined where nothing in it has a time. Notes alone don't stretch it: a word
 * written a week later would press the incident itself into a corner.
 */
export function pictureOf(snapshot: Snapshot, policy: Policy, now: Instant): Picture | undefined {
  const { timeline, milestones, declared } = snapshot;
  const { started, detected, acknowledged, mitigated, resolved } = milestones;
  const turns = byInstant(timeline.filter(({ type }) => type !== "note"));
  const moments = keyMomentsOf(timeline);
  const known = [
    ...[declared, started, detected, acknowledged, mitigated, resolved].filter(
      (instant) => instant !== undefined,
    ),
    ...[...turns, ...moments.timed].map(({ instant }) => instant),
  ];
  const bare = known.length > 0 ? known : byInstant(timeline).map(({ instant }) => instant);
  if (bare.length === 0) return undefined;
  const [from, last] = extremes(bare);
  const goesOn = isGoingOn(snapshot) && now >= last;
  const span = { from, to: goesOn ? now : last };
  return {
    span,
    goesOn,
    phases: phasesOf(milestones, span, goesOn),
    severities: severitiesOf(snapshot, policy, span),
    updates: sentUpdates(snapshot, policy),
    moments,
    reopened: reopenings(timeline),
  };
}

/** Not by spreading them over the arguments of `Math.min`: a timeline may have more entries than a call takes. */
function extremes(instants: readonly Instant[]): readonly [Instant, Instant] {
  return [
    instants.reduce((least, instant) => Math.min(least, instant), Infinity),
    instants.reduce((most, instant) => Math.max(most, instant), -Infinity),
  ];
}

/** A review is written when it is over, whatever its excerpt of the timeline ends with. */
function isGoingOn({ kind, status, notAnIncident }: Snapshot): boolean {
  return kind === "incident" && status !== "resolved" && !notAnIncident;
}

function severitiesOf(snapshot: Snapshot, policy: Policy, span: Span): readonly SeveritySpan[] {
  const { declared, severity, milestones, timeline } = snapshot;
  const says = declared !== undefined || severity !== undefined;
  if (!says && !timeline.some(({ type }) => type === "severity")) return [];
  const end = milestones.resolved ?? span.to;
  const course = severityCourse(snapshot, policy, declared ?? span.from);
  return course.flatMap(({ from, severity: had }, index) => {
    const to = Math.min(course[index + 1]?.from ?? end, end);
    const begun = Math.max(from, span.from);
    return to < begun ? [] : [{ from: begun, to, severity: had }];
  });
}
