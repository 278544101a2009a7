import { namesSomebody } from "../lint/names/names-somebody.ts";
import { writeHeading, writeInline } from "../markdown/inline-text.ts";
import { writeScalar } from "../markdown/set-front-matter.ts";
import type { TimelineEntry } from "../model/entry.ts";
import { recordFileName } from "../model/file-names.ts";
import { formatInstantToMinute, minute, type Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { ReviewDepth, Snapshot } from "../model/snapshot.ts";
import { stepTitle, type Step } from "../model/step.ts";
import type { Policy } from "../policy/policy.ts";
import { eolOf } from "../text/lines.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { writeEntry } from "../timeline/write-entry.ts";

/**
 * The review of a record, as far as facts go: what the record does not say is "unknown", what people must write is a
 * question in a comment. `recordText` gives the line break to use, `policy` the names that don't belong among the causes,
 * `recordName` what the record's file is called: the review stands beside it.
 */
export function draftReview(
  snapshot: Snapshot,
  depth: ReviewDepth,
  recordText: string,
  policy: Policy,
  recordName = recordFileName,
): string {
  const record = `[the record](${destination(recordName)})`;
  const sections = [
    ...summary(snapshot),
    ...(depth === "full" ? impact(snapshot) : []),
    ...(depth === "note" ? [] : timeline(snapshot, record)),
    ...(depth === "full" ? analysis(snapshot, policy, record) : []),
    ...(depth === "note" ? [] : actions(snapshot)),
  ];
  const lines = [...head(snapshot, depth, recordName), ...sections];
  return lines.join("\n").replace(/\n/g, eolOf(recordText));
}

function head(snapshot: Snapshot, depth: ReviewDepth, recordName: string): readonly string[] {
  const title = snapshot.title ?? "Incident";
  return [
    "---",
    "sitrep: 1",
    "kind: review",
    `title: ${writeScalar(title)}`,
    `incident: ${writeScalar(recordName)}`,
    "state: draft",
    `depth: ${depth}`,
    ...(snapshot.drill ? ["drill: true"] : []),
    "---",
    "",
    `# ${snapshot.drill ? "DRILL: " : ""}Review: ${writeHeading(title)}`,
    "",
    ...facts(snapshot),
  ];
}

function facts(snapshot: Snapshot): readonly string[] {
  const { milestones } = snapshot;
  const rows: readonly (readonly [string, string])[] = [
    ["Severity", severityLabel(snapshot.severity)],
    ["Started", moment(milestones.started)],
    ["Detected", moment(milestones.detected)],
    ["Declared", moment(snapshot.declared)],
    ["Acknowledged", moment(milestones.acknowledged)],
    ["Mitigated", moment(milestones.mitigated)],
    ["Resolved", moment(milestones.resolved)],
    ["From declared to resolved", duration(snapshot.declared, milestones.resolved)],
    ["Cause contained", snapshot.contained ?? "unknown"],
    ...snapshot.roles.map((holder) => [holder.role, holder.name] as const),
  ];
  return [
    "| Fact | Value |",
    "|---|---|",
    ...rows.map(([fact, value]) => `| ${cell(fact)} | ${cell(value)} |`),
    "",
  ];
}

function summary(snapshot: Snapshot): readonly string[] {
  return [
    "## Summary",
    "",
    "<!-- In three sentences: what happened, whom it touched, how it ended. -->",
    "",
    ...servedBy(snapshot),
  ];
}

function servedBy(snapshot: Snapshot): readonly string[] {
  return snapshot.service === undefined ? [] : [`Service: ${writeInline(snapshot.service)}.`, ""];
}

function impact(snapshot: Snapshot): readonly string[] {
  const customers = snapshot.customersAffected;
  const told = customers === undefined ? "unknown" : customers ? "affected" : "not affected";
  return [
    "## Impact",
    "",
    "<!-- Who could not do what, how many, from when to when. -->",
    "",
    `Customers: ${told}.`,
    "",
  ];
}

function timeline(snapshot: Snapshot, record: string): readonly string[] {
  const entries = byInstant(snapshot.timeline).filter(isKeyMoment);
  const written = entries.map((entry) => writeEntry({ ...entry }, { bullet: "-" }));
  return ["## Timeline", "", `All times UTC. The whole timeline is in ${record}.`, "", ...written, ""];
}

/** What a reader of the review needs: starred entries, what changed the state, updates, decisions, hypotheses. */
function isKeyMoment(entry: TimelineEntry): boolean {
  if (entry.star) return true;
  return [
    "declared",
    "severity",
    "status",
    "alert",
    "impact",
    "decision",
    "hypothesis",
    "change",
    "update",
  ].includes(entry.type);
}

function analysis(snapshot: Snapshot, policy: Policy, record: string): readonly string[] {
  const skipped = snapshot.steps.filter((step) => step.state === "skipped" || step.state === "blocked");
  const lines = skipped.map((step) => skippedStep(step, snapshot, policy, record));
  return [
    "## Contributing factors",
    "",
    "<!-- The conditions that made this possible, each with its kind (technical, process or organisational). Roles, no names. -->",
    "",
    "## What went well",
    "",
    "<!-- What worked and should be kept? -->",
    "",
    "## What went poorly",
    "",
    "<!-- What made it slower or harder than it had to be? -->",
    "",
    ...(lines.length === 0 ? [] : [...lines, ""]),
    "## Where we got lucky",
    "",
    "<!-- What could have made it worse, and happened not to? -->",
    "",
    "## Severity",
    "",
    "<!-- Was the first severity right? If not, which line of the criteria would have told? -->",
    "",
  ];
}

/** What went poorly is no place for names: where a step or its reason names somebody, the record says it, not the review. */
function skippedStep(step: Step, snapshot: Snapshot, policy: Policy, record: string): string {
  const names = (words: string): boolean => namesSomebody(words, snapshot, policy);
  const title = stepTitle(step);
  const { state, reason = "no reason given" } = step;
  if (names(title)) return `- A step was ${state}; ${record} says which and why`;
  const what = `- Step "${writeInline(title)}" was ${state}`;
  return names(reason) ? `${what}; ${record} says why` : `${what}: ${writeInline(reason)}`;
}

function actions(snapshot: Snapshot): readonly string[] {
  const todos = byInstant(snapshot.timeline).filter((entry) => entry.type === "todo");
  const rows = todos.map((entry) => `| ${cell(entry.text)} |  |  |  |`);
  return [
    "## Actions",
    "",
    "<!-- Each with a person or team and a date. Horizon: immediate, short-term or long-term. -->",
    "",
    "| Action | Owner | Due | Horizon |",
    "|---|---|---|---|",
    ...rows,
    "",
  ];
}

function moment(instant: Instant | undefined): string {
  return instant === undefined ? "unknown" : formatInstantToMinute(instant);
}

function duration(from: Instant | undefined, to: Instant | undefined): string {
  if (from === undefined || to === undefined || to < from) return "unknown";
  const minutes = Math.round((to - from) / minute);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A file's name as the destination of a link: what would end it or mean something else there is percent-encoded. */
function destination(fileName: string): string {
  const encoded = (char: string): string =>
    `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  return fileName.replace(/[ \t\r\n"#%():<>?\\]/g, encoded);
}

/** Text as it can stand in a table's cell: one line, bars escaped. */
function cell(text: string): string {
  return writeInline(text.replace(/\s+/g, " ").trim()).replace(/\|/g, "\\|");
}
