import type { CalendarDate } from "../model/calendar-date.ts";
import type { Audience } from "../model/audience.ts";
import { audiences } from "../model/audience.ts";
import type { Instant } from "../model/instant.ts";
import { isReviewed } from "../review/review-due.ts";
import type { ActionFacts, IncidentFacts, ReviewFacts } from "./facts.ts";
import type { ActionFigures, OnTime, TimeName, UnmeasuredReason } from "./insights.ts";
import { isPastMinute } from "../updates/is-past-minute.ts";
import { timeOf } from "./time-of.ts";

/** An incident with all that is counted of it: worked out once, whatever groups it is in. */
export interface Weighed {
  readonly facts: IncidentFacts;
  /** Milliseconds, or why it can't be measured. */
  readonly times: Readonly<Record<TimeName, number | UnmeasuredReason>>;
  /** Audiences that were owed nothing are not there. */
  readonly updates: readonly (OnTime & { readonly audience: Audience })[];
  /** Undefined where none is owed and none is there. */
  readonly review: ReviewOutcome | undefined;
  readonly actions: ActionFigures;
}

export type ReviewOutcome = "onTime" | "late" | "open" | "unknown" | "optional";

/** What is counted of an incident at a moment; `today` is its day in the zone asked for. */
export function weigh(facts: IncidentFacts, now: Instant, today: CalendarDate): Weighed {
  return {
    facts,
    times: {
      detect: timeOf("detect", facts),
      acknowledge: timeOf("acknowledge", facts),
      mitigate: timeOf("mitigate", facts),
      resolve: timeOf("resolve", facts),
    },
    updates: updatesOf(facts, now),
    review: outcomeOf(facts.review, today),
    actions: actionFigures(facts.actions, today),
  };
}

/** What is owed and not sent counts as late once its minute is over. */
function updatesOf({ updates: { sent, next } }: IncidentFacts, now: Instant): Weighed["updates"] {
  const late = next.filter(({ due }) => isPastMinute(due, now));
  if (late.length === 0) return sent;
  return audiences.flatMap((audience) => {
    const before = sent.find((each) => each.audience === audience);
    const more = late.filter((each) => each.audience === audience).length;
    const owed = (before?.owed ?? 0) + more;
    return owed === 0 ? [] : [{ audience, owed, onTime: before?.onTime ?? 0 }];
  });
}

function outcomeOf({ due, path, state, reviewedOn }: ReviewFacts, today: CalendarDate): Weighed["review"] {
  if (due === undefined) return path === undefined ? undefined : "optional";
  if (reviewedOn !== undefined) return reviewedOn <= due ? "onTime" : "late";
  if (isReviewed(state)) return today <= due ? "onTime" : "unknown"; // before the day is over it can't be late
  return today <= due ? "open" : "late";
}

function actionFigures(actions: readonly ActionFacts[], today: CalendarDate): ActionFigures {
  const done = actions.filter((action) => action.done === true);
  const waiting = actions.filter((action) => action.done !== true);
  const overdue = waiting.filter(({ due }) => due !== undefined && due < today).length;
  const dated = done.filter(({ due, doneOn }) => due !== undefined && doneOn !== undefined);
  return {
    all: actions.length,
    done: done.length,
    doneDated: dated.length,
    doneOnTime: dated.filter(({ due = "", doneOn = "" }) => doneOn <= due).length,
    overdue,
    open: waiting.length - overdue,
    undated: waiting.filter(({ due }) => due === undefined).length,
  };
}
