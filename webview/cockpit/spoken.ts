import type { CockpitIncident, CockpitStep } from "../../src/protocol/cockpit.ts";
import { make } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { isLate, isToDo, progress, spokenDue } from "./words.ts";

export interface SpokenContent {
  readonly incident: CockpitIncident;
  readonly step: CockpitStep | undefined;
  /** Whether the heading has just taken the focus, so that the step's text is read anyway. */
  readonly headingRead: boolean;
}

/**
 * Says politely what changed: another step, its due time, what was logged, a deadline that passed. It compares what is
 * worth saying, in which no minute counts down, so a ticking clock says nothing.
 */
export function createSpoken(): Part<SpokenContent> {
  const element = make("div", { class: "spoken", role: "status", "aria-live": "polite" });
  let last: Sentences | undefined;
  return {
    element,
    show: (content) => {
      const now = sentences(content);
      const subjects = last === undefined ? firstSaid : allSaid;
      const news = subjects.filter(
        (subject) =>
          now[subject] !== "" &&
          now[subject] !== last?.[subject] &&
          !(subject === "step" && content.headingRead),
      );
      last = now;
      const text = news.map((subject) => now[subject]).join(" ");
      if (text !== "") element.textContent = text;
    },
  };
}

const allSaid = ["step", "due", "update", "overdue", "progress", "logged"] as const;

/** What happened before the page was opened is not news. */
const firstSaid = ["step", "due", "update", "overdue"] as const;

/** One sentence a subject; empty where there is nothing to say of it. */
type Sentences = Readonly<Record<(typeof allSaid)[number], string>>;

function sentences({ incident, step }: SpokenContent): Sentences {
  const entry = incident.entries.at(-1);
  return {
    step: step === undefined ? "" : `${step.title}.`,
    due: step?.due === undefined || !isToDo(step) ? "" : spokenDue(step.due, "step"),
    update: incident.nextUpdate === undefined ? "" : spokenDue(incident.nextUpdate, "update"),
    overdue: overdue(incident),
    progress: incident.steps.length === 0 ? "" : t("{0}.", progress(incident.counts)),
    logged: entry === undefined || entry.type === "step" ? "" : t("Logged: {0}.", entry.text),
  };
}

/** What else is late by now; the next update and the steps have sentences of their own. */
function overdue({ owed, nextUpdate }: CockpitIncident): string {
  const late = owed.filter(
    (one) => isLate(one) && one.act.kind !== "show" && one.due.utc !== nextUpdate?.utc,
  );
  return late.length === 0 ? "" : t("Overdue: {0}.", late.map(({ what }) => what).join(", "));
}
