import type { TimelineEntry } from "../model/entry.ts";
import { businessDaysAfter } from "../model/calendar-date.ts";
import type { Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import { stepTitle } from "../model/step.ts";
import type { Policy } from "../policy/policy.ts";
import { reviewDaysFor } from "../policy/severity-policy.ts";
import { readDecision } from "../timeline/decision-why.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import type { Audience } from "./next-updates.ts";
import { peopleDuration, peopleTime } from "./people-time.ts";
import { recordValues } from "./record-values.ts";
import { isUpdateStep } from "./update-step.ts";
import type { UpdateVariable } from "./update-variables.ts";

/** What stands for a variable: what the record says, a blank where it does not, or nothing where there is nothing to say. */
export type UpdateValue =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "blank" }
  | { readonly kind: "none" };

/** What an update is made of, beside the record. */
export interface FactContext {
  readonly audience: Audience;
  readonly status: Status | undefined;
  /** What is promised; undefined where nothing is. */
  readonly next: Instant | undefined;
  readonly now: Instant;
  readonly policy: Policy;
  /** Whether words may go to customers: no names, no hosts of the inside, none of our own words. */
  readonly isFitForCustomers: (words: string) => boolean;
}

export type UpdateFacts = Readonly<Record<UpdateVariable, UpdateValue>>;

/** What the record says of each variable. Nothing is guessed: what no entry says is a blank. */
export function updateFacts(snapshot: Snapshot, context: FactContext): UpdateFacts {
  const { audience, status, next, now, policy } = context;
  const said = recordValues(snapshot, policy, (instant) => peopleTime(instant, now));
  const fit = (text: string | undefined): UpdateValue =>
    audience === "customers" && text !== undefined && !context.isFitForCustomers(text)
      ? blank
      : valueOf(text);
  return {
    date: valueOf(said.date),
    declared: valueOf(said.declared),
    started: valueOf(said.started),
    detected: valueOf(said.detected),
    mitigated: valueOf(said.mitigated),
    resolved: valueOf(said.resolved),
    title: fit(snapshot.title),
    service: fit(snapshot.service),
    severity: valueOf(severityLabel(snapshot.severity)),
    status: valueOf(status),
    known: fit(known(snapshot, context)),
    doing: fit(doing(snapshot, context)),
    involved: audience === "customers" ? none : valueOf(involved(snapshot)),
    next: next === undefined ? none : valueOf(peopleTime(next, now)),
    restored: valueOf(written(restoredAt(snapshot), now)),
    lasted: valueOf(lasted(snapshot)),
    changing: fit(changing(snapshot)),
    "review-by": reviewBy(snapshot, policy),
  };
}

const blank: UpdateValue = { kind: "blank" };
const none: UpdateValue = { kind: "none" };

function valueOf(text: string | undefined): UpdateValue {
  return text === undefined || text.trim() === "" ? blank : { kind: "value", text };
}

function written(instant: Instant | undefined, now: Instant): string | undefined {
  return instant === undefined ? undefined : peopleTime(instant, now);
}

/** Who can't do what, since when; to those inside also what was found. */
function known({ timeline, status }: Snapshot, { audience, now }: FactContext): string | undefined {
  const entries = byInstant(timeline);
  const impact = impactWords(entries, status, now);
  if (audience === "customers") return impact;
  const findings = findingsFor(entries, audience, impact !== undefined);
  return joined([impact, ...findings]);
}

function impactWords(
  entries: readonly (TimelineEntry & { readonly instant: Instant })[],
  status: Status | undefined,
  now: Instant,
): string | undefined {
  const isImpact = (entry: TimelineEntry): boolean => entry.type === "impact" && entry.text !== "";
  const begun = entries.findLast((entry) => isImpact(entry) && entry.qualifier !== "end");
  const ended = entries.findLast((entry) => isImpact(entry) && entry.qualifier === "end");
  const isOver = ended !== undefined && (begun === undefined || ended.instant >= begun.instant);
  if (begun === undefined) return isOver ? ended.text : undefined;
  // What lasted is said apart once it is over; text that names a time of its own is left alone.
  const isDated = /\d[:.]\d\d|\bsince\b/i.test(begun.text);
  const since =
    begun.qualifier !== "start" || isDated || isOver || status === "resolved"
      ? begun.text
      : `${withoutStop(begun.text)} since ${peopleTime(begun.instant, now)}`;
  return joined([since, isOver ? ended.text : undefined]);
}

