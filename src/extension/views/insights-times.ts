import { l10n } from "vscode";
import { definitionOf, reasonWords, timeTitle } from "../../core/insights/definitions.ts";
import type { Spread, TimeFigures, TimeName } from "../../core/insights/insights.ts";
import { day, hour, minute } from "../../core/model/instant.ts";
import { durationWords } from "../../core/text/time-words.ts";
import type { InsightsTable, SpreadChart, SpreadPoints, SpreadRow } from "../../protocol/insights.ts";
import type { NamedFigures } from "./insights-groups.ts";

/** How long incidents took to get to one of the four, all of them and by group. @param drawn the groups with room in a picture */
export function timeChart(
  name: TimeName,
  groups: readonly NamedFigures[],
  drawn: readonly NamedFigures[],
): SpreadChart {
  const all = groups[0] === undefined ? undefined : timeIn(groups[0], name);
  const rows = drawn.map((group) => rowOf(group.label, timeIn(group, name)));
  return {
    kind: "spread",
    id: `time-to-${name}`,
    title: timeTitle(name),
    definition: definitionOf(name),
    summary: all === undefined ? [] : summaryOf(all),
    notes: all === undefined ? [] : notesOf(all),
    table: tableOf(groups.map((group) => ({ label: group.label, time: timeIn(group, name) }))),
    rows,
    ticks: ticksFor(rows),
  };
}

function timeIn({ figures }: NamedFigures, name: TimeName): TimeFigures | undefined {
  return figures.times.find((time) => time.name === name);
}

function rowOf(label: string, time: TimeFigures | undefined): SpreadRow {
  const { measured = 0, of = 0, spread } = time ?? {};
  const beside =
    spread === undefined
      ? l10n.t("unknown (0 of {0})", of)
      : l10n.t("{0} ({1} of {2})", durationWords(spread.median), measured, of);
  return { label, beside, spread: spread === undefined ? undefined : pointsOf(spread) };
}

function pointsOf({ least, lowerQuartile, median, upperQuartile, most }: Spread): SpreadPoints {
  return { least, lowerQuartile, median, upperQuartile, most };
}

function summaryOf({ measured, of, spread }: TimeFigures): readonly string[] {
  const counted = l10n.t("Measured {0} of {1}.", measured, of);
  if (spread === undefined) return [l10n.t("Unknown"), counted];
  const median = l10n.t("Median {0}", durationWords(spread.median));
  return measured === 1 ? [median, counted] : [median, spreadWords(spread), counted];
}

function spreadWords({ least, lowerQuartile, upperQuartile, most, mean }: Spread): string {
  if (least === most) return l10n.t("All of them took the same time.");
  return l10n.t(
    "The middle half took {0} to {1}, the shortest {2}, the longest {3}; the mean is {4}.",
    durationWords(lowerQuartile),
    durationWords(upperQuartile),
    durationWords(least),
    durationWords(most),
    durationWords(mean),
  );
}

function notesOf({ name, unmeasured, overADay }: TimeFigures): readonly string[] {
  const missing = unmeasured.map(({ reason, count }) =>
    l10n.t("Not measured: {0}, because {1}.", count, reasonWords(reason, name)),
  );
  if (overADay === 0) return missing;
  return [...missing, l10n.t("Took more than 24 hours: {0}. They count like all others.", overADay)];
}

function tableOf(
  rows: readonly { readonly label: string; readonly time: TimeFigures | undefined }[],
): InsightsTable {
  const columns = [
    ...[l10n.t("Incidents"), l10n.t("Median"), l10n.t("Lower quartile"), l10n.t("Upper quartile")],
    ...[l10n.t("Shortest"), l10n.t("Longest"), l10n.t("Mean")],
    ...[l10n.t("Measured"), l10n.t("Of"), l10n.t("Over 24 h")],
  ];
  return { columns, rows: rows.map(({ label, time }) => [label, ...cellsOf(time)]) };
}

function cellsOf(time: TimeFigures | undefined): readonly string[] {
  const { measured = 0, of = 0, spread, overADay = 0 } = time ?? {};
  const points = (["median", "lowerQuartile", "upperQuartile", "least", "most", "mean"] as const).map(
    (point) => (spread === undefined ? l10n.t("unknown") : durationWords(spread[point])),
  );
  return [...points, String(measured), String(of), String(overADay)];
}

/** Marks of the axis around everything that is drawn, two at least. */
function ticksFor(rows: readonly SpreadRow[]): SpreadChart["ticks"] {
  const spreads = rows.flatMap(({ spread }) => (spread === undefined ? [] : [spread]));
  const least = Math.min(...spreads.map((spread) => spread.least));
  const most = Math.max(...spreads.map((spread) => spread.most));
  const first = Math.max(
    0,
    marks.findLastIndex((at) => at <= least),
  );
  const end = marks.findIndex((at) => at >= most);
  const last = Math.max(first + 1, end === -1 ? marks.length - 1 : end);
  return marks.slice(first, last + 1).map((at) => ({ at, label: durationWords(at) }));
}

const marks = [
  ...[minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour],
  ...[2 * day, 7 * day, 30 * day, 120 * day, 365 * day, 1500 * day],
];
