import type {
  CockpitDue,
  CockpitEntry,
  CockpitIncident,
  CockpitStep,
  CockpitTime,
} from "../../src/protocol/cockpit.ts";
import type { StepCounts } from "../../src/protocol/cockpit.ts";

/** `13 min`, `1 h 5 min`, `2 d 3 h`: whole minutes, never negative. */
export function duration(minutes: number): string {
  const whole = Math.max(0, Math.trunc(minutes));
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor(whole / 60) % 24, whole % 60];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}

/** `14:02Z (15:02)`. */
export function clock(time: CockpitTime): string {
  return time.local === undefined ? time.utc : `${time.utc} (${time.local})`;
}

/** `due 14:07Z, in 5 min`, `due now, 14:07Z` or `overdue 2 min, was due 14:07Z`: lateness is a word, not a colour. */
export function due(time: CockpitDue): string {
  if (time.minutesLeft < 0) return `overdue ${duration(-time.minutesLeft)}, was due ${clock(time)}`;
  if (time.minutesLeft === 0) return `due now, ${clock(time)}`;
  return `due ${clock(time)}, in ${duration(time.minutesLeft)}`;
}

/** What is said aloud: the time when, never how long, so that it is said once and not each minute. */
export function spokenDue(time: CockpitDue): string {
  return `${time.minutesLeft < 0 ? "overdue since" : "due at"} ${time.utc.replace(/Z$/, " UTC")}`;
}

export function declared(incident: CockpitIncident): string {
  if (incident.declared === undefined) return "When it was declared is not known";
  return `Declared ${clock(incident.declared)}, ${duration(incident.declared.minutesAgo)} ago`;
}

export function nextUpdate(incident: CockpitIncident): string | undefined {
  return incident.nextUpdate === undefined ? undefined : `Next update ${due(incident.nextUpdate)}`;
}

export function severity(incident: CockpitIncident): string {
  const { label, name } = incident.severity;
  return name === undefined ? label : `${label} ${name}`;
}

export function status(incident: CockpitIncident): string {
  return incident.status ?? "status unknown";
}

/** `2 done · 1 skipped · 6 left`; skipped and blocked are named where there are some. */
export function progress(counts: StepCounts): string {
  return [
    `${counts.done} done`,
    ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ...(counts.blocked > 0 ? [`${counts.blocked} blocked`] : []),
    `${counts.left} left`,
  ].join(" · ");
}

/** `Step 3 of 9 · First response`. */
export function position(step: CockpitStep, index: number, total: number): string {
  const place = `Step ${index + 1} of ${total}`;
  return step.phase === undefined ? place : `${place} · ${step.phase}`;
}

export function owner(step: CockpitStep): string | undefined {
  return step.owner === undefined ? undefined : `Owner: ${step.owner}`;
}

/** When the step is due, as a sentence's start; undefined where it has no time or is marked and so not due any more. */
export function stepDue(step: CockpitStep): string | undefined {
  if (step.due === undefined || !isToDo(step)) return undefined;
  const words = due(step.due);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function isToDo(step: CockpitStep): boolean {
  return step.state === "open" || step.state === "blocked";
}

/** What a marked step says of itself; undefined while it is open. */
export function mark(step: CockpitStep): string | undefined {
  const because = step.reason === undefined ? "" : `: ${step.reason}`;
  switch (step.state) {
    case "open":
      return undefined;
    case "done":
      return "This step is done.";
    case "skipped":
      return `Skipped${because}`;
    case "blocked":
      return `Blocked${because}`;
  }
}

export function allMarked(incident: CockpitIncident): string {
  const { blocked } = incident.counts;
  const waiting = blocked === 0 ? "" : blocked === 1 ? " One is blocked." : ` ${blocked} are blocked.`;
  if (incident.status === "resolved") return `The incident is resolved.${waiting}`;
  return `Resolve the incident when the cause is contained.${waiting}`;
}

/** The type of an entry with its audience or the like; undefined for a plain note. */
export function entryType(entry: CockpitEntry): string | undefined {
  if (entry.type === "note") return undefined;
  return entry.qualifier === undefined ? entry.type : `${entry.type} (${entry.qualifier})`;
}

export const keyList: readonly (readonly [key: string, does: string])[] = [
  ["D", "Done"],
  ["S", "Skip, with a reason"],
  ["B", "Block, with a reason"],
  ["U", "Undo the mark"],
  ["← →", "Look at the step before, the step after"],
  ["C", "Go to the current step"],
  ["L", "Log what you see; Enter logs it, Escape returns to the step"],
];
