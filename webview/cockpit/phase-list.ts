import type { CockpitIncident, CockpitStep, StepRef } from "../../src/protocol/cockpit.ts";
import { make, setHidden, setRows, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { refOf } from "./walk.ts";
import { isToDo, phaseProgress } from "./words.ts";

export interface PhasesContent {
  readonly incident: CockpitIncident;
  readonly step: CockpitStep | undefined;
}

/** The phases of the runbook, how far each is, and a way to its next step. One phase is none. */
export function createPhaseList(view: (step: StepRef) => void): Part<PhasesContent> {
  const summary = make("summary");
  const list = make("ol");
  const element = make("details", { class: "phases" }, summary, list);
  return {
    element,
    show: ({ incident, step }) => {
      const phases = phasesOf(incident.steps);
      setHidden(element, phases.length < 2);
      if (phases.length < 2) return;
      const at = phases.findIndex(({ steps }) => step !== undefined && steps.includes(step));
      setText(summary, title(phases, at));
      const focused = [...list.children].findIndex((row) => row.contains(document.activeElement));
      setRows(
        list,
        phases.map((phase, index) => row(phase, index === at, view)),
      );
      list.children[focused]?.querySelector("button")?.focus();
    },
  };
}

interface Phase {
  readonly name: string;
  readonly steps: readonly CockpitStep[];
}

/** Neighbours under one heading; what stands before the first heading is a phase as well. */
export function phasesOf(steps: readonly CockpitStep[]): readonly Phase[] {
  const phases: { readonly name: string; readonly steps: CockpitStep[] }[] = [];
  let last: string | undefined;
  for (const step of steps) {
    const current = phases.at(-1);
    if (current === undefined || step.phase !== last)
      phases.push({ name: step.phase ?? t("Steps"), steps: [step] });
    else current.steps.push(step);
    last = step.phase;
  }
  return phases;
}

function title(phases: readonly Phase[], at: number): string {
  const phase = phases[at];
  if (phase === undefined) return t("{0} phases", phases.length);
  return t("Phase {0} of {1}: {2}", at + 1, phases.length, phaseProgress(phase.steps));
}

function row({ name, steps }: Phase, isCurrent: boolean, view: (step: StepRef) => void): HTMLElement {
  const open = make(
    "button",
    { class: "link", type: "button", "aria-current": isCurrent ? "step" : undefined },
    name,
  );
  open.addEventListener("click", () => {
    const target = steps.find(isToDo) ?? steps[0];
    if (target !== undefined) view(refOf(target));
  });
  return make("li", {}, open, " ", phaseProgress(steps));
}
