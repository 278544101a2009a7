import type {
  CockpitDue,
  CockpitEntry,
  CockpitIncident,
  CockpitRole,
  CockpitStep,
  CockpitTime,
} from "../../src/protocol/cockpit.ts";
import type { StepCounts } from "../../src/protocol/cockpit.ts";
import { t } from "../shared/say.ts";

/** `13 min`, `1 h 5 min`, `2 d 3 h`: whole minutes, never negative. */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.trunc(minutes));
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  if (days > 0) return hours > 0 ? t("{0} d {1} h", days, hours) : t("{0} d", days);
  if (hours > 0) return rest > 0 ? t("{0} h {1} min", hours, rest) : t("{0} h", hours);
  return t("{0} min", rest);
}

/** `14:02Z (15:02)`. */
export function clock(time: CockpitTime): string {
  return time.local === undefined ? time.utc : `${time.utc} (${time.local})`;
}

/** `due 14:07Z, in 5 min`, `overdue less than a minute, was due 14:07Z` or `overdue 2 min, was due 14:07Z`: lateness is a word, not a colour. */
export function due(time: CockpitDue): string {
  if (time.minutesLeft < 0) return t("overdue {0}, was due {1}", duration(-time.minutesLeft), clock(time));
  if (time.minutesLeft === 0) return t("overdue less than a minute, was due {0}", clock(time));
  return t("due {0}, in {1}", clock(time), duration(time.minutesLeft));
}

/** What is said aloud: the time when, never how long, so that it is said once and not each minute. */
export function spokenDue(time: CockpitDue, what: "step" | "update"): string {
  const at = time.utc.replace(/Z$/, " UTC");
  if (what === "step")
    return time.minutesLeft <= 0 ? t("Step overdue since {0}.", at) : t("Step due at {0}.", at);
  return time.minutesLeft <= 0 ? t("Next update overdue since {0}.", at) : t("Next update due at {0}.", at);
}

export function declared(incident: CockpitIncident): string {
  if (incident.declared === undefined) return t("When it was declared is not known");
  return t("Declared {0}, {1} ago", clock(incident.declared), duration(incident.declared.minutesAgo));
}

export function nextUpdate(incident: CockpitIncident): string | undefined {
  return incident.nextUpdate === undefined ? undefined : t("Next update {0}", due(incident.nextUpdate));
}

export function severity(incident: CockpitIncident): string {
  const { label, name } = incident.severity;
  return name === undefined ? label : `${label} ${name}`;
}

export function status(incident: CockpitIncident): string {
  return incident.status ?? t("status unknown");
}

/** `2 done · 1 skipped · 6 left`; skipped and blocked are named where there are some. */
export function progress(counts: StepCounts): string {
  return [
    t("{0} done", counts.done),
    ...(counts.skipped > 0 ? [t("{0} skipped", counts.skipped)] : []),
    ...(counts.blocked > 0 ? [t("{0} blocked", counts.blocked)] : []),
    t("{0} left", counts.left),
  ].join(" · ");
}

/** `Step 3 of 9 · First response`. */
export function position(step: CockpitStep, index: number, total: number): string {
  const place = t("Step {0} of {1}", index + 1, total);
  return step.phase === undefined ? place : `${place} · ${step.phase}`;
}

/** Whose step it is; where that is a role, who holds it now. */
export function owner(step: CockpitStep, roles: readonly CockpitRole[]): string | undefined {
  if (step.owner === undefined) return undefined;
  const role = roles.find((known) => known.role === step.owner);
  if (role === undefined) return t("Owner: {0}", step.owner);
  return role.name === undefined
    ? t("Owner: {0} (nobody yet)", role.role)
    : t("Owner: {0} ({1})", role.role, role.name);
}

/** `Jane Doe` or that nobody holds it. */
export function holder({ role, name }: CockpitRole): string {
  return name === undefined ? t("{0}: assign…", role) : t("{0}: {1}", role, name);
}

/** `2 of 4 open, 1 overdue`. */
export function phaseProgress(steps: readonly CockpitStep[]): string {
  const open = steps.filter(isToDo);
  const late = open.filter(isLate).length;
  const progressed = open.length === 0 ? t("nothing open") : t("{0} of {1} open", open.length, steps.length);
  return late === 0 ? progressed : t("{0}, {1} overdue", progressed, late);
}

/** When the step is due, as a sentence's start; undefined where it has no time or is marked and so not due any more. */
export function stepDue(step: CockpitStep): string | undefined {
  if (step.due === undefined || !isToDo(step)) return undefined;
  const words = due(step.due);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether its time has passed. */
export function isLate({ due: time }: { readonly due: CockpitDue | undefined }): boolean {
  return time !== undefined && time.minutesLeft <= 0;
}

export function isToDo(step: CockpitStep): boolean {
  return step.state === "open" || step.state === "blocked";
}

/** What a marked step says of itself; undefined while it is open. */
export function mark(step: CockpitStep): string | undefined {
  const { reason } = step;
  switch (step.state) {
    case "open":
      return undefined;
    case "done":
      return t("This step is done.");
    case "skipped":
      return reason === undefined ? t("Skipped") : t("Skipped: {0}", reason);
    case "blocked":
      return reason === undefined ? t("Blocked") : t("Blocked: {0}", reason);
  }
}

export function allMarked(incident: CockpitIncident): string {
  const { blocked } = incident.counts;
  const advice =
    incident.status === "resolved"
      ? t("The incident is resolved.")
      : t("Resolve the incident when the cause is contained.");
  if (blocked === 0) return advice;
  return blocked === 1 ? t("{0} One is blocked.", advice) : t("{0} {1} are blocked.", advice, blocked);
}

/** The type of an entry with its audience or the like; undefined for a plain note. */
export function entryType(entry: CockpitEntry): string | undefined {
  if (entry.type === "note") return undefined;
  return entry.qualifier === undefined ? entry.type : `${entry.type} (${entry.qualifier})`;
}

export function keyList(): readonly (readonly [key: string, does: string])[] {
  return [
    ["D", t("Done")],
    ["S", t("Skip, with a reason")],
    ["B", t("Block, with a reason")],
    ["U", t("Undo the mark")],
    ["N", t("Note something about the step")],
    ["R", t("Run the step's first command, once it was shown")],
    ["H", t("Hand the step's role over")],
    ["← →", t("Look at the step before, the step after")],
    ["C", t("Go to the current step")],
    ["V", t("Choose the severity")],
    ["T", t("Choose the status")],
    ["W", t("Write an update")],
    ["A", t("Assign a role")],
    ["L", t("Log what you see; Enter logs it, Escape returns to the step")],
  ];
}
