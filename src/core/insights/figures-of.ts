import { audiences } from "../model/audience.ts";
import {
  timeNames,
  type ActionFigures,
  type Figures,
  type OnTime,
  type ReviewFigures,
  type UpdateFigures,
} from "./insights.ts";
import { timeFigures } from "./time-figures.ts";
import type { ReviewOutcome, Weighed } from "./weigh.ts";

/** What is told of a set of incidents. */
export function figuresOf(incidents: readonly Weighed[]): Figures {
  return {
    incidents: incidents.length,
    ongoing: incidents.filter(({ facts }) => !facts.over).length,
    reopened: incidents.filter(({ facts }) => facts.reopened > 0).length,
    times: timeNames.map((name) => timeFigures(name, incidents)),
    updates: updateFigures(incidents),
    reviews: reviewFigures(incidents),
    actions: actionFigures(incidents),
  };
}

function updateFigures(incidents: readonly Weighed[]): UpdateFigures {
  const byAudience = audiences.flatMap((audience) => {
    const parts = incidents.flatMap(({ updates }) => updates.filter((each) => each.audience === audience));
    const { owed, onTime } = sum(parts);
    return owed === 0 ? [] : [{ audience, owed, onTime }];
  });
  return { ...sum(byAudience), byAudience };
}

function sum(parts: readonly OnTime[]): OnTime {
  let owed = 0;
  let onTime = 0;
  for (const part of parts) {
    owed += part.owed;
    onTime += part.onTime;
  }
  return { owed, onTime };
}

function reviewFigures(incidents: readonly Weighed[]): ReviewFigures {
  const count = (outcome: ReviewOutcome): number =>
    incidents.filter(({ review }) => review === outcome).length;
  const [onTime, late, open, unknown] = [count("onTime"), count("late"), count("open"), count("unknown")];
  return { owed: onTime + late + open + unknown, onTime, late, open, unknown, optional: count("optional") };
}

function actionFigures(incidents: readonly Weighed[]): ActionFigures {
  const total = { all: 0, done: 0, doneDated: 0, doneOnTime: 0, overdue: 0, open: 0, undated: 0 };
  for (const { actions } of incidents) {
    total.all += actions.all;
    total.done += actions.done;
    total.doneDated += actions.doneDated;
    total.doneOnTime += actions.doneOnTime;
    total.overdue += actions.overdue;
    total.open += actions.open;
    total.undated += actions.undated;
  }
  return total;
}
