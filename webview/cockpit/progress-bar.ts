import type { CockpitIncident } from "../../src/protocol/cockpit.ts";
import { make, setRows, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { progress } from "./words.ts";

/** How far the runbook is: in words, and as one small field a step for the eye alone. */
export function createProgressBar(): Part<CockpitIncident> {
  const words = make("p");
  const bar = make("div", { class: "bar", "aria-hidden": "true" });
  return {
    element: make("div", { class: "progress" }, bar, words),
    show: (incident) => {
      setText(words, progress(incident.counts));
      const fields = incident.steps.map((_, index) => bar.children[index]);
      setRows(
        bar,
        fields.map((field) => (field instanceof HTMLElement ? field : make("i"))),
      );
      incident.steps.forEach((step, index) => {
        const before = incident.steps[index - 1];
        const isStart = before !== undefined && before.phase !== step.phase;
        const look = index === incident.current ? "current" : step.state;
        bar.children[index]?.setAttribute("class", isStart ? `${look} start` : look);
      });
    },
  };
}
