import { compareDates, startOfDay, type CalendarDate } from "../model/calendar-date.ts";
import { dateIn, type Instant } from "../model/instant.ts";

/**
 * The moment at which a document is linted. It notes what rules ask of it, so that whoever keeps what was found knows how long
 * that holds: a rule asks the narrowest question that will do, and for the moment itself only where its message states it.
 */
export interface LintTime {
  /** What is found holds for this instant alone. */
  readonly now: () => Instant;
  /** The day in the zone of the policy's calendar; what is found holds until it ends there. */
  readonly today: () => CalendarDate;
  /** Whether an instant is now or was before. Where it was, it always will have been. */
  readonly hasCome: (instant: Instant) => boolean;
  /** Whether a day lies before today. */
  readonly isOver: (date: CalendarDate) => boolean;
  /** The first instant, after now, at which an answer that was given may be another; undefined where none ever will. */
  readonly holdsUntil: () => Instant | undefined;
}

/** An instant as the moment of linting; `zone` is an IANA zone or an offset. */
export function lintTime(now: Instant, zone: string): LintTime {
  const today = dateIn(now, zone);
  let until: Instant | undefined;
  const note = (change: Instant): void => {
    if (change > now && (until === undefined || change < until)) until = change;
  };
  const endOf = (date: CalendarDate): Instant => startOfDay(date, zone, 1);
  return {
    now: () => {
      note(now + 1);
      return now;
    },
    today: () => {
      note(endOf(today));
      return today;
    },
    hasCome: (instant) => {
      note(instant);
      return instant <= now;
    },
    isOver: (date) => {
      const isOver = compareDates(date, today) < 0;
      if (!isOver) note(endOf(date));
      return isOver;
    },
    holdsUntil: () => until,
  };
}
