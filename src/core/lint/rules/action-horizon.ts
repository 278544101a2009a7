import type { Action } from "../../model/action.ts";
import { daysBetween, type CalendarDate } from "../../model/calendar-date.ts";
import { dateIn } from "../../model/instant.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { rangeOf } from "../../markdown/parse.ts";
import type { TextRange } from "../../text/range.ts";
import { columnIndex } from "../../review/read-action-table.ts";
import { t } from "../../text/say.ts";
import { fillInFix, placeholderFor } from "../action-fields.ts";
import { insideCell, placeOfText, rowFinder, type FindRow } from "../action-row.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { defineRule, type RuleReport } from "../rule.ts";

export const actionHorizon = defineRule({
  id: "action-horizon",
  summary: "The horizon of an action and its due date agree.",
  why: `A team that sorts its actions into immediate, short-term and long-term promises something with each word: within a sprint, within a
quarter, later (the policy's \`actions.immediateDays\` and \`actions.shortTermDays\`, counted from the resolution). An "immediate" action
that is due in three months is one or the other. Horizons are read in a column, in \`Horizon: …\`, in brackets and in the heading
above. Where nothing says when the incident was resolved, only dates too far off are told, counted from today. \`required\` asks every
open action for a horizon.`,
  source:
    "Sitrep's defaults (immediate: one sprint; short-term: one quarter), which a policy changes. Google's SRE workbook, ch. 10, and Atlassian's incident handbook keep what mitigates now apart from what prevents for good.",
  levels: { full: "information", light: "off" },
  options: {
    required: {
      default: false,
      help: "Whether every open action must state its horizon.",
    },
  },
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "they agree",
      resolved: "2026-11-16T10:00:00Z",
      markdown:
        "# Review\n\n## Actions\n\n| Action | Owner | Due | Horizon |\n|---|---|---|---|\n| Add an alert | Jane Doe | 2026-11-30 | immediate |\n| Test the restore | Sam Lee | 2027-02-16 | short-term |\n| Split the pool | Sam Lee | 2027-06-30 | long-term |\n| Page two people | Sam Lee | 2026-12-04 | |\n",
      reports: [],
    },
    {
      name: "they don't",
      resolved: "2026-11-16T10:00:00Z",
      markdown:
        "# Review\n\n## Actions\n\n- Add an alert (Horizon: immediate), due 2027-01-15\n\n### Long-term\n\n- Test the restore, due 2026-12-04\n",
      reports: [
        "5:42: Unexpected due date `2027-01-15` for an immediate action, 60 days after the resolution, expected one within 14 days or the horizon `short-term`.",
        "9:25: Unexpected due date `2026-12-04` for a long-term action, 18 days after the resolution, expected one after more than 92 days or the horizon `short-term`.",
      ],
    },
    {
      name: "the team wants every action to have one",
      policy: `{ "lint": { "action-horizon": { "required": true } } }`,
      markdown: "# Review\n\n## Actions\n\n- Add an alert\n- Test the restore [long-term]\n",
      reports: [
        "5:3: Unexpected action without a horizon, expected `immediate`, `short-term` or `long-term`.",
      ],
    },
  ],
  *check(review, options) {
    const findRow = rowFinder(review.document);
    const required = options.flag("required");
    for (const action of review.snapshot.actions) {
      if (action.horizon !== undefined) {
        const report = disagreement(review, action, action.horizon, findRow);
        if (report !== undefined) yield report;
      } else if (required && action.done !== true) yield missing(review, action, findRow);
    }
  },
});

function disagreement(
  review: ReviewModel,
  action: Action,
  stated: string,
  findRow: FindRow,
): RuleReport | undefined {
  const { dueDate, due } = action;
  const { immediateDays, shortTermDays } = review.policy.actions;
  if (dueDate === undefined || due === undefined) return undefined;
  const days = daysBetween(countedFrom(review), dueDate);
  const fitting = horizonWithin(days, review);
  const isLate =
    stated === "immediate" ? days > immediateDays : stated === "short-term" && days > shortTermDays;
  const isEarly = stated === "long-term" && days <= shortTermDays && review.resolved !== undefined;
  if (!isLate && !isEarly) return undefined;
  const when = review.resolved === undefined ? fromToday(days) : fromResolution(days);
  const within = isEarly
    ? t("one after more than {0} days", shortTermDays)
    : t("one within {0} days", stated === "immediate" ? immediateDays : shortTermDays);
  const message =
    stated === "immediate"
      ? t(
          "Unexpected due date `{0}` for an immediate action, {1}, expected {2} or the horizon `{3}`.",
          due,
          when,
          within,
          fitting,
        )
      : t(
          "Unexpected due date `{0}` for a {1} action, {2}, expected {3} or the horizon `{4}`.",
          due,
          stated,
          when,
          within,
          fitting,
        );
  return {
    message,
    range: action.dueRange ?? placeOfText(review.document, action),
    fixes: changeHorizon(review, action, fitting, findRow),
  };
}

function fromToday(days: number): string {
  return days === 1 ? t("1 day from today") : t("{0} days from today", days);
}

function fromResolution(days: number): string {
  return days === 1 ? t("1 day after the resolution") : t("{0} days after the resolution", days);
}

function countedFrom({ resolved, policy, time }: ReviewModel): CalendarDate {
  return resolved === undefined ? time.today() : dateIn(resolved, policy.calendar.zone);
}

function horizonWithin(days: number, { policy }: ReviewModel): string {
  const { immediateDays, shortTermDays } = policy.actions;
  return days <= immediateDays ? "immediate" : days <= shortTermDays ? "short-term" : "long-term";
}

/** The stated horizon replaced, where the action itself states it; a heading's stays as it is. */
function changeHorizon(
  review: ReviewModel,
  action: Action,
  horizon: string,
  findRow: FindRow,
): readonly Fix[] {
  const { document } = review;
  const place = placeOfHorizon(review, action, findRow);
  const source = document.text.slice(place.start, place.end);
  const match = /\b(?:immediate(?:ly)?|(?:short|long(?:er)?)[- ]term)\b/i.exec(source);
  if (match === null) return [];
  const start = place.start + match.index;
  const edits = [{ start, end: start + match[0].length, newText: horizon }];
  return [{ title: t("Set the horizon to {0}", horizon), safe: false, edits }];
}

function placeOfHorizon({ document }: ReviewModel, action: Action, findRow: FindRow): TextRange {
  const row = findRow(action);
  const cell = row?.row.children[columnIndex(row.table, "horizon") ?? -1];
  return cell === undefined || plainText(cell) === ""
    ? placeOfText(document, action)
    : insideCell(document, rangeOf(document, cell));
}

function missing(review: ReviewModel, action: Action, findRow: FindRow): RuleReport {
  const { document } = review;
  const expected = t("`immediate`, `short-term` or `long-term`");
  const placeholder = placeholderFor(document, findRow, action, "horizon");
  if (placeholder !== undefined) {
    const message = t("Unexpected placeholder `{0}` as horizon, expected {1}.", placeholder.text, expected);
    return { message, range: placeholder.range };
  }
  const known =
    action.dueDate === undefined || review.resolved === undefined
      ? undefined
      : horizonWithin(daysBetween(countedFrom(review), action.dueDate), review);
  const fix = fillInFix(document, findRow, action, "horizon", known);
  return {
    message: t("Unexpected action without a horizon, expected {0}.", expected),
    range: placeOfText(document, action),
    fixes: fix === undefined ? [] : [fix],
  };
}