/** The key moments among the findings, else the latest one; executives get one, and only where nothing else is known. */
function findingsFor(
  entries: readonly TimelineEntry[],
  audience: Audience,
  hasImpact: boolean,
): readonly string[] {
  const findings = entries.filter(({ type }) => type === "finding");
  const starred = findings.filter(({ star }) => star);
  const most = audience === "internal" ? 2 : 1;
  if (audience === "executives" && hasImpact) return [];
  return (starred.length > 0 ? starred.slice(-most) : findings.slice(-1)).map(({ text }) => text);
}

/** The last decision or change, else the step at hand, else what the status means. */
function doing(snapshot: Snapshot, { audience, status }: FactContext): string | undefined {
  if (audience === "customers") return status === undefined ? undefined : meanings[status];
  const acted = byInstant(snapshot.timeline).findLast(
    ({ type, text }) => (type === "decision" || type === "change") && text !== "",
  );
  if (acted !== undefined) return acted.type === "decision" ? readDecision(acted.text).what : acted.text;
  const step = snapshot.steps.find((candidate) => candidate.state === "open" && !isUpdateStep(candidate));
  if (step !== undefined && audience === "internal") return stepTitle(step);
  return status === undefined ? undefined : meanings[status];
}

/** What a status says, no more (the status words are Statuspage's). */
const meanings: Readonly<Record<Status, string>> = {
  investigating: "We are investigating.",
  identified: "We know the cause and are working on it.",
  monitoring: "A remedy is in place, and we are watching whether it holds.",
  resolved: "It is over, and we are looking into what led to it.",
};

/** `Jane Doe (Incident Commander, Scribe), Sam Lee (Technical Lead)`. */
function involved({ roles }: Snapshot): string | undefined {
  const names = [...new Set(roles.map(({ name }) => name))];
  const people = names.map(
    (name) =>
      `${name} (${roles
        .filter((holder) => holder.name === name)
        .map(({ role }) => role)
        .join(", ")})`,
  );
  return people.length === 0 ? undefined : people.join(", ");
}

/** When people could work again: the end of the impact, else the resolution. */
function restoredAt({ timeline, milestones }: Snapshot): Instant | undefined {
  const ended = byInstant(timeline).findLast(
    ({ type, qualifier }) => type === "impact" && qualifier === "end",
  );
  return ended?.instant ?? milestones.resolved;
}

function lasted(snapshot: Snapshot): string | undefined {
  const { started } = snapshot.milestones;
  const restored = restoredAt(snapshot);
  return started === undefined || restored === undefined ? undefined : peopleDuration(started, restored);
}

function changing({ timeline }: Snapshot): string | undefined {
  return joined(byInstant(timeline).map(({ type, text }) => (type === "todo" ? text : undefined)));
}

/** The day on which the review is due by the policy; nothing where there need not be one. */
function reviewBy(
  { milestones: { resolved }, severity, notAnIncident }: Snapshot,
  policy: Policy,
): UpdateValue {
  const days = reviewDaysFor(policy, severity);
  if (resolved === undefined || days === undefined || notAnIncident) return none;
  const { zone, holidays } = policy.calendar;
  return valueOf(businessDaysAfter(resolved, days, zone, holidays));
}

/** Sentences in a row; undefined where there are none. */
function joined(sentences: readonly (string | undefined)[]): string | undefined {
  const said = sentences.flatMap((text) =>
    text === undefined || text.trim() === "" ? [] : [sentence(text)],
  );
  return said.length === 0 ? undefined : said.join(" ");
}

function sentence(text: string): string {
  const line = text.trim().replace(/\s*\n\s*/g, " ");
  return /[.!?…。！？:;]$/u.test(line) ? line : `${line}.`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/[.…]+$/u, "");
}
