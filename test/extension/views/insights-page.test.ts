import { describe, expect, it, vi } from "vitest";
import type { IncidentFacts } from "../../../src/core/insights/facts.ts";
import { insightsOf, type AskInsights } from "../../../src/core/insights/insights-of.ts";
import { day, hour, minute } from "../../../src/core/model/instant.ts";
import { decodeToInsights } from "../../../src/protocol/decode-insights.ts";
import type { InsightsChart, InsightsGrouping, InsightsShown } from "../../../src/protocol/insights.ts";
import { insightsPage } from "../../../src/extension/views/insights-page.ts";
import { incidentFacts } from "../../support/incident-facts.ts";
import { at } from "../../support/record.ts";

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  workspace: {},
  window: {},
  Uri: {},
}));

const now = at("2026-11-22T12:00:00Z");
const started = at("2026-10-06T09:00:00Z");

function pageOf(
  facts: readonly IncidentFacts[],
  by: InsightsGrouping = "none",
  ask: Partial<AskInsights> = {},
): InsightsShown {
  const { from, to } = ask;
  const insights = insightsOf(facts, { now, zone: "Asia/Kathmandu", ...ask });
  return insightsPage(insights, { by, from, to }, []);
}

function chart(page: InsightsShown, id: string): InsightsChart {
  const found = page.charts.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found;
}

/** An incident that was mitigated after so many minutes; undefined: nobody wrote when. */
function mitigatedAfter(minutes: number | undefined, change: Partial<IncidentFacts> = {}): IncidentFacts {
  const { milestones } = incidentFacts();
  const mitigated = minutes === undefined ? undefined : started + minutes * minute;
  return incidentFacts({
    path: `incidents/${minutes}-${change.service}/incident.md`,
    milestones: { ...milestones, mitigated },
    ...change,
  });
}

