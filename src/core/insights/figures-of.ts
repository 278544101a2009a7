import { audiences } from "../model/audience.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { Instant } from "../model/instant.ts";
import type { ActionFacts, IncidentFacts, ReviewFacts } from "./facts.ts";
import {
  timeNames,
  type ActionFigures,
  type Figures,
  type OnTime,
  type ReviewFigures,
  type UpdateFigures,
} from "./insights.ts";
import { isReviewed } from "../review/review-due.ts";
import { timeFigures } from "./time-figures.ts";

/** What is told of a set of incidents at a moment; `today` is its day in the zone asked for. */
export function figuresOf(incidents: readonly IncidentFacts[], now: Instant, today: CalendarDate): Figures {
  return {
    incidents: incidents.length,
    ongoing: incidents.filter(({ over }) => !over).length,
    reopened: incidents.filter(({ reopened }) => reopened > 0).length,
    times: timeNames.map((name) => timeFigures(name, incidents)),
    updates: updateFigures(incidents, now),
    reviews: reviewFigures(incidents, today),
    actions: actionFigures(
      incidents.flatMap(({ actions }) => actions),
      today,
    ),
  };
}

/** What is owed and not sent counts as late once its moment is over. */
function updateFigures(incidents: readonly IncidentFacts[], now: Instant): UpdateFigures {
  const byAudience = audiences.flatMap((audience) => {
    const total = incidents.map(({ updates }): OnTime => {
      const sent = updates.sent.find((each) => each.audience === audience);
      const late = updates.next.filter((each) => each.audience === audience && each.due < now).length;
      return { owed: (sent?.owed ?? 0) + late, onTime: sent?.onTime ?? 0 };
    });
    const { owed, onTime } = sum(total);
    return owed === 0 ? [] : [{ audience, owed, onTime }];
  });
  return { ...sum(byAudience), byAudience };
}

function sum(parts: readonly OnTime[]): OnTime {
  return parts.reduce((all, { owed, onTime }) => ({ owed: all.owed + owed, onTime: all.onTime + onTime }), {
    owed: 0,
    onTime: 0,
  });
}

function reviewFigures(incidents: readonly IncidentFacts[], today: CalendarDate): ReviewFigures {
  const reviews = incidents.map(({ review }) => review);
  const owed = reviews.filter(({ due }) => due !== undefined);
  const count = (wanted: ReviewOutcome): number =>
    owed.filter((review) => outcomeOf(review, today) === wanted).length;
  return {
    owed: owed.length,
    onTime: count("onTime"),
    late: count("late"),
    open: count("open"),
    unknown: count("unknown"),
    optional: reviews.filter(({ due, path }) => due === undefined && path !== undefined).length,
  };
}

type ReviewOutcome = "onTime" | "late" | "open" | "unknown";

function outcomeOf({ due = "", state, reviewedOn }: ReviewFacts, today: CalendarDate): ReviewOutcome {
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
