import { l10n } from "vscode";
import type { ActionFigures, Figures, ReviewFigures, UpdateFigures } from "../../core/insights/insights.ts";
import type { ShareChart, SharePart } from "../../protocol/insights.ts";
import { audienceName } from "./deadline-words.ts";
import type { NamedFigures } from "./insights-groups.ts";

/** What became of what was owed: updates, reviews and actions, all of them and by group. */
export function shareCharts(
  groups: readonly NamedFigures[],
  drawn: readonly NamedFigures[],
): readonly ShareChart[] {
  return [updatesChart, reviewsChart, actionsChart].map((chart) => {
    const { counts, counted, notes, ...words } = chart();
    const all = groups[0]?.figures;
    return {
      kind: "share",
      ...words,
      summary: all === undefined ? [] : summaryOf(words.parts, counts(all), counted),
      notes: all === undefined ? [] : notes(all),
      table: {
        columns: [l10n.t("Incidents"), ...words.parts.map(({ label }) => label), l10n.t("Together")],
        rows: groups.map(({ label, figures }) => [
          label,
          ...[...counts(figures), sumOf(counts(figures))].map(String),
        ]),
      },
      rows: drawn.map(({ label, figures }) => ({
        label,
        beside: besideOf(counts(figures)),
        counts: counts(figures),
      })),
    };
  });
}

/** A chart before it is counted. The first of its parts is what is hoped for. */
interface Countable {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly parts: readonly SharePart[];
  /** As many as `parts`. */
  readonly counts: (figures: Figures) => readonly number[];
  /** The first sentence, where there is something to count. */
  readonly counted: (first: number, of: number) => string;
  readonly notes: (figures: Figures) => readonly string[];
}

function updatesChart(): Countable {
  return {
    id: "updates-on-time",
    title: l10n.t("Updates on time"),
    definition: l10n.t(
      "Updates that the policy's intervals asked for, counted for each audience: one update may serve several",
    ),
    parts: [
      { label: l10n.t("on time"), look: "good" },
      { label: l10n.t("late or never"), look: "late" },
    ],
    counts: ({ updates }) => [updates.onTime, updates.owed - updates.onTime],
    counted: (first, of) => l10n.t("{0} of {1} on time", first, of),
    notes: ({ updates }) => updateNotes(updates),
  };
}

function updateNotes({ byAudience }: UpdateFigures): readonly string[] {
  return byAudience.map(({ audience, onTime, owed }) =>
    l10n.t("{0}: {1} of {2} on time.", audienceName(audience), onTime, owed),
  );
}

function reviewsChart(): Countable {
  return {
    id: "reviews-on-time",
    title: l10n.t("Reviews on time"),
    definition: l10n.t("Reviews that the policy asks for, by the day on which they were reviewed"),
    parts: [
      { label: l10n.t("on time"), look: "good" },
      { label: l10n.t("late"), look: "late" },
      { label: l10n.t("open, with time left"), look: "open" },
      { label: l10n.t("unknown: no day is written"), look: "unknown" },
    ],
    counts: ({ reviews }) => [reviews.onTime, reviews.late, reviews.open, reviews.unknown],
    counted: (first, of) => l10n.t("{0} of {1} on time", first, of),
    notes: ({ reviews }) => reviewNotes(reviews),
  };
}

function reviewNotes({ optional }: ReviewFigures): readonly string[] {
  return optional === 0 ? [] : [l10n.t("Written although none was owed, and not counted: {0}.", optional)];
}

function actionsChart(): Countable {
  return {
    id: "actions-done",
    title: l10n.t("Actions"),
    definition: l10n.t(
      "Actions of reviews, and those of records that no review has taken over, by their state and their due day. Todos of a timeline count once a review makes actions of them",
    ),
    parts: [
      { label: l10n.t("done"), look: "good" },
      { label: l10n.t("overdue"), look: "late" },
      { label: l10n.t("open"), look: "open" },
    ],
    counts: ({ actions }) => [actions.done, actions.overdue, actions.open],
    counted: (first, of) => l10n.t("{0} of {1} done", first, of),
    notes: ({ actions }) => actionNotes(actions),
  };
}

function actionNotes({ done, doneDated, doneOnTime, undated }: ActionFigures): readonly string[] {
  const notes: string[] = [];
  if (done > 0)
    notes.push(l10n.t("Done in time: {0} of the {1} of which both days are known.", doneOnTime, doneDated));
  if (undated > 0) notes.push(l10n.t("Open with no due day: {0}.", undated));
  return notes;
}

function summaryOf(
  parts: readonly SharePart[],
  counts: readonly number[],
  counted: Countable["counted"],
): readonly string[] {
  const all = sumOf(counts);
  if (all === 0) return [l10n.t("None so far")];
  const others = parts.slice(1).map(({ label }, index) => `${label}: ${counts[index + 1] ?? 0}`);
  return [counted(counts[0] ?? 0, all), others.join(" · ")];
}

function besideOf(counts: readonly number[]): string {
  const all = sumOf(counts);
  return all === 0 ? l10n.t("none") : l10n.t("{0} of {1}", counts[0] ?? 0, all);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
