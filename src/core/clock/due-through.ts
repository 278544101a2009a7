import { toSecond, type Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import { stretchAt, type SeverityStretch } from "./severity-course.ts";

/**
 * When something is due that counts from `from` and whose length depends on the severity, `lengthAt` in milliseconds,
 * undefined where that severity owes nothing. A change of severity counts the new length from the same instant; what it
 * would make late in retrospect is due `grace` after the change instead, since nobody could have known. What was late
 * before the change stays late, unless the new severity gives more time. Undefined where the present severity owes
 * nothing.
 */
export function dueThrough(
  from: Instant,
  course: readonly SeverityStretch[],
  lengthAt: (severity: SeverityId) => number | undefined,
  grace: (severity: SeverityId) => number,
): Instant | undefined {
  const begun = stretchAt(course, from);
  if (begun === undefined) return undefined;
  const dueAt = (severity: SeverityId): Instant | undefined => {
    const length = lengthAt(severity);
    return length === undefined ? undefined : toSecond(from + length);
  };
  return course
    .filter((stretch) => stretch.from > from && stretch !== begun)
    .reduce((before, stretch) => {
      const due = dueAt(stretch.clockedAs);
      if (due === undefined || due > stretch.from) return due;
      const wasLate = before !== undefined && before <= stretch.from;
      return wasLate ? before : toSecond(stretch.from + grace(stretch.clockedAs));
    }, dueAt(begun.clockedAs));
}
