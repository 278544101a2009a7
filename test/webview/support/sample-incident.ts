import type { CockpitEntry, CockpitIncident, CockpitStep } from "../../../src/protocol/cockpit.ts";

export function sampleStep(text: string, change: Partial<CockpitStep> = {}): CockpitStep {
  return {
    text,
    occurrence: 1,
    number: "1",
    title: text,
    line: 10,
    depth: 0,
    phase: undefined,
    state: "open",
    markable: true,
    reason: undefined,
    owner: undefined,
    due: undefined,
    bodyHtml: "",
    commands: [],
    ...change,
  };
}

export function sampleEntry(text: string, change: Partial<CockpitEntry> = {}): CockpitEntry {
  return {
    utc: "14:02Z",
    local: "19:47",
    type: "finding",
    qualifier: undefined,
    star: false,
    text,
    line: 20,
    ...change,
  };
}

/** An active SEV2 seen from Kathmandu; counts and the current step follow from its steps. */
export function sampleIncident(change: Partial<CockpitIncident> = {}): CockpitIncident {
  const steps = change.steps ?? [
    sampleStep("Declare", { state: "done" }),
    sampleStep("Assign roles é"),
    sampleStep("Page"),
  ];
  const count = (state: CockpitStep["state"]): number => steps.filter((step) => step.state === state).length;
  const current = steps.findIndex((step) => step.state === "open");
  return {
    id: "file:///w/incidents/a/incident.md",
    title: "Checkout fails 🚒 漢",
    drill: false,
    private: false,
    severity: { label: "SEV2", name: "High" },
    status: "investigating",
    declared: { utc: "14:02Z", local: "19:47", minutesAgo: 13 },
    nextUpdate: { utc: "14:35Z", local: "20:20", minutesLeft: 20 },
    owed: [],
    roles: [],
    cannotRun: undefined,
    steps,
    current: current < 0 ? undefined : current,
    counts: {
      done: count("done"),
      skipped: count("skipped"),
      blocked: count("blocked"),
      left: count("open"),
    },
    entries: [],
    problems: [],
    ...change,
  };
}
