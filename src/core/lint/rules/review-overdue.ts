import { daysBetween } from "../../model/calendar-date.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import { isReviewed, reviewDue, type ReviewDue } from "../../review/review-due.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import type { Fix } from "../finding.ts";
import { placeOfDocument } from "../place-of-document.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";

export const reviewOverdue = defineRule({
  id: "review-overdue",
  summary: "A review is done within the days that the policy gives it.",
  why: `Memory fades within days, and so does the will to change anything. The review of a SEV1 or SEV2 is due 5 business days after the
resolution; the policy's \`review.businessDays\` says so by severity, and where it says nothing the review is optional. Days begin and
end in the zone of the policy's \`calendar\`; weekends and its holidays don't count. A review whose front matter says \`state: reviewed\`
or \`state: closed\` is done. Only files that are Sitrep's are held to it, not old ones in other forms.`,
  source:
    "PagerDuty's postmortem guide: within 3 calendar days for a SEV1 and 5 business days for a SEV2. Google's SRE workbook, ch. 10, warns of postmortems that come late.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review"],
  examples: [
    {
      name: "in time: five business days, one of them a holiday",
      policy: `{ "calendar": { "zone": "Asia/Kathmandu", "holidays": ["2026-11-18"] } }`,
      resolved: "2026-11-13T20:00:00Z",
      markdown: "---\nsitrep: 1\nkind: review\nstate: draft\n---\n\n# Review\n",
      reports: [],
    },
    {
      name: "late, but done",
      resolved: "2026-10-01T09:00:00Z",
      markdown: "---\nsitrep: 1\nkind: review\nstate: closed\n---\n\n# Review\n",
      reports: [],
    },
    {
      name: "late",
      resolved: "2026-11-12T09:00:00Z",
      markdown: "---\nsitrep: 1\nkind: review\nstate: draft\n---\n\n# Review\n",
      reports: [
        "4:8: Unexpected review in state `draft` 3 days past its due date `2026-11-19` (5 business days after the resolution), expected it to be reviewed by then.",
      ],
    },
  ],
  *check(review) {
    const due = dueDateOf(review);
    if (due === undefined || !review.time.isOver(due.date)) return;
    const late = daysBetween(due.date, review.time.today());
    const state = review.snapshot.review?.state;
    const past = late === 1 ? t("1 day") : t("{0} days", late);
    const after = due.days === 1 ? t("1 business day") : t("{0} business days", due.days);
    yield {
      message:
        state === undefined
          ? t(
              "Unexpected unfinished review {0} past its due date `{1}` ({2} after the resolution), expected it to be reviewed by then.",
              past,
              due.date,
              after,
            )
          : t(
              "Unexpected review in state `{0}` {1} past its due date `{2}` ({3} after the resolution), expected it to be reviewed by then.",
              state,
              past,
              due.date,
              after,
            ),
      range: placeOf(review),
      fixes: markReviewed(review),
    };
  },
});

/** When the review is due; undefined where it is done, optional, or nothing says when the incident was resolved. */
function dueDateOf(review: ReviewModel): ReviewDue | undefined {
  const { snapshot, record, resolved, severity, policy } = review;
  const isHeldToIt =
    snapshot.ours && !snapshot.drill && record?.drill !== true && record?.notAnIncident !== true;
  return !isHeldToIt || isReviewed(snapshot.review?.state)
    ? undefined
    : reviewDue(resolved, severity, policy);
}

function placeOf({ frontMatter, document, snapshot }: ReviewModel): TextRange {
  return frontMatter?.place("state") ?? placeOfDocument(document, snapshot, frontMatter);
}

function markReviewed({ document, frontMatter }: ReviewModel): readonly Fix[] {
  if (frontMatter === undefined) return [];
  const edits = setFrontMatter(document.text, frontMatter, ["state"], "reviewed");
  return edits.length === 0 ? [] : [{ title: t("Set `state` to `reviewed`"), safe: false, edits }];
}
