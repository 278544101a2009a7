import { l10n } from "vscode";
import type { FactorKind } from "../../core/model/factor.ts";
import { severityLabel } from "../../core/model/severity.ts";
import type { Figures, Insights } from "../../core/insights/insights.ts";
import type { InsightsGrouping, InsightsOption } from "../../protocol/insights.ts";

/** Figures with what they are of: a row of each chart. */
export interface NamedFigures {
  readonly label: string;
  readonly figures: Figures;
}

/** All incidents, and below them the groups asked for. */
export function groupsOf(insights: Insights, by: InsightsGrouping): readonly NamedFigures[] {
  return [{ label: l10n.t("All"), figures: insights }, ...parted(insights, by)];
}

/**
 * Those that a picture has room for: all, and the latest months or the groups with the most incidents, in their order. The
 * table has every one.
 */
export function groupsToDraw(groups: readonly NamedFigures[], by: InsightsGrouping): readonly NamedFigures[] {
  const [all, ...parts] = groups;
  if (all === undefined || parts.length <= mostDrawn) return groups;
  if (by === "month") return [all, ...parts.slice(-mostDrawn)];
  const least = parts.map(({ figures }) => figures.incidents).sort((a, b) => b - a)[mostDrawn - 1] ?? 0;
  return [all, ...parts.filter(({ figures }) => figures.incidents >= least).slice(0, mostDrawn)];
}

export const mostDrawn = 24;

/** What figures can be parted by, for people. */
export function groupingOptions(): readonly InsightsOption[] {
  return [
    { value: "none", label: l10n.t("All together") },
    { value: "severity", label: l10n.t("Severities") },
    { value: "month", label: l10n.t("Months") },
    { value: "service", label: l10n.t("Services") },
    { value: "factor", label: l10n.t("Kinds of contributing factors") },
  ];
}

/** What has to be known of a way to part incidents; undefined where it speaks for itself. */
export function groupingNote(by: InsightsGrouping, zone: string): string | undefined {
  switch (by) {
    case "none":
      return undefined;
    case "severity":
      return l10n.t("An incident is under the worst severity it had.");
    case "month":
      return l10n.t("An incident is in the month in which it was declared, in the zone {0}.", zone);
    case "service":
      return l10n.t("Services are in the order of their names.");
    case "factor":
      return l10n.t(
        "An incident is in the group of each kind that its factors have, so that groups overlap; without factors it is in none.",
      );
  }
}

/** The kind of a contributing factor for people; undefined: nobody wrote it. */
export function factorName(kind: FactorKind | undefined): string {
  switch (kind) {
    case "technical":
      return l10n.t("technical");
    case "process":
      return l10n.t("process");
    case "organisational":
      return l10n.t("organisational");
    case undefined:
      return l10n.t("kind not stated");
  }
}

function parted(insights: Insights, by: InsightsGrouping): readonly NamedFigures[] {
  switch (by) {
    case "none":
      return [];
    case "severity":
      return insights.bySeverity.map((figures) => ({ label: severityLabel(figures.key), figures }));
    case "month":
      return insights.byMonth.map((figures) => ({ label: figures.key ?? l10n.t("month unknown"), figures }));
    case "service":
      return insights.byService.map((figures) => ({
        label: figures.key ?? l10n.t("no service named"),
        figures,
      }));
    case "factor":
      return insights.byFactor.map((figures) => ({ label: factorName(figures.key), figures }));
  }
}
