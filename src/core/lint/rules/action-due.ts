import type { Action } from "../../model/action.ts";
import { compareDates, daysAfter, daysBetween, type CalendarDate } from "../../model/calendar-date.ts";
import { dateIn } from "../../model/instant.ts";
import { dayProblemOf, type DayProblem } from "../../review/day-problem.ts";
import type { TextRange } from "../../text/range.ts";
import { phrase, sayPhrase, t } from "../../text/say.ts";
import { placeOfText, rowFinder, type FindRow } from "../action-row.ts";
import { dayWithoutYear } from "../day-without-year.ts";
import type { Fix } from "../finding.ts";
import { hasIssue } from "../issue-link.ts";
import { missingField, type AskedField } from "../missing-field.ts";
import { nextSuchDay } from "../next-such-day.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";

export const actionDue = defineRule({
  id: "action-due",
  summary: "Every action is due on a day that exists, after the resolution, and is done by then.",
  why: `An action without a date waits behind everything that has one. "Soon", "next sprint" and "Q4" cannot be late, so nobody notices.
Recognised are a \`Due\` column, \`due …\`, \`deadline …\` or \`by …\` with a date, in the item or in the lines below it, and a day alone in
brackets. \`05/07/2026\` is two days and so none, and \`4 December\` needs its year, also where no word says that it is the due date; where only few days can be meant they are offered.
A day before the resolution is a slip of the pen. An open action past its day is reported until it is done or gets a new date; a
done one needs no date. Where issues carry the dates, set \`links\`: an action with a link to its issue then needs none here.`,
  source:
    "Atlassian's incident handbook gives priority actions a service level objective of 4 or 8 weeks; PagerDuty's postmortem guide tracks each of them to its end. In 212 public postmortems with actions 3 had any due date.",
  levels: always("warning"),
  options: {
    links: {
      default: false,
      help: "Whether a link to an issue or pull request stands for a due date.",
    },
  },
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
        "9:30: Unexpected due date `Q4 2026`, expected a day, for example its last, `2026-12-31`.",
        "10:31: Unexpected placeholder `TODO` as due date, expected a day, written like `2026-12-04`.",
      ],
    },
    {
      name: "a day that may be two, one without its year, and one that the issue knows",
      policy: `{ "lint": { "action-due": { "links": true } } }`,
      markdown:
        "# Review\n\n## Actions\n\n- Add an alert (Jane Doe, due 05/07/2027)\n- Test the restore. Owner: Sam Lee, due: 4 December\n- Page two people @slee https://github.com/acme/shop/issues/12\n",
      reports: [
        "5:31: Unexpected due date `05/07/2027`, which may be two days, expected `2027-07-05` or `2027-05-07`.",
        "6:42: Unexpected due date `4 December` without a year, expected a day, for example `2026-12-04`.",
      ],
    },
    {
      name: "a day without its year that no word announces",
      markdown:
        "# Review\n\n## Actions\n\n- Add an alert (Jane Doe, Dec 1)\n- Test the restore - Sam Lee - 18 December\n",
      reports: [
        "5:27: Unexpected due date `Dec 1` without a year, expected a day, for example `2026-12-01`.",
        "6:32: Unexpected due date `18 December` without a year, expected a day, for example `2026-12-18`.",
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
  *check(review, options) {
    const findRow = rowFinder(review.document);
    const links = options.flag("links");
    for (const action of review.snapshot.actions) {
      const report =
        action.due === undefined ? missing(review, action, findRow, links) : wrong(review, action, links);
      if (report !== undefined) yield report;
    }
  },
});

const aDay = phrase("a day, written like `2026-12-04`");

const asked: AskedField = {
  field: "due",
  without: phrase("Unexpected action without a due date, expected {0}."),
  placeholder: phrase("Unexpected placeholder `{0}` as due date, expected {1}."),
  expected: aDay,
};

function missing(
  review: ReviewModel,
  action: Action,
  findRow: FindRow,
  links: boolean,
): RuleReport | undefined {
  const { document } = review;
  if (action.done === true || (links && hasIssue(document, action))) return undefined;
  const yearless = withoutYear(review, action);
  if (yearless !== undefined) return yearless;
  const report = missingField(document, findRow, action, asked);
  return report.fixes === undefined ? { ...report, fixes: newDays(review, report.range) } : report;
}

