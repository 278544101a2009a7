import { severityLabel } from "../model/severity.ts";
import type { Figures, Insights } from "./insights.ts";
import { csvCell } from "../text/csv-cell.ts";

/**
 * Insights as a table for spreadsheets (RFC 4180): a line for all incidents and one for each group; durations in seconds,
 * unknown is empty. Scripts rely on the names of the columns: add, don't rename.
 */
export function insightsCsv(insights: Insights): string {
  return csvOf(insights, () => true);
}

/**
 * The same with what one chart shows, by the chart's id: `time-to-detect`, `updates-on-time`, `reviews-on-time`,
 * `actions-done`. Undefined for any other.
 */
export function chartCsv(insights: Insights, chart: string): string | undefined {
  const of = chart.startsWith("time-to-") ? chart.slice("time-to-".length) : chart.split("-")[0];
  const isShown = (column: string): boolean =>
    column === "incidents" || column === of || column.startsWith(`${of}_`);
  const shown = cellsOf(insights).filter(([column]) => isShown(column));
  return shown.length <= 1 ? undefined : csvOf(insights, isShown);
}

function csvOf(insights: Insights, isShown: (column: string) => boolean): string {
  const line = (by: string, group: string, figures: Figures): string => lineOf(by, group, figures, isShown);
  const { bySeverity, byMonth, byService, byFactor } = insights;
  const lines = [
    line("all", "", insights),
    ...bySeverity.map((group) => line("severity", severityLabel(group.key), group)),
    ...byMonth.map((group) => line("month", group.key ?? "", group)),
    ...byService.map((group) => line("service", group.key ?? "", group)),
    ...byFactor.map((group) => line("factor", group.key ?? "", group)),
  ];
  const columns = [
    "by",
    "group",
    ...cellsOf(insights)
      .map(([name]) => name)
      .filter(isShown),
  ];
  return [columns.join(","), ...lines].map((each) => `${each}\r\n`).join("");
}

type Cell = readonly [name: string, value: number | undefined];

function lineOf(by: string, group: string, figures: Figures, isShown: (column: string) => boolean): string {
  const shown = cellsOf(figures).filter(([name]) => isShown(name));
  const numbers = shown.map(([, value]) => (value === undefined ? "" : String(value)));
  return [by, csvCell(group), ...numbers].join(",");
}

function cellsOf({
  incidents,
  ongoing,
  reopened,
  times,
  updates,
  reviews,
  actions,
}: Figures): readonly Cell[] {
  return [
    ...([
      ["incidents", incidents],
      ["ongoing", ongoing],
      ["reopened", reopened],
    ] as const),
    ...times.flatMap(({ name, measured, spread, overADay }): readonly Cell[] => [
      [`${name}_measured`, measured],
      [`${name}_median_s`, seconds(spread?.median)],
      [`${name}_lower_quartile_s`, seconds(spread?.lowerQuartile)],
      [`${name}_upper_quartile_s`, seconds(spread?.upperQuartile)],
      [`${name}_least_s`, seconds(spread?.least)],
      [`${name}_most_s`, seconds(spread?.most)],
      [`${name}_mean_s`, seconds(spread?.mean)],
      [`${name}_over_a_day`, overADay],
    ]),
    ...([
      ["updates_owed", updates.owed],
      ["updates_on_time", updates.onTime],
    ] as const),
    ...(["owed", "onTime", "late", "open", "unknown", "optional"] as const).map((key): Cell => [
      `reviews_${key === "onTime" ? "on_time" : key}`,
      reviews[key],
    ]),
    ...([
      ["actions", actions.all],
      ["actions_done", actions.done],
    ] as const),
    ...([
      ["actions_overdue", actions.overdue],
      ["actions_open", actions.open],
    ] as const),
  ];
}

function seconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds / 1000);
}
