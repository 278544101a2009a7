import { describe, expect, it } from "vitest";
import type { ActionFacts, IncidentFacts } from "../../../src/core/insights/facts.ts";
import type { TimeFigures, TimeName } from "../../../src/core/insights/insights.ts";
import { insightsOf, type AskInsights } from "../../../src/core/insights/insights-of.ts";
import { hour, minute } from "../../../src/core/model/instant.ts";
import { factsOf } from "../../support/facts.ts";
import { at, declaredAt } from "../../support/record.ts";

const ask: AskInsights = { now: at("2026-12-01T12:00Z"), zone: "UTC" };

function timesOf(name: TimeName, facts: readonly IncidentFacts[]): TimeFigures | undefined {
  return insightsOf(facts, ask).times.find((time) => time.name === name);
}

/** An incident that took so long from the start of its impact to its resolution. */
function lasting(length: number, changed: Partial<IncidentFacts> = {}): IncidentFacts {
  const { milestones } = factsOf();
  return factsOf({ milestones: { ...milestones, resolved: (milestones.started ?? 0) + length }, ...changed });
}

describe("insightsOf", () => {
  it("measures from the milestones that the definitions name", () => {
    expect(insightsOf([factsOf()], ask).times.map(({ name, spread }) => [name, spread?.median])).toEqual([
      ["detect", 2 * minute],
      ["acknowledge", 3 * minute],
      ["mitigate", 40 * minute],
      ["resolve", hour],
    ]);
  });

  it("gives median, quartiles and mean as spreadsheets do", () => {
    const lengths = [10, 20, 30, 100].map((minutes) => lasting(minutes * minute));
    expect(timesOf("resolve", lengths)?.spread).toEqual({
      least: 10 * minute,
      lowerQuartile: 17.5 * minute,
      median: 25 * minute,
      upperQuartile: 47.5 * minute,
      most: 100 * minute,
      mean: 40 * minute,
    });
  });

  it("counts what took more than 24 hours like everything else, and says how many", () => {
    const figures = timesOf("resolve", [lasting(hour), lasting(30 * hour), lasting(24 * hour)]);
    expect(figures).toMatchObject({ measured: 3, overADay: 1, spread: { most: 30 * hour } });
  });

  it("says why a time was not measured, the most frequent reason first", () => {
    const { milestones } = factsOf();
    const without = { ...milestones, resolved: undefined };
    const none = { started: undefined, detected: undefined, acknowledged: undefined, mitigated: undefined };
    const facts = [
      factsOf({ milestones: without, over: false }),
      factsOf({ milestones: without, over: false }),
      factsOf({ milestones: without }),
      factsOf({ declared: undefined, milestones: { ...none, resolved: 7 } }),
      lasting(-minute),
      factsOf({ unsure: ["resolved"] }),
    ];
    expect(timesOf("resolve", facts)).toMatchObject({
      measured: 0,
      of: 6,
      spread: undefined,
      unmeasured: [
        { reason: "goes-on", count: 2 },
        { reason: "contradicted", count: 1 },
        { reason: "negative", count: 1 },
        { reason: "no-begin", count: 1 },
        { reason: "no-end", count: 1 },
      ],
    });
  });

  it("begins with the declaration where neither impact nor alert is known", () => {
    const { milestones } = factsOf();
    const facts = factsOf({ milestones: { ...milestones, started: undefined, detected: undefined } });
    expect(timesOf("acknowledge", [facts])?.spread?.median).toBe((milestones.acknowledged ?? 0) - declaredAt);
    expect(timesOf("detect", [facts])).toMatchObject({ measured: 0, unmeasured: [{ reason: "no-begin" }] });
  });

  it("leaves drills and what was no incident out, and says so", () => {
    const insights = insightsOf([factsOf({ drill: true }), factsOf({ notAnIncident: true }), factsOf()], ask);
    expect(insights).toMatchObject({ incidents: 1, leftOut: { drills: 1, notIncidents: 1, otherDays: 0 } });
  });

  it("counts days in the zone asked for", () => {
    const late = factsOf({ declared: at("2026-10-31T18:30:00Z") }); // 00:15 on 1 November in Kathmandu
    const inKathmandu = { ...ask, zone: "Asia/Kathmandu", from: "2026-11-01", to: "2026-11-30" };
    expect(insightsOf([late], inKathmandu)).toMatchObject({ incidents: 1, byMonth: [{ key: "2026-11" }] });
    expect(insightsOf([late], { ...inKathmandu, zone: "UTC" }).leftOut.otherDays).toBe(1);
  });

  it("leaves out what has no day only where days are asked for", () => {
    const none = { started: undefined, detected: undefined, acknowledged: undefined };
    const undated = factsOf({
      declared: undefined,
      milestones: { ...none, mitigated: undefined, resolved: undefined },
    });
    expect(insightsOf([undated], ask)).toMatchObject({ incidents: 1, byMonth: [{ key: undefined }] });
    expect(insightsOf([undated], { ...ask, from: "2026-01-01" }).leftOut.undated).toBe(1);
  });

  it("groups by the worst severity in the order of the policy, unknown last", () => {
    const worst = (id: string | undefined): IncidentFacts =>
      factsOf({ severity: { first: "low", worst: id, last: "low" } });
    const facts = [worst("low"), worst(undefined), worst("grave"), worst("other"), worst("low")];
    const { bySeverity } = insightsOf(facts, { ...ask, severities: ["grave", "low"] });
    expect(bySeverity.map(({ key, incidents }) => [key, incidents])).toEqual([
      ["grave", 1],
      ["low", 2],
      ["other", 1],
      [undefined, 1],
    ]);
  });

  it("puts an incident into the group of each kind that its factors have", () => {
    const technical = { text: "the pool", kind: "technical" } as const;
    const facts = [
      factsOf({ factors: [technical, technical, { text: "é 漢", kind: undefined }] }),
      factsOf({ factors: [technical] }),
      factsOf(),
    ];
    expect(insightsOf(facts, ask).byFactor).toMatchObject([
      { key: "technical", incidents: 2, factors: 3 },
      { key: undefined, incidents: 1, factors: 1 },
    ]);
  });

  it("counts an update that is owed as late once its moment is over", () => {
    const updates = {
      sent: [{ audience: "internal", owed: 3, onTime: 2 }],
      next: [
        { audience: "internal", due: ask.now - 1 },
        { audience: "customers", due: ask.now + 1 },
      ],
    } as const;
    expect(insightsOf([factsOf({ updates })], ask).updates).toEqual({
      owed: 4,
      onTime: 2,
      byAudience: [{ audience: "internal", owed: 4, onTime: 2 }],
    });
  });

  it("tells reviews that were in time from late, open, undated and optional ones", () => {
    const review = {
      path: "r.md",
      due: "2026-11-27",
      state: "draft",
      depth: undefined,
      reviewedOn: undefined,
    };
    const reviews = [
      { ...review, reviewedOn: "2026-11-27" },
      { ...review, reviewedOn: "2026-11-28" },
      review,
      { ...review, state: "reviewed" },
      { ...review, due: "2026-12-01" },
      { ...review, due: undefined },
      { ...review, path: undefined },
    ];
    const facts = reviews.map((each) => factsOf({ review: each }));
    expect(insightsOf(facts, ask).reviews).toEqual({
      owed: 6,
      onTime: 1,
      late: 3,
      open: 1,
      unknown: 1,
      optional: 1,
    });
  });

  it("tells actions that are done, overdue, open and without a day", () => {
    const action = (changed: Partial<ActionFacts>): ActionFacts => ({
      ...{ text: "Bound the retries", path: "postmortem.md", line: 7, owner: "Sam Lee", due: "2026-11-30" },
      ...{ done: undefined, doneOn: undefined, horizon: undefined, link: undefined },
      ...changed,
    });
    const actions = [
      action({ done: true }),
      action({ done: true, doneOn: "2026-11-30" }),
      action({ done: true, doneOn: "2026-12-01" }),
      action({}),
      action({ done: false, due: "2026-12-01" }),
      action({ due: undefined }),
    ];
    expect(insightsOf([factsOf({ actions })], ask).actions).toEqual({
      all: 6,
      done: 3,
      doneDated: 2,
      doneOnTime: 1,
      overdue: 1,
      open: 2,
      undated: 1,
    });
  });

  it("says the same whatever the order of the facts", () => {
    const facts = [lasting(hour), lasting(2 * hour, { service: undefined }), lasting(7, { service: "mail" })];
    expect(insightsOf(facts.toReversed(), ask)).toEqual(insightsOf(facts, ask));
  });

  it("holds nothing by which people or teams could be ranked", () => {
    const owner = "Zoé Quuxley";
    const action = { text: "a", path: "p", line: 1, owner, due: undefined, done: false, doneOn: undefined };
    const facts = factsOf({ actions: [{ ...action, horizon: undefined, link: undefined }] });
    expect(JSON.stringify(insightsOf([facts], ask))).not.toContain(owner);
  });
});
