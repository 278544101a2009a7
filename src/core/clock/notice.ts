import { formatInstant, hour, minute, type Instant } from "../model/instant.ts";
import type { Deadline } from "./deadline.ts";
import { isAwaited, overdueAt } from "./deadlines.ts";
import { earliest } from "./next-change.ts";

/** What the windows of one person know together about the notifications of one incident. It never moves a due time. */
export interface Told {
  /** When one of them first saw the incident going on: what was late before is shown, and no reason for a notification. */
  readonly seen: Instant;
  /** What was claimed by name, and when: each is told by the window that claimed it, once. */
  readonly claims: ReadonlyMap<string, Instant>;
  /** By the key of a deadline, until when it is hushed; Infinity where it was stopped. */
  readonly hushed: ReadonlyMap<string, Instant>;
}

/** A notification that is due. */
export interface Notice {
  readonly deadline: Deadline;
  /** What the window that tells it has to claim. */
  readonly claim: string;
  /** What this notification tells along, and nobody tells again. */
  readonly along: readonly string[];
  /** How many more are overdue that people wait for; 0 where it is about a role or the severity. */
  readonly others: number;
}

/** Two notifications of one incident are so far apart: a person reads one thing at a time. */
export const breather = minute;

/** What is late for longer than a night is shown, and nobody is helped by a notification. */
const stale = 12 * hour;

/**
 * The one notification of an incident that is due at `now`, if any: the deadline that is late the longest, as the status
 * bar shows it, else an empty role or an unknown severity. Steps are none: a box that nobody ticked yet breaks no promise
 * to anybody, and they show in the Runbook view. After sleep, or a reload, it is one all the same: the others are told
 * along with it.
 */
export function noticeAt(deadlines: readonly Deadline[], told: Told, now: Instant): Notice | undefined {
  if ([...told.claims.values()].some((at) => at > now - breather && at <= now)) return undefined;
  const ripe = deadlines.filter((deadline) => isRipe(deadline, told, now));
  const awaited = ripe.filter(isAwaited);
  const [deadline] = awaited.length > 0 ? awaited : ripe;
  if (deadline === undefined) return undefined;
  const along = awaited.filter((other) => other !== deadline).map((other) => claimOf(other, told));
  const others = isAwaited(deadline) ? overdueAt(deadlines.filter(isAwaited), now).length - 1 : 0;
  return { deadline, claim: claimOf(deadline, told), along, others };
}

/** When the next notification of an incident may be due, behind `now`; undefined where none will be. */
export function nextNoticeAfter(
  deadlines: readonly Deadline[],
  told: Told,
  now: Instant,
): Instant | undefined {
  const waiting = deadlines.filter(
    (deadline) => deadline.kind !== "step" && !told.claims.has(claimOf(deadline, told)),
  );
  const ahead = waiting.map((deadline) => tellAt(deadline, told)).filter((at) => at > now && at < Infinity);
  const isHeldBack = waiting.some((deadline) => isRipe(deadline, told, now));
  const last = Math.max(...[...told.claims.values()].filter((at) => at <= now), -Infinity);
  const breath = (last + breather > now ? last : now) + breather;
  return earliest([...ahead, isHeldBack ? breath : undefined]);
}

function isRipe(deadline: Deadline, told: Told, now: Instant): boolean {
  const at = tellAt(deadline, told);
  return (
    deadline.kind !== "step" &&
    at <= now &&
    at > told.seen &&
    at > now - stale &&
    !told.claims.has(claimOf(deadline, told))
  );
}

/** When a deadline is told: when it is missed, or once its snooze is over. */
function tellAt({ key, due }: Deadline, { hushed }: Told): Instant {
  return Math.max(due, hushed.get(key) ?? due);
}

/**
 * Missed again, be it after a snooze or because a change of severity moved it, a deadline is told again. An empty role and
 * an unknown severity are asked for once.
 */
function claimOf(deadline: Deadline, told: Told): string {
  if (!isAwaited(deadline)) return deadline.key;
  const at = tellAt(deadline, told);
  return at === Infinity ? `${deadline.key} stopped` : `${deadline.key} ${formatInstant(at)}`;
}
