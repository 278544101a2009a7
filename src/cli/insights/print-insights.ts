import { definitionOf, reasonWords, timeTitle } from "../../core/insights/definitions.ts";
import type { Figures, Insights, TimeFigures } from "../../core/insights/insights.ts";
import { formatInstantToMinute } from "../../core/model/instant.ts";
import { durationWords } from "../../core/text/time-words.ts";

export const groupings = ["severity", "month", "service", "factor"] as const;

export type Grouping = (typeof groupings)[number];

/** Insights as lines for a terminal: the figures of all incidents, then a row for each group. */
export function printInsights(insights: Insights, by: Grouping): readonly string[] {
  const { asked, leftOut, incidents, ongoing, reopened } = insights;
  const days = [asked.from, asked.to].some((day) => day !== undefined)
    ? `, declared ${asked.from ?? "…"} to ${asked.to ?? "…"}`
    : "";
  const left = [
    ...(leftOut.drills > 0 ? [`drills ${leftOut.drills}`] : []),
    ...(leftOut.notIncidents > 0 ? [`no incidents ${leftOut.notIncidents}`] : []),
    ...(leftOut.undated > 0 ? [`without a day ${leftOut.undated}`] : []),
  ];
  return [
    `Incidents: ${incidents}${days} (goes on: ${ongoing}, reopened: ${reopened})`,
    ...(left.length === 0 ? [] : [`Left out: ${left.join(", ")}`]),
    `Months and days in ${asked.zone}, at ${formatInstantToMinute(asked.now)}`,
    "",
    ...insights.times.flatMap(timeLines),
    "",
    ...countLines(insights),
    "",
    ...groupLines(insights, by),
  ];
}

function timeLines(time: TimeFigures): readonly string[] {
  const { name, measured, of, spread, overADay, unmeasured } = time;
  const figures =
    spread === undefined
      ? "unknown"
      : `median ${durationWords(spread.median)}, half between ${durationWords(spread.lowerQuartile)} and ${durationWords(spread.upperQuartile)}`;
  const day = overADay > 0 ? `, over 24 h: ${overADay}` : "";
  const reasons = unmeasured.map(({ reason, count }) => `${count} ${reasonWords(reason, name)}`).join("; ");
  return [
    `${timeTitle(name).padEnd(20)} ${figures} (measured ${measured} of ${of}${day})`,
    `${"".padEnd(20)} ${definitionOf(name)}${reasons === "" ? "" : `; not measured: ${reasons}`}`,
  ];
}

function countLines({ updates, reviews, actions }: Figures): readonly string[] {
  const { owed, onTime, late, open, unknown, optional } = reviews;
  return [
    `${"Updates".padEnd(20)} in time ${share(updates.onTime, updates.owed)}`,
    `${"Reviews".padEnd(20)} in time ${share(onTime, owed)}, late ${late}, still open ${open}, unknown ${unknown}; optional ones ${optional}`,
    `${"Actions".padEnd(20)} done ${share(actions.done, actions.all)}, overdue ${actions.overdue}, open ${actions.open} (without a day ${actions.undated}); in time ${share(actions.doneOnTime, actions.doneDated)} of those done on a known day`,
  ];
}

function share(part: number, of: number): string {
  return of === 0 ? "0 of 0" : `${part} of ${of} (${Math.round((100 * part) / of)} %)`;
}

function groupLines(insights: Insights, by: Grouping): readonly string[] {
  const groups = groupsOf(insights, by).map(({ key, ...figures }) => ({ key: key ?? "unknown", figures }));
  const width = Math.max(8, ...groups.map(({ key }) => key.length));
  return groups.map(
    ({ key, figures }) =>
      `${key.padEnd(width)}  incidents ${figures.incidents}  ${figures.times.map(inShort).join("  ")}`,
  );
}

function groupsOf(
  insights: Insights,
  by: Grouping,
): readonly (Figures & { readonly key: string | undefined })[] {
  switch (by) {
    case "severity":
      return insights.bySeverity;
    case "month":
      return insights.byMonth;
    case "service":
      return insights.byService;
    case "factor":
      return insights.byFactor;
  }
}

function inShort({ name, spread, measured, of }: TimeFigures): string {
  return `${name} ${spread === undefined ? "unknown" : durationWords(spread.median)} (${measured}/${of})`;
}
