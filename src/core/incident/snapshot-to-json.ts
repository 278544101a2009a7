import { clockMinute } from "../clock/clock-minute.ts";
import type { Deadline } from "../clock/deadline.ts";
import { deadlinesOf } from "../clock/deadlines.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import { services } from "../model/service.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import type { LineIndex } from "../text/lines.ts";

/**
 * The snapshot as `sitrep read --json` prints it: lines and columns from 1, columns in UTF-16 units, instants as ISO 8601
 * in UTC, unknown is null. Scripts rely on these names: add, don't rename.
 */
export function snapshotToJson(
  snapshot: Snapshot,
  lines: LineIndex,
  policy: Policy,
): Readonly<Record<string, unknown>> {
  const stepMinute = clockMinute(snapshot, policy);
  return {
    kind: snapshot.kind ?? null,
    title: snapshot.title ?? null,
    drill: snapshot.drill,
    private: snapshot.private,
    declared: iso(snapshot.declared),
    severity: snapshot.severity ?? null,
    status: snapshot.status ?? null,
    contained: snapshot.contained ?? null,
    notAnIncident: snapshot.notAnIncident,
    service: snapshot.service ?? null,
    connected: Object.fromEntries(
      services.flatMap((service) => {
        const thing = snapshot.connected[service];
        return thing === undefined ? [] : [[service, { id: thing.id, url: thing.url ?? null }]];
      }),
    ),
    customersAffected: snapshot.customersAffected ?? null,
    roles: Object.fromEntries(snapshot.roles.map((holder) => [holder.role, holder.name])),
    zone: snapshot.zone ?? null,
    milestones: {
      started: iso(snapshot.milestones.started),
      detected: iso(snapshot.milestones.detected),
      acknowledged: iso(snapshot.milestones.acknowledged),
      mitigated: iso(snapshot.milestones.mitigated),
      resolved: iso(snapshot.milestones.resolved),
    },
    sections: snapshot.sections.map((section) => ({
      line: section.line,
      level: section.level,
      text: section.text,
      concept: section.concept,
    })),
    timeline: snapshot.timeline.map((entry) => ({
      line: entry.line,
      endLine: entry.endLine,
      raw: entry.raw,
      date: entry.date ?? null,
      time: entry.time ?? null,
      iso: iso(entry.instant),
      zone: entry.zone ?? null,
      type: entry.type,
      qualifier: entry.qualifier ?? null,
      actor: entry.actor ?? null,
      star: entry.star,
      text: entry.text,
      sent: entry.sent.map(({ label, url }) => ({ label, url: url ?? null })),
    })),
    steps: snapshot.steps.map((step) => ({
      line: step.line,
      depth: step.depth,
      checked: step.checked ?? null,
      state: step.state,
      reason: step.reason ?? null,
      text: step.text,
      phase: step.phase ?? null,
      owner: step.owner ?? null,
      due: iso(dueOf(step.within, snapshot.declared, stepMinute)),
      commands: step.commands,
    })),
    actions: snapshot.actions.map((action) => ({
      line: action.line,
      form: action.form,
      text: action.text,
      owner: action.owner ?? null,
      due: action.due ?? null,
      dueDate: action.dueDate ?? null,
      done: action.done ?? null,
      horizon: action.horizon ?? null,
      link: action.link ?? null,
    })),
    deadlines: deadlinesOf(snapshot, policy).map(deadlineToJson),
    review: snapshot.review === undefined ? null : { ...nulls(snapshot.review) },
    problems: snapshot.problems.map((problem) => {
      const start = lines.positionAt(problem.range.start);
      const end = lines.positionAt(problem.range.end);
      return {
        code: problem.code,
        message: problem.message,
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
      };
    }),
  };
}

/** A deadline as `sitrep read --json` and `sitrep due --json` print it: what does not apply to its kind is null. */
export function deadlineToJson(deadline: Deadline): Readonly<Record<string, unknown>> {
  const { kind, key, from, due } = deadline;
  return {
    kind,
    due: iso(due),
    from: iso(from),
    audience: kind === "update" ? deadline.audience : null,
    promised: kind === "update" ? deadline.promised : null,
    whom: kind === "tell" ? deadline.whom : null,
    role: kind === "role" ? deadline.role : null,
    step: kind === "step" ? deadline.text : null,
    line: kind === "step" ? deadline.line : null,
    key,
  };
}

function iso(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}

function dueOf(
  within: number | undefined,
  declared: Instant | undefined,
  stepMinute: number,
): Instant | undefined {
  return within === undefined || declared === undefined ? undefined : declared + within * stepMinute;
}

function nulls(head: NonNullable<Snapshot["review"]>): Readonly<Record<string, string | null>> {
  return {
    incident: head.incident ?? null,
    state: head.state ?? null,
    depth: head.depth ?? null,
    meeting: iso(head.meeting),
    noActions: head.noActions ?? null,
  };
}
