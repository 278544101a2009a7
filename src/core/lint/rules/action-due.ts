import type { Action } from "../../model/action.ts";
import { compareDates, daysBetween, parseCalendarDate } from "../../model/calendar-date.ts";
import { dateIn } from "../../model/instant.ts";
import { fillInFix, placeholderFor, placeOfText } from "../action-fields.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";

export const actionDue = defineRule({
  id: "action-due",
  summary: "Every action is due on a day that exists, after the resolution, and is done by then.",
  why: `An action without a date waits behind everything that has one. "Soon", "next sprint" and "Q4" cannot be late, so nobody notices.
Recognised are a \`Due\` column and \`due …\`, \`deadline …\` or \`by …\` with a date in the item; \`05/07/2026\` is two days and so none.
A day before the resolution is a slip of the pen. An open action past its day is reported until it is done or gets a new date; a
done one needs no date.`,
  source:
    "PagerDuty's and Atlassian's guides (SLOs for the completion of priority actions). In 212 public postmortems with actions 3 had any due date.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "days in a table and in a list",
      markdown:
        "# Review\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Jane Doe | 2026-12-04 |\n\n### Later\n\n- Test the restore. Owner: Sam Lee, due 18 December 2026\n- [x] Raise the limit. Owner: Sam Lee\n",
      reports: [],
    },
    {
      name: "no day, or none that exists",
      markdown:
        "# Review\n\n## Actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Jane Doe |  |\n| Test the restore | Sam Lee | 2026-02-30 |\n| Split the pool | Sam Lee | Q4 2026 |\n| Page two people | Sam Lee | TODO |\n",
      reports: [
        "7:3: Unexpected action without a due date, expected a day, written like `2026-12-04`.",
        "8:32: Unexpected due date `2026-02-30`, expected a day that exists, written like `2026-12-04`.",
        "9:30: Unexpected due date `Q4 2026`, expected a day, written like `2026-12-04`.",
        "10:31: Unexpected placeholder `TODO` as due date, expected a day, written like `2026-12-04`.",
      ],
    },
    {
      name: "before the resolution, and overdue",
      resolved: "2026-11-16T22:00:00Z",
      policy: `{ "calendar": { "zone": "Asia/Kathmandu" } }`,
      markdown:
        "# Review\n\n## Actions\n\n- [ ] Add an alert (owner: Jane Doe, due: 2026-11-16)\n- [ ] Test the restore (owner: Sam Lee, due: 2026-11-19)\n- [x] Raise the limit (owner: Sam Lee, due: 2026-11-18)\n",
      reports: [
        "5:43: Unexpected due date `2026-11-16` before the resolution on 2026-11-17, expected a later day.",
        "6:46: Unexpected open action 3 days past its due date `2026-11-19`, expected it done or a new date.",
      ],
    },
  ],
  *check(review) {
    for (const action of review.snapshot.actions) {
      const report = reportOn(review, action);
      if (report !== undefined) yield report;
    }
  },
});

function reportOn(review: ReviewModel, action: Action): RuleReport | undefined {
  const { document } = review;
  const placeholder = placeholderFor(document, action, "due");
  if (placeholder !== undefined && action.done !== true) {
    const message = `Unexpected placeholder \`${placeholder.text}\` as due date, expected ${aDay}.`;
    return { message, range: placeholder.range };
  }
  const due = action.due ?? impossibleDay(action.text);
  if (due === undefined) return action.done === true ? undefined : missing(review, action);
  const range = action.dueRange ?? placeOfText(document, action);
  if (action.dueDate === undefined) {
    const expected = /^\d{4}-\d{1,2}-\d{1,2}$/.test(due) ? aDay.replace("a day", "a day that exists") : aDay;
    return { message: `Unexpected due date \`${due}\`, expected ${expected}.`, range };
  }
  const message = outOfTime(review, action.done, action.dueDate);
  return message === undefined ? undefined : { message, range };
}

const aDay = "a day, written like `2026-12-04`";

function missing({ document }: ReviewModel, action: Action): RuleReport {
  const fix = fillInFix(document, action, "due");
  const message = `Unexpected action without a due date, expected ${aDay}.`;
  return { message, range: placeOfText(document, action), fixes: fix === undefined ? [] : [fix] };
}

/** `due 2026-02-30`: reading takes no date from it, the author meant one. */
function impossibleDay(text: string): string | undefined {
  const day = /\b(?:due|deadline|target|by|before|until)\b(?: date)?:? (?:on |by )?(\d{4}-\d\d-\d\d)\b/i.exec(
    text,
  )?.[1];
  return day !== undefined && parseCalendarDate(day) === undefined ? day : undefined;
}

function outOfTime(review: ReviewModel, done: boolean | undefined, due: string): string | undefined {
  const resolvedOn =
    review.resolved === undefined ? undefined : dateIn(review.resolved, review.policy.calendar.zone);
  if (resolvedOn !== undefined && compareDates(due, resolvedOn) < 0) {
    return `Unexpected due date \`${due}\` before the resolution on ${resolvedOn}, expected a later day.`;
  }
  if (done === true || compareDates(due, review.today) >= 0) return undefined;
  const late = daysBetween(due, review.today);
  return `Unexpected open action ${late} ${late === 1 ? "day" : "days"} past its due date \`${due}\`, expected it done or a new date.`;
}
