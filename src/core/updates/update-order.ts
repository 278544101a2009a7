import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { audiences, nextUpdates, type Audience } from "./next-updates.ts";
import { lastUpdateTo } from "./sent-updates.ts";

/**
 * Whether customers are to hear before this audience does: they are affected, and have heard nothing since the audience's
 * own last update. Support and sales are asked at once and need the status page to point to (design: order). It holds for
 * every round, not only for the first.
 */
export function customersComeFirst(
  snapshot: Pick<Snapshot, "customersAffected" | "timeline">,
  audience: Audience,
): boolean {
  if (snapshot.customersAffected !== true || !behindCustomers.includes(audience)) return false;
  const toCustomers = lastUpdateTo(snapshot.timeline, "customers");
  const toAudience = lastUpdateTo(snapshot.timeline, audience);
  if (toCustomers === undefined) return true;
  return toAudience !== undefined && isBefore(toCustomers, toAudience);
}

const behindCustomers: readonly Audience[] = ["stakeholders", "executives"];

type Sent = NonNullable<ReturnType<typeof lastUpdateTo>>;

/** In order of time, then of the file. */
function isBefore(a: Sent, b: Sent): boolean {
  return a.instant < b.instant || (a.instant === b.instant && a.line < b.line);
}

/**
 * Whom to write to next: who is owed an update first, customers before the others where the order asks for it. Where nobody
 * is owed one, whoever heard last, else the responders themselves.
 */
export function nextAudience(snapshot: Snapshot, policy: Policy): Audience {
  const [due] = nextUpdates(snapshot, policy);
  const audience = due?.audience ?? untold(snapshot) ?? "internal";
  return customersComeFirst(snapshot, audience) ? "customers" : audience;
}

/** Once it is over: the first audience, those outside before those inside, that heard of the incident and not of its end. */
function untold({ timeline, milestones: { resolved } }: Snapshot): Audience | undefined {
  if (resolved === undefined) return undefined;
  return [...audiences].reverse().find((audience) => {
    const last = lastUpdateTo(timeline, audience);
    return last !== undefined && last.instant < resolved;
  });
}

/**
 * Who is still to hear what one audience was just told: stakeholders behind customers, then executives where they heard of
 * the incident before. Undefined where nobody is.
 */
export function audienceToTellNext(
  { timeline }: Pick<Snapshot, "timeline">,
  told: Audience,
): Audience | undefined {
  const last = lastUpdateTo(timeline, told);
  if (last === undefined || told === "internal") return undefined;
  const waiting: readonly Audience[] = told === "customers" ? ["stakeholders", "executives"] : ["executives"];
  return waiting.find((audience) => {
    const heard = lastUpdateTo(timeline, audience);
    const mustHear = audience === "stakeholders" || heard !== undefined;
    return told !== audience && mustHear && (heard === undefined || isBefore(heard, last));
  });
}
