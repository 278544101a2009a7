import type { IncidentFacts } from "../../src/core/insights/facts.ts";
import { hour, minute } from "../../src/core/model/instant.ts";
import { at } from "./record.ts";

/** The facts of an incident of 42 minutes that was reviewed in time, with what is different. */
export function incidentFacts(change: Partial<IncidentFacts> = {}): IncidentFacts {
  const started = at("2026-10-06T09:00:00Z");
  return {
    path: "incidents/2026-10-06-search/incident.md",
    title: "Search results missing",
    drill: false,
    notAnIncident: false,
    private: false,
    severity: { first: "SEV3", worst: "SEV2", last: "SEV2" },
    service: "search",
    declared: started + 10 * minute,
    milestones: {
      started,
      detected: started + 5 * minute,
      acknowledged: started + 12 * minute,
      mitigated: started + 42 * minute,
      resolved: started + 2 * hour,
    },
    unsure: [],
    over: true,
    reopened: 0,
    updates: { sent: [{ audience: "internal", owed: 3, onTime: 2 }], next: [] },
    review: {
      path: "incidents/2026-10-06-search/postmortem.md",
      due: "2026-10-13",
      state: "reviewed",
      depth: "full",
      reviewedOn: "2026-10-12",
    },
    actions: [],
    factors: [{ text: "No alert on an empty index", kind: "technical" }],
    words: "search index empti rebuild",
    ...change,
  };
}
