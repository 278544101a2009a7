import type { CockpitIncident, CockpitStep, StepRef } from "../../src/protocol/cockpit.ts";
import { tag } from "../elements/tag.ts";
import { make, setHidden, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { Asking } from "./memory.ts";
import { createProgressBar } from "./progress-bar.ts";
import { createReasonForm } from "./reason-form.ts";
import type { ReasonCommands } from "./reason-form.ts";
import { createPhaseList } from "./phase-list.ts";
import { createStepActions } from "./step-actions.ts";
import type { StepCommands } from "./step-actions.ts";
import { createStepBody, type BodyCommands } from "./step-body.ts";
import { canWalk } from "./walk.ts";
import { allMarked, isLate, mark, owner, position, stepDue } from "./words.ts";

export interface CardContent {
  readonly incident: CockpitIncident;
  /** Index of the step on the screen; undefined at the end, or without a runbook. */
  readonly shown: number | undefined;
  readonly asking: Asking | undefined;
}

export interface StepCard extends Part<CardContent> {
  readonly focusHeading: () => void;
  readonly focusReason: () => void;
}

export interface CardCommands extends StepCommands, BodyCommands {
  readonly view: (step: StepRef) => void;
}

/** One step of the runbook: its text, who does it by when, and what can be done about it. */
export function createStepCard(commands: CardCommands, reasons: ReasonCommands): StepCard {
  const place = make("span");
  const here = tag(t("Current step"));
  const heading = make("h2", { id: "step-heading", tabindex: "-1" });
  const ownerLine = make("span");
  const dueLine = make("span");
  const markLine = make("p", { class: "mark" });
  const body = createStepBody(commands);
  const actions = createStepActions(commands);
  const reason = createReasonForm(reasons);
  const progress = createProgressBar();
  const phases = createPhaseList(commands.view);
  // tabindex, so that a click on its text keeps the card's keys working.
  const element = make(
    "section",
    { class: "card", "aria-labelledby": "step-heading", tabindex: "-1" },
    make("p", { class: "place" }, place, here),
    ...[
      heading,
      make("p", { class: "times" }, ownerLine, dueLine),
      markLine,
      body.element,
      actions.element,
      reason.element,
      progress.element,
      phases.element,
    ],
  );
  return {
    element,
    focusHeading: () => {
      heading.focus();
    },
    focusReason: reason.focus,
    show: ({ incident, shown, asking }) => {
      const step = shown === undefined ? undefined : incident.steps[shown];
      const text = cardText(incident, step, shown);
      setText(place, text.place);
      setHidden(here, step === undefined || shown !== incident.current);
      setText(heading, text.heading);
      setText(ownerLine, step && owner(step, incident.roles));
      setText(dueLine, step && stepDue(step));
      dueLine.classList.toggle("late", isLate({ due: step?.due }));
      setText(markLine, text.mark);
      const { cannotRun } = incident;
      body.show({ html: step?.bodyHtml ?? "", commands: step?.commands ?? [], cannotRun });
      setHidden(actions.element, asking !== undefined);
      actions.show({
        step,
        canGoBack: canWalk(incident, shown, -1),
        canGoOn: canWalk(incident, shown, 1),
        isAway: shown !== incident.current,
        canResolve: step === undefined && incident.steps.length > 0 && incident.status !== "resolved",
      });
      reason.show(asking);
      setHidden(progress.element, incident.steps.length === 0);
      progress.show(incident);
      phases.show({ incident, step });
    },
  };
}

interface CardText {
  readonly place: string | undefined;
  readonly heading: string;
  readonly mark: string | undefined;
}

function cardText(
  incident: CockpitIncident,
  step: CockpitStep | undefined,
  shown: number | undefined,
): CardText {
  const total = incident.steps.length;
  if (step !== undefined && shown !== undefined) {
    const unmarkable = step.markable
      ? undefined
      : t("This step has no box in the file, so it cannot be marked here.");
    return { place: position(step, shown, total), heading: step.title, mark: mark(step) ?? unmarkable };
  }
  if (total > 0) return { place: undefined, heading: t("All steps are marked"), mark: allMarked(incident) };
  return {
    place: undefined,
    heading: t("No runbook"),
    mark: t(
      "This incident has no runbook steps. Add task items under a Runbook heading in its file, or log as you go.",
    ),
  };
}
