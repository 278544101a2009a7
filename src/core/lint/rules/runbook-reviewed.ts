import { daysAfter, daysBetween, parseCalendarDate } from "../../model/calendar-date.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";

export const runbookReviewed = defineRule({
  id: "runbook-reviewed",
  summary: "A runbook was looked through within the time the team has set.",
  why: `Systems change and runbooks don't; the one that was right two years ago is trusted all the same. \`reviewed: 2026-11-22\` in the
front matter says when somebody last went through it. Older than the policy's \`reviewedWithinDays\` (365) it is a hint, and so is a day
that does not exist or lies ahead. A runbook that says nothing of it is left alone, unless \`required\` is set.`,
  source:
    "The SRE workbook (ch. 8) on playbooks: their details go out of date as fast as production changes.",
  levels: always("information"),
  options: { required: { default: false, help: "Whether a runbook without `reviewed:` is reported too." } },
  fixable: true,
  kinds: ["runbook"],
  examples: [
    {
      name: "looked through this year, or nothing said",
      markdown: "---\nsitrep: 1\nkind: runbook\nreviewed: 2025-11-22\n---\n\n# Restart\n",
      reports: [],
    },
    {
      name: "too long ago",
      markdown: "---\nsitrep: 1\nkind: runbook\nreviewed: 2025-11-21\n---\n\n# Restart\n",
      reports: [
        "4:11: Unexpected runbook last reviewed 366 days ago, expected at most 365: go through it and set `reviewed`.",
      ],
    },
    {
      name: "the team sets the time",
      policy: `{ "reviewedWithinDays": 90 }`,
      markdown: "---\nsitrep: 1\nkind: runbook\nreviewed: 2026-08-01\n---\n\n# Restart\n",
      reports: [
        "4:11: Unexpected runbook last reviewed 113 days ago, expected at most 90: go through it and set `reviewed`.",
      ],
    },
    {
      name: "no day",
      markdown: "---\nsitrep: 1\nkind: runbook\nreviewed: last summer\n---\n\n# Restart\n",
      reports: [
        "4:11: Unexpected `reviewed: last summer`, expected a day that has passed, written like `2026-11-22`.",
      ],
    },
  ],
  *check(review, options) {
    const { frontMatter, document, policy, time } = review;
    const range = frontMatter?.place("reviewed");
    const said = frontMatter?.text("reviewed");
    if (range === undefined || said === undefined) {
      if (!options.flag("required")) return;
      const message = t(
        "Unexpected runbook without `reviewed` in its front matter, expected the day it was last gone through.",
      );
      yield { message, range: range ?? { start: 0, end: document.lines.endOf(0) }, fixes: setToday(review) };
      return;
    }
    const date = parseCalendarDate(said.slice(0, 10));
    if (date === undefined || !time.isOver(daysAfter(date, -1))) {
      const message = t(
        "Unexpected `reviewed: {0}`, expected a day that has passed, written like `{1}`.",
        said,
        time.today(),
      );
      yield { message, range, fixes: setToday(review) };
    } else if (time.isOver(daysAfter(date, policy.reviewedWithinDays))) {
      const message = t(
        "Unexpected runbook last reviewed {0} days ago, expected at most {1}: go through it and set `reviewed`.",
        daysBetween(date, time.today()),
        policy.reviewedWithinDays,
      );
      yield { message, range, fixes: setToday(review) };
    }
  },
});

/** Says that somebody went through it, which only they can: never unseen. */
function setToday({ frontMatter, document, time }: ReviewModel): readonly Fix[] {
  if (frontMatter === undefined) return [];
  const today = time.today();
  const edits = setFrontMatter(document.text, frontMatter, ["reviewed"], today);
  return edits.length === 0 ? [] : [{ title: t("Set `reviewed` to {0}", today), safe: false, edits }];
}