/** No word says that the day is the one it is due on; without its year reading leaves it alone. */
function withoutYear(review: ReviewModel, action: Action): RuleReport | undefined {
  const place = placeOfText(review.document, action);
  const text = review.document.text.slice(place.start, place.end);
  const found = dayWithoutYear(text);
  if (found === undefined) return undefined;
  const range = { start: place.start + found.start, end: place.start + found.end };
  const { message, days } = yearRemedy(found, text.slice(found.start, found.end), review);
  return { message, range, fixes: days.map((day) => setDay(range, day)) };
}

function wrong(review: ReviewModel, action: Action, links: boolean): RuleReport | undefined {
  const { document } = review;
  const range = action.dueRange ?? placeOfText(document, action);
  if (action.dueDate !== undefined) {
    const message = outOfTime(review, action.done, action.dueDate);
    if (message === undefined) return undefined;
    const isDay = action.done !== true && document.text.slice(range.start, range.end) === action.due;
    return { message, range, fixes: isDay ? newDays(review, range) : [] };
  }
  const { due = "" } = action;
  const problem = dayProblemOf(due);
  const isEnough = action.done === true || (links && hasIssue(document, action));
  if (isEnough && problem.kind !== "impossible") return undefined;
  const { message, days } = remedyOf(problem, due, review);
  const isThere = document.text.slice(range.start, range.end) === due;
  if (!isThere) return { message, range };
  if (days.length > 0) return { message, range, fixes: days.map((day) => setDay(range, day)) };
  return { message, range, fixes: action.done === true ? [] : newDays(review, range) };
}

interface Remedy {
  readonly message: string;
  /** What it may mean. */
  readonly days: readonly CalendarDate[];
}

function remedyOf(problem: DayProblem, due: string, review: ReviewModel): Remedy {
  const plain = (expected: string): string => t("Unexpected due date `{0}`, expected {1}.", due, expected);
  switch (problem.kind) {
    case "impossible":
      return { message: plain(t("a day that exists, written like `2026-12-04`")), days: [] };
    case "two-days": {
      const { days } = problem;
      const [first = "", second = ""] = days;
      return {
        message: t(
          "Unexpected due date `{0}`, which may be two days, expected `{1}` or `{2}`.",
          due,
          first,
          second,
        ),
        days,
      };
    }
    case "no-year":
      return yearRemedy(problem, due, review);
    case "period":
      return { message: plain(t("a day, for example its last, `{0}`", problem.last)), days: [problem.last] };
    case "vague":
      return { message: plain(sayPhrase(aDay)), days: [] };
  }
}

/** The first such day from the resolution on: nothing is due before it. */
function yearRemedy(
  yearless: { readonly month: number; readonly day: number },
  due: string,
  { resolved, policy, time }: ReviewModel,
): Remedy {
  const day = nextSuchDay(
    yearless,
    resolved === undefined ? time.today() : dateIn(resolved, policy.calendar.zone),
  );
  const message = (expected: string): string =>
    t("Unexpected due date `{0}` without a year, expected {1}.", due, expected);
  return day === undefined
    ? { message: message(sayPhrase(aDay)), days: [] }
    : { message: message(t("a day, for example `{0}`", day)), days: [day] };
}

/** What a new day is chosen from where none is meant: from today on, the ends of the policy's two nearer horizons. */
function newDays({ policy, time }: ReviewModel, range: TextRange): readonly Fix[] {
  const { immediateDays, shortTermDays } = policy.actions;
  const days = new Set([immediateDays, shortTermDays].map((count) => daysAfter(time.today(), count)));
  return [...days].map((day) => setDay(range, day));
}

function setDay(range: TextRange, day: CalendarDate): Fix {
  return { title: t("Set the due date to {0}", day), safe: false, edits: [{ ...range, newText: day }] };
}

function outOfTime(review: ReviewModel, done: boolean | undefined, due: string): string | undefined {
  const resolvedOn =
    review.resolved === undefined ? undefined : dateIn(review.resolved, review.policy.calendar.zone);
  if (resolvedOn !== undefined && compareDates(due, resolvedOn) < 0) {
    return t(
      "Unexpected due date `{0}` before the resolution on {1}, expected a later day.",
      due,
      resolvedOn,
    );
  }
  if (done === true || !review.time.isOver(due)) return undefined;
  const late = daysBetween(due, review.time.today());
  return late === 1
    ? t("Unexpected open action 1 day past its due date `{0}`, expected it done or a new date.", due)
    : t(
        "Unexpected open action {0} days past its due date `{1}`, expected it done or a new date.",
        late,
        due,
      );
}
