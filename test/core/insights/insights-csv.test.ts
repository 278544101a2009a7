import { describe, expect, it } from "vitest";
import { chartCsv, insightsCsv } from "../../../src/core/insights/insights-csv.ts";
import { insightsOf } from "../../../src/core/insights/insights-of.ts";
import { incidentFacts } from "../../support/incident-facts.ts";
import { at } from "../../support/record.ts";

function linesOf(...services: readonly (string | undefined)[]): readonly Readonly<Record<string, string>>[] {
  const facts = services.map((service, index) => incidentFacts({ path: String(index), service }));
  const insights = insightsOf(facts, { now: at("2026-11-22T12:00:00Z"), zone: "Asia/Kathmandu" });
  const [head = "", ...lines] = insightsCsv(insights).split("\r\n").slice(0, -1);
  const columns = head.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, index): [string, string] => [columns[index] ?? "", cell])),
  );
}

describe("insightsCsv", () => {
  it("has a line for all and one for each group, durations in seconds", () => {
    const lines = linesOf("search");
    expect(lines.map(({ by, group }) => `${by} ${group}`)).toEqual([
      "all ",
      "severity SEV2",
      "month 2026-10",
      "service search",
      "factor technical",
    ]);
    expect(lines[0]).toMatchObject({
      incidents: "1",
      detect_measured: "1",
      detect_median_s: "300",
      mitigate_median_s: "2520",
      updates_owed: "3",
      updates_on_time: "2",
      reviews_on_time: "1",
      actions: "0",
    });
  });

  it("leaves unknown empty", () => {
    const [all] = linesOf();
    expect(all).toMatchObject({ incidents: "0", detect_median_s: "", resolve_mean_s: "" });
  });

  it("gives a spreadsheet no formula, and quotes what would part a cell", () => {
    const facts = ['=1+"1"', "mail, 漢字", "-é"].map((service) => incidentFacts({ path: service, service }));
    const lines = insightsCsv(insightsOf(facts, { now: 0, zone: "UTC" })).split("\r\n");
    const groups = lines.filter((line) => line.startsWith("service,"));
    expect(groups.map((line) => /^service,(.*?),1,0,0,/.exec(line)?.[1])).toEqual([
      "'-é",
      `"'=1+""1"""`,
      '"mail, 漢字"',
    ]);
  });
});

describe("chartCsv", () => {
  const insights = insightsOf([incidentFacts()], { now: at("2026-11-22T12:00:00Z"), zone: "Asia/Kathmandu" });
  const linesIn = (chart: string): readonly string[] | undefined =>
    chartCsv(insights, chart)?.split("\r\n").slice(0, 2);

  it("has what one chart shows, of all groups", () => {
    expect(linesIn("updates-on-time")).toEqual([
      "by,group,incidents,updates_owed,updates_on_time",
      "all,,1,3,2",
    ]);
    expect(linesIn("actions-done")?.[0]).toBe(
      "by,group,incidents,actions,actions_done,actions_overdue,actions_open",
    );
    expect(linesIn("time-to-acknowledge")?.[0]).toMatch(
      /^by,group,incidents,acknowledge_measured,(?:acknowledge_\w+,?)+$/,
    );
    expect(chartCsv(insights, "reviews-on-time")?.split("\r\n").length).toBeGreaterThan(5);
  });

  it("knows no other", () => {
    expect(["", "time-to-", "incidents", "x"].map((chart) => chartCsv(insights, chart))).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});
