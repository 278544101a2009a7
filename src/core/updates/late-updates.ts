import { severityCourse } from "../clock/severity-course.ts";
import { clockMinute } from "../clock/clock-minute.ts";
import type { Course } from "../clock/course.ts";
import { audiences, type Audience } from "../model/audience.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { meaningOf } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { isPastMinute } from "./is-past-minute.ts";
import { dueOf, reaches } from "./next-updates.ts";

/** An update that was sent. */
export interface SentUpdate {
  readonly instant: Instant;
  readonly audience: Audience;
  /** When it was owed; undefined where nobody was owed one. */
  readonly due: Instant | undefined;
  /** Whether the minute in which it was owed was over, while the incident went on. */
  readonly late: boolean;
}

type Timed = TimelineEntry & { readonly instant: Instant };

/**
 * The updates of a timeline in order of time, each with the moment at which its audience was owed it: by the same law as
 * the updates that are owed next (`nextUpdates`), applied to what had been sent by then. What was owed when the incident
 * was over already is not late.
 */
export function sentUpdates(snapshot: Snapshot, policy: Policy): readonly SentUpdate[] {
  const ordered = byInstant(snapshot.timeline.filter(({ type }) => type === "update" || type === "status"));
  const severities = severityCourse(snapshot, policy, snapshot.declared ?? ordered[0]?.instant ?? 0);
  const minuteLength = clockMinute(snapshot, policy);
  const last = new Map<Audience, Timed>();
  const sent: SentUpdate[] = [];
  let since = snapshot.declared;
  let over: Instant | undefined;
  for (const entry of ordered) {
    if (entry.type === "status") {
      const meaning = meaningOf(entry, []);
      if (meaning.kind !== "status") continue;
      if (meaning.status === "resolved") over ??= entry.instant;
      else if (over !== undefined) {
        [since, over] = [entry.instant, undefined];
        last.clear(); // what was sent before belongs to the time before
      }
      continue;
    }
    const audience = audiences.find((name) => name === (entry.qualifier ?? "internal")) ?? "internal";
    const due = since === undefined ? undefined : dueAt(entry, audience, since);
    const late =
      due !== undefined &&
      isPastMinute(due, entry.instant) &&
      (over === undefined || isPastMinute(due, over));
    sent.push({ instant: entry.instant, audience, due, late });
    for (const reached of audiences) if (reaches(entry, reached)) last.set(reached, entry);
  }
  return sent;

  function dueAt(entry: Timed, audience: Audience, begun: Instant): Instant | undefined {
    const course: Course = {
      declared: snapshot.declared ?? begun,
      since: begun,
      heardSince: begun,
      severities: severities.filter(({ from }, index) => index === 0 || from <= entry.instant),
      minute: minuteLength,
    };
    return dueOf(audience, last.get(audience), course, snapshot, policy)?.due;
  }
}
