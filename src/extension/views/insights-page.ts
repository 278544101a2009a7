import { l10n } from "vscode";
import { timeNames, type Insights } from "../../core/insights/insights.ts";
import type { InsightsChoices, InsightsShown } from "../../protocol/insights.ts";
import { groupingNote, groupingOptions, groupsOf, groupsToDraw, mostDrawn } from "./insights-groups.ts";
import { shareCharts } from "./insights-shares.ts";
import { timeChart } from "./insights-times.ts";

/**
 * Everything the page of insights shows, in words.
 * @param problems what could not be read, in sentences
 */
export function insightsPage(
  insights: Insights,
  choices: InsightsChoices,
  problems: readonly string[],
): InsightsShown {
  const groups = groupsOf(insights, choices.by);
  const drawn = groupsToDraw(groups, choices.by);
  const isEmpty = insights.incidents === 0;
  const times = timeNames.map((name) => timeChart(name, groups, drawn));
  return {
    kind: "insights",
    choices,
    groupings: groupingOptions(),
    lead: isEmpty ? [] : leadOf(insights, choices, groups.length > drawn.length),
    problems,
    empty: isEmpty ? whyEmpty(insights) : undefined,
    charts: isEmpty ? [] : [...times, ...shareCharts(groups, drawn)],
  };
}

/** A page on which nothing can be shown, and why. */
export function emptyPage(choices: InsightsChoices, sentences: readonly string[]): InsightsShown {
  const groupings = groupingOptions();
  return { kind: "insights", choices, groupings, lead: [], problems: [], empty: sentences, charts: [] };
}

function leadOf(insights: Insights, { by }: InsightsChoices, areSomeNotDrawn: boolean): readonly string[] {
  const counted = [
    insights.incidents === 1 ? l10n.t("1 incident.") : l10n.t("{0} incidents.", insights.incidents),
    ...(insights.ongoing > 0 ? [l10n.t("Still going on: {0}.", insights.ongoing)] : []),
    ...(insights.reopened > 0 ? [l10n.t("Went on after it was resolved: {0}.", insights.reopened)] : []),
  ];
  const leftOut = leftOutWords(insights);
  const grouping = groupingNote(by, insights.asked.zone);
  return [
    counted.join(" "),
    ...(leftOut.length > 0 ? [leftOut.join(" ")] : []),
    ...(grouping === undefined ? [] : [grouping]),
    ...(areSomeNotDrawn ? [notDrawnWords(by)] : []),
    l10n.t(
      "These are figures of systems and of what helps in them, no measure of people or teams: nothing is counted by owner or role.",
    ),
  ];
}

function leftOutWords({ leftOut }: Insights): readonly string[] {
  const { drills, notIncidents, otherDays, undated } = leftOut;
  return [
    ...(drills > 0 ? [l10n.t("Drills, left out: {0}.", drills)] : []),
    ...(notIncidents > 0 ? [l10n.t("Closed as no incident, left out: {0}.", notIncidents)] : []),
    ...(otherDays > 0 ? [l10n.t("Declared on other days, left out: {0}.", otherDays)] : []),
    ...(undated > 0 ? [l10n.t("Left out because nothing says when it was: {0}.", undated)] : []),
  ];
}

function notDrawnWords(by: InsightsChoices["by"]): string {
  return by === "month"
    ? l10n.t("The pictures show the last {0} months; the tables have all.", mostDrawn)
    : l10n.t("The pictures show the {0} groups with the most incidents; the tables have all.", mostDrawn);
}

function whyEmpty(insights: Insights): readonly string[] {
  const { from, to } = insights.asked;
  if (from !== undefined && to !== undefined && from > to)
    return [l10n.t("The first day is after the last one. Choose other days.")];
  const leftOut = leftOutWords(insights);
  const next =
    insights.leftOut.otherDays + insights.leftOut.undated > 0
      ? l10n.t("Choose other days, or none, to see more.")
      : l10n.t(
          "Figures come from the records and reviews of incidents in the open folders. Declare an incident, or bring in older ones: a Markdown file with a timeline is enough.",
        );
  return [l10n.t("There is no incident to count."), ...leftOut, next];
}
