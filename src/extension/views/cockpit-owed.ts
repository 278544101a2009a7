import { deadlinesOf } from "../../core/clock/deadlines.ts";
import type { Deadline } from "../../core/clock/deadline.ts";
import type { CockpitOwed, CockpitRole, OwedAct } from "../../protocol/cockpit.ts";
import type { LibraryFile } from "../host/library.ts";
import { cockpitDue } from "./cockpit-due.ts";
import { deadlineTitle } from "./deadline-words.ts";

/** What an incident owes at `now`, the nearest first, in words; times written out in `zone`. */
export function cockpitOwed(
  { read, policy }: LibraryFile,
  now: number,
  zone: string,
): readonly CockpitOwed[] {
  return deadlinesOf(read.snapshot, policy).map((deadline) => ({
    what: deadlineTitle(deadline),
    due: cockpitDue(deadline.due, now, zone),
    act: actOn(deadline),
  }));
}

function actOn(deadline: Deadline): OwedAct {
  switch (deadline.kind) {
    case "update":
      return { kind: "write", audience: deadline.audience };
    case "tell":
      return { kind: "write", audience: "stakeholders" };
    case "response":
      return { kind: "log" };
    case "severity":
      return { kind: "rate" };
    case "role":
      return { kind: "assign", role: deadline.role };
    case "step":
      return { kind: "show", step: { text: deadline.text, occurrence: deadline.occurrence } };
  }
}

/** The roles of the policy in its order, then others that somebody holds. */
export function cockpitRoles({ read, policy }: LibraryFile): readonly CockpitRole[] {
  const held = new Map(read.snapshot.roles.map(({ role, name }) => [role, name]));
  const names = new Set([...policy.roles.map(({ name }) => name), ...held.keys()]);
  return [...names].map((role) => ({ role, name: held.get(role) }));
}
