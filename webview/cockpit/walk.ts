import type { CockpitIncident, CockpitStep, StepRef } from "../../src/protocol/cockpit.ts";

/**
 * Index of the step on the screen: the one looked at if it is still there, else the current one. Undefined at the end,
 * behind the last step, where all are marked.
 */
export function shownIndex(incident: CockpitIncident, viewed: StepRef | undefined): number | undefined {
  const found = viewed === undefined ? -1 : incident.steps.findIndex((step) => isStep(step, viewed));
  return found >= 0 ? found : incident.current;
}

/** Whether there is something to look at in that direction: a step, or the end once all are marked. */
export function canWalk(incident: CockpitIncident, shown: number | undefined, by: 1 | -1): boolean {
  const to = (shown ?? incident.steps.length) + by;
  if (to < 0) return false;
  return to < incident.steps.length || (to === incident.steps.length && incident.current === undefined);
}

/** What is looked at after one step to the side; undefined follows the current step again. Call where `canWalk`. */
export function walk(incident: CockpitIncident, shown: number | undefined, by: 1 | -1): StepRef | undefined {
  const to = (shown ?? incident.steps.length) + by;
  const step = incident.steps[to];
  return step === undefined || to === incident.current ? undefined : refOf(step);
}

export function isStep(step: CockpitStep, ref: StepRef): boolean {
  return step.text === ref.text && step.occurrence === ref.occurrence;
}

export function refOf(step: CockpitStep): StepRef {
  return { text: step.text, occurrence: step.occurrence };
}
