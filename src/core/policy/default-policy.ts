import { phrase } from "../text/say.ts";
import type { Policy } from "./policy.ts";

/**
 * What holds where a team has said nothing. Every number is one of the published defaults (docs/format.md): they were
 * chosen from common practice, and each is there to be changed.
 */
export const defaultPolicy: Policy = {
  incident: {
    definition: phrase(
      "An unplanned event that disrupts or degrades a service, or threatens data, so that somebody has to act now. Anyone may declare one, before investigating; in doubt, declare.",
    ),
  },
  severities: [
    {
      id: "SEV1",
      name: phrase("Critical"),
      meaning: phrase("Outage or data loss for all or most users"),
      tell: phrase("executives"),
      within: 15,
      respondWithin: undefined,
      response: phrase("All hands"),
    },
    {
      id: "SEV2",
      name: phrase("High"),
      meaning: phrase("Significant degradation for a large subset of users, or of a critical workflow"),
      tell: phrase("the product manager and the manager"),
      within: 30,
      respondWithin: undefined,
      response: undefined,
    },
    {
      id: "SEV3",
      name: phrase("Medium"),
      meaning: phrase("Partial or intermittent, for a subset of users"),
      tell: undefined,
      within: undefined,
      respondWithin: 120,
      response: phrase("Standard sprint work pauses for those affected"),
    },
    {
      id: "SEV4",
      name: phrase("Low"),
      meaning: phrase("Cosmetic, or for very few users"),
      tell: undefined,
      within: undefined,
      respondWithin: undefined,
      response: phrase("Next sprint"),
    },
  ],
  // Clocked as the second worst, so that nothing is late once the answer comes; asked once more after 5 minutes.
  unknownSeverity: { as: "SEV2", askAgain: 5 },
  roles: [
    {
      name: "Incident Commander",
      duties: phrase("Decides, keeps the overview, hands out work; does not debug."),
    },
    { name: "Communications Lead", duties: phrase("Writes the updates and answers everybody who asks.") },
    { name: "Technical Lead", duties: phrase("Leads the search for the cause and the repair.") },
    { name: "Scribe", duties: phrase("Keeps the timeline: what was seen, done and decided, and when.") },
  ],
  updates: {
    cadence: { SEV1: 30, SEV2: 30, SEV3: 120 }, // SEV4: none
    first: { internal: 5, stakeholders: 15, executives: { SEV1: 15 } },
  },
  nudges: { "Incident Commander": 5, "Communications Lead": 5 },
  // The first update of a drill is due after one minute, the next ones every six: a drill of half an hour meets them all.
  drill: { timeScale: 0.2 },
  review: {
    businessDays: { SEV1: 5, SEV2: 5 }, // optional for SEV3 and SEV4
    depth: { SEV1: "full", SEV2: "full", SEV3: "light", SEV4: "light" },
    template: {},
    circulateHours: 24,
    summaryHours: { from: 24, to: 48 },
  },
  actions: { immediateDays: 14, shortTermDays: 92 }, // one sprint, one quarter
  sections: {
    // Few on purpose: of 341 public postmortems 28 had all five sections of `full`, by whatever heading.
    required: {
      note: ["summary"],
      light: ["summary", "timeline", "actions"],
      full: ["summary", "impact", "timeline", "contributing-factors", "actions"],
    },
    aliases: {},
  },
  lint: { rules: {}, overrides: [], ignore: [], ignored: false, baseline: undefined },
  people: { roster: [], allow: [], products: [], gitAuthors: false },
  calendar: { zone: "UTC", holidays: [] },
  channels: [],
  connections: {
    slack: { prefix: "inc-", private: false },
    statuspage: undefined,
    jira: undefined,
    linear: undefined,
    github: undefined,
    notion: undefined,
    confluence: undefined,
    pagerduty: undefined,
  },
  sync: { automatic: false, remote: "origin", ref: "refs/sitrep/sync" },
  reviewed: undefined,
  reviewedWithinDays: 365,
};
