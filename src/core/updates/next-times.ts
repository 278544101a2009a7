import { clockMinute } from "../clock/clock-minute.ts";
import { minute, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import type { Policy } from "../policy/policy.ts";
import { cadenceFor } from "../policy/severity-policy.ts";
import type { Audience } from "./next-updates.ts";
import { promisedIn } from "./promised-in.ts";
import { lastUpdateTo } from "./sent-updates.ts";

/**
 * The times at which the next update may be promised: the usual one first, then an earlier promise that is still ahead, then
 * others, each once and on a full minute, which is all that an update says. None where an update says that it is over.
 */
export function nextTimes(
  snapshot: Pick<Snapshot, "severity" | "timeline" | "drill">,
  audience: Audience,
  status: Status | undefined,
  policy: Policy,
  now: Instant,
): readonly Instant[] {
  if (status === "resolved") return [];
  const usual = usualNext(snapshot, audience, policy, now);
  const promise = promisedAhead(snapshot, audience, now);
  const others = usualMinutes.map((minutes) => onTheMinute(now + minutes * minute));
  const all = [usual, promise, ...others].filter((instant) => instant !== undefined);
  return [...new Set(all)];
}

/** Beside the cadence: what people choose where there is nothing new to say soon, or a lot. */
const usualMinutes = [15, 30, 60, 120];

/** Now and the cadence, never a moment later than the policy wants it; undefined where the severity has no clock. */
export function usualNext(
  snapshot: Pick<Snapshot, "severity" | "timeline" | "drill">,
  audience: Audience,
  policy: Policy,
  now: Instant,
): Instant | undefined {
  const cadence = cadenceFor(policy, snapshot.severity);
  if (cadence !== undefined) {
    const due = onTheMinute(now + cadence * clockMinute(snapshot, policy));
    return due > now ? due : due + minute; // the clock of a drill may run faster than a message can say
  }
  return promisedAhead(snapshot, audience, now);
}

function promisedAhead(
  { timeline }: Pick<Snapshot, "timeline">,
  audience: Audience,
  now: Instant,
): Instant | undefined {
  const last = lastUpdateTo(timeline, audience);
  const promise = last === undefined ? undefined : promisedIn(last.text, last.instant);
  return promise !== undefined && promise > now ? promise : undefined;
}

function onTheMinute(instant: Instant): Instant {
  return Math.floor(instant / minute) * minute;
}
