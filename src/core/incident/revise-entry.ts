import { cleanTyped } from "../markdown/inline-text.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { IncidentState } from "../model/incident.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { applyEdits } from "../text/edit.ts";
import { t } from "../text/say.ts";
import { isQualifier } from "../timeline/entry-words.ts";
import { changeEntry } from "../timeline/write/change-entry.ts";
import { deleteEntry } from "../timeline/write/delete-entry.ts";
import { moveEntry } from "../timeline/write/move-entry.ts";
import type { Placement } from "../timeline/write/placement.ts";
import type { TimelineDocument } from "../timeline/write/timeline-document.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import { foldTimeline } from "./fold.ts";
import type { EntryRef, Intent } from "./intent.ts";
import { planPlacement, type Projected } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { timelineOf } from "./timeline-of.ts";

type RevisionIntent = Extract<
  Intent,
  { kind: "edit-entry" | "move-entry" | "delete-entry" | "star-entry" | "retype-entry" }
>;

/**
 * Changes, moves or deletes an entry that is there. What the timeline then says of severity, status and roles goes into
 * the front matter of our files, where it is not what it said before.
 */
export function reviseEntry(read: ReadDocument, intent: RevisionIntent, context: DecideContext): Decision {
  const entry = findEntry(read.snapshot.timeline, intent.entry);
  if (entry === undefined) {
    return refused(
      t("There is no such entry at line {0} any more. Look at the timeline again.", intent.entry.line),
    );
  }
  const problem = problemOf(intent, entry);
  if (problem !== undefined) return refused(problem, entry.line);
  const timeline = timelineOf(read, context);
  const placement = place(timeline, entry, intent);
  if (placement.kind === "refused") return refused(placement.reason, placement.line);
  const severities = severityIds(context.policy);
  const after = timeline.reread(applyEdits(read.document.text, placement.edits)).timeline;
  const state = foldTimeline(after, severities);
  const projected = read.snapshot.ours
    ? differing(foldTimeline(read.snapshot.timeline, severities), state)
    : [];
  return planPlacement(read, placement, state, { projected });
}

function findEntry(timeline: readonly TimelineEntry[], { line, text }: EntryRef): TimelineEntry | undefined {
  return timeline.find((entry) => entry.line === line && (text === undefined || entry.text === text));
}

function problemOf(intent: RevisionIntent, entry: TimelineEntry): string | undefined {
  if (intent.kind === "edit-entry" && cleanTyped(intent.text) === "" && entry.type !== "impact") {
    return t("There is nothing left of the entry. Delete it, or say what was seen or done.");
  }
  if (intent.kind === "retype-entry" && intent.qualifier !== undefined) {
    const known = isQualifier(intent.type, intent.qualifier);
    return known
      ? undefined
      : t("`{0}` says nothing known of an entry of type {1}.", intent.qualifier, intent.type);
  }
  return undefined;
}

function place(read: TimelineDocument, entry: TimelineEntry, intent: RevisionIntent): Placement {
  switch (intent.kind) {
    case "edit-entry":
      return changeEntry(read, entry, { text: intent.text });
    case "star-entry":
      return changeEntry(read, entry, { star: intent.star });
    case "retype-entry":
      return changeEntry(read, entry, { type: intent.type, qualifier: intent.qualifier });
    case "move-entry":
      return moveEntry(read, entry, intent.to);
    case "delete-entry":
      return deleteEntry(read, entry);
  }
}

/** What two states of an incident say differently, of that which the front matter repeats. */
function differing(before: IncidentState, after: IncidentState): readonly Projected[] {
  const roles = new Set([...before.roles, ...after.roles].map(({ role }) => role));
  const holder = (state: IncidentState, role: string): string | undefined =>
    state.roles.find((one) => one.role === role)?.name;
  return [
    ...(before.severity === after.severity ? [] : (["severity"] as const)),
    ...(before.status === after.status ? [] : (["status"] as const)),
    ...[...roles].filter((role) => holder(before, role) !== holder(after, role)).map((role) => ({ role })),
  ];
}
