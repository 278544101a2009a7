import type { InsightsShown, ShareChart, SpreadChart } from "../../../src/protocol/insights.ts";

const minute = 60_000;

export const sampleTimes: SpreadChart = {
  kind: "spread",
  id: "time-to-mitigate",
  title: "Time to mitigate",
  definition: "From the start of the impact to its end",
  summary: ["Median 30 min", "Measured 5 of 6."],
  notes: ["Not measured: 1, because nothing says when it ended."],
  table: {
    columns: ["Incidents", "Median"],
    rows: [
      ["All", "30 min"],
      ["Zürich 漢字 🚒", "unknown"],
    ],
  },
  rows: [
    {
      label: "All",
      beside: "30 min (5 of 6)",
      spread: {
        least: 0,
        lowerQuartile: 20 * minute,
        median: 30 * minute,
        upperQuartile: 40 * minute,
        most: 50 * minute,
      },
    },
    { label: "Zürich 漢字 🚒", beside: "unknown (0 of 1)", spread: undefined },
  ],
  ticks: [
    { at: 15 * minute, label: "15 min" },
    { at: 60 * minute, label: "1 h" },
  ],
};

export const sampleShares: ShareChart = {
  kind: "share",
  id: "reviews-on-time",
  title: "Reviews on time",
  definition: "Reviews that the policy asks for",
  summary: ["1 of 4 on time"],
  notes: [],
  table: { columns: ["Incidents", "on time", "late", "unknown"], rows: [["All", "1", "2", "1"]] },
  parts: [
    { label: "on time", look: "good" },
    { label: "late", look: "late" },
    { label: "unknown", look: "unknown" },
  ],
  rows: [
    { label: "All", beside: "1 of 4", counts: [1, 2, 1] },
    { label: "SEV4", beside: "none", counts: [0, 0, 0] },
  ],
};

export const sampleInsights: InsightsShown = {
  kind: "insights",
  choices: { by: "none", from: undefined, to: "2026-11-22" },
  groupings: [
    { value: "none", label: "Nothing" },
    { value: "month", label: "Months" },
  ],
  lead: ["6 incidents."],
  problems: [],
  empty: undefined,
  charts: [sampleTimes, sampleShares],
};