describe("insightsPage", () => {
  it("shows the four times, then updates, reviews and actions, each with what it counts", () => {
    const { charts } = pageOf([incidentFacts()]);
    expect(charts.map(({ title, definition }) => `${title}: ${definition}`)).toEqual([
      "Time to detect: From the start of the impact to the first alert",
      "Time to acknowledge: From the first alert, else the declaration, until somebody was Incident Commander",
      "Time to mitigate: From the start of the impact, else the first alert, to its end, else to monitoring",
      "Time to resolve: From the start of the impact, else the first alert, else the declaration, to the last resolution",
      "Updates on time: Updates that the policy's intervals asked for, counted for each audience: one update may serve several",
      "Reviews on time: Reviews that the policy asks for, by the day on which they were reviewed",
      "Actions: Actions of reviews, and those of records that no review has taken over, by their state and their due day. Todos of a timeline count once a review makes actions of them",
    ]);
  });

  it("says median, spread, how many were measured, and why the others were not", () => {
    const facts = [10, 20, 30, 40, 3000, undefined].map((minutes) => mitigatedAfter(minutes));
    const { summary, notes } = chart(pageOf(facts), "time-to-mitigate");
    expect(summary).toEqual([
      "Median 30 min",
      "The middle half took 20 min to 40 min, the shortest 10 min, the longest 2 d 2 h; the mean is 10 h 20 min.",
      "Measured 5 of 6.",
    ]);
    expect(notes).toEqual([
      "Not measured: 1, because nothing says when it was mitigated.",
      "Took more than 24 hours: 1. They count like all others.",
    ]);
  });

  it("says no spread where there is none", () => {
    const one = chart(pageOf([mitigatedAfter(10), mitigatedAfter(undefined)]), "time-to-mitigate");
    expect(one.summary).toEqual(["Median 10 min", "Measured 1 of 2."]);
    const same = chart(pageOf([mitigatedAfter(10), mitigatedAfter(10, { path: "b" })]), "time-to-mitigate");
    expect(same.summary[1]).toBe("All of them took the same time.");
  });

  it("calls unknown what was measured nowhere, and draws nothing for it", () => {
    const page = chart(pageOf([mitigatedAfter(undefined)]), "time-to-mitigate");
    expect(page.summary).toEqual(["Unknown", "Measured 0 of 1."]);
    expect(page.table.rows).toEqual([
      ["All", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown", "0", "1", "0"],
    ]);
    expect(page.kind === "spread" && page.rows).toEqual([
      { label: "All", beside: "unknown (0 of 1)", spread: undefined },
    ]);
  });

  it("begins and ends the axis around what is drawn", () => {
    const page = chart(pageOf([mitigatedAfter(7), mitigatedAfter(50)]), "time-to-mitigate");
    expect(page.kind === "spread" && page.ticks).toEqual([
      { at: 5 * minute, label: "5 min" },
      { at: 15 * minute, label: "15 min" },
      { at: hour, label: "1 h" },
    ]);
    const slow = chart(
      pageOf([mitigatedAfter(0), mitigatedAfter((9000 * day) / minute)]),
      "time-to-mitigate",
    );
    expect(slow.kind === "spread" && slow.ticks.at(0)?.label).toBe("1 min");
    expect(slow.kind === "spread" && slow.ticks.at(-1)?.label).toBe("1500 d");
  });

  it("parts by service in the order of names, by kind of factor with those nobody stated", () => {
    const facts = [
      mitigatedAfter(10, { service: "search" }),
      mitigatedAfter(20, { service: "Zürich 漢字", factors: [{ text: "x", kind: undefined }] }),
      mitigatedAfter(30, { service: undefined, factors: [] }),
    ];
    const labels = (by: InsightsGrouping): readonly unknown[] =>
      chart(pageOf(facts, by), "time-to-mitigate").table.rows.map(([name]) => name);
    expect(labels("service")).toEqual(["All", "Zürich 漢字", "search", "no service named"]);
    expect(labels("factor")).toEqual(["All", "technical", "kind not stated"]);
    expect(labels("severity")).toEqual(["All", "SEV2"]);
    expect(labels("month")).toEqual(["All", "2026-10"]);
  });

  it("draws the last months where there are too many, and has all in the table", () => {
    const facts = Array.from({ length: 30 }, (_, month) =>
      incidentFacts({ path: `${month}`, declared: started - month * 31 * day }),
    );
    const page = pageOf(facts, "month");
    const updates = chart(page, "updates-on-time");
    expect(updates.table.rows).toHaveLength(31);
    expect(updates.kind === "share" && [updates.rows.length, updates.rows.at(-1)?.label]).toEqual([
      25,
      "2026-10",
    ]);
    expect(page.lead).toContain("The pictures show the last 24 months; the tables have all.");
  });

  it("counts reviews of which no day is written as unknown", () => {
    const review = { ...incidentFacts().review, reviewedOn: undefined };
    const page = chart(pageOf([incidentFacts(), incidentFacts({ path: "b", review })]), "reviews-on-time");
    expect(page.summary).toEqual([
      "1 of 2 on time",
      "late: 0 · open, with time left: 0 · unknown: no day is written: 1",
    ]);
  });

  it("says what is left out, and that these are no figures of people", () => {
    const page = pageOf([incidentFacts({ over: false }), incidentFacts({ path: "d", drill: true })]);
    expect(page.lead).toEqual([
      "1 incident. Still going on: 1.",
      "Drills, left out: 1.",
      "These are figures of systems and of what helps in them, no measure of people or teams: nothing is counted by owner or role.",
    ]);
  });

  it("says why there is nothing, and what to do", () => {
    expect(pageOf([]).empty?.[0]).toBe("There is no incident to count.");
    expect(pageOf([incidentFacts({ drill: true })]).empty?.[1]).toBe("Drills, left out: 1.");
    const later = pageOf([incidentFacts()], "none", { from: "2026-11-01" });
    expect(later.empty).toEqual([
      "There is no incident to count.",
      "Declared on other days, left out: 1.",
      "Choose other days, or none, to see more.",
    ]);
    expect(pageOf([incidentFacts()], "none", { from: "2026-11-02", to: "2026-11-01" }).empty).toEqual([
      "The first day is after the last one. Choose other days.",
    ]);
    expect(later.charts).toEqual([]);
  });

  it("arrives on the page as it was sent", () => {
    const page = pageOf([incidentFacts(), mitigatedAfter(undefined)], "factor");
    expect(decodeToInsights(JSON.parse(JSON.stringify(page)))).toEqual(page);
  });
});
