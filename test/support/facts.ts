import type { IncidentFacts } from "../../src/core/insights/facts.ts";
import { at, declaredAt } from "./record.ts";

/** The facts of an incident that was over within an hour, with what a test changes. */
export function factsOf(changed: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    path: "incidents/2026-11-21-checkout/incident.md",
    title: "Checkout errors",
    drill: false,
    notAnIncident: false,
    private: false,
    severity: { first: "SEV2", worst: "SEV2", last: "SEV2" },
    service: "checkout",
    declared: declaredAt,
    milestones: {
      started: at("2026-11-21T14:00:00Z"),
      detected: at("2026-11-21T14:02:00Z"),
      acknowledged: at("2026-11-21T14:05:00Z"),
      mitigated: at("2026-11-21T14:40:00Z"),
      resolved: at("2026-11-21T15:00:00Z"),
    },
    unsure: [],
    over: true,
    reopened: 0,
    updates: { sent: [], next: [] },
    review: { path: undefined, due: undefined, state: undefined, depth: undefined, reviewedOn: undefined },
    actions: [],
    factors: [],
    words: "",
    ...changed,
  };
}
