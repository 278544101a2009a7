import { day, formatInstantToMinute, hour, type Instant } from "../../model/instant.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { followUpSummary, summaryAskedDays } from "../../updates/follow-up-summary.ts";
import { placeOfDocument } from "../place-of-document.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";

export const followUpDue = defineRule({
  id: "follow-up-due",
  summary: "A day or two after the resolution stakeholders hear what was learned.",
  why: `"Resolved" is the last thing most people hear of an incident. A summary 24 to 48 hours later (the policy's \`review.summaryHours\`)
tells them what happened, what will change and where the review will be. It counts as sent once the record has an **Update** to
stakeholders, executives or customers that says so (\`Follow-up: …\`) or that was sent at least half of the earlier time after the
resolution. It is asked for where the policy has updates for the severity, not of drills, nor of what was no incident, nor for long:
see \`days\`.`,
  source:
    "Atlassian's incident handbook (send follow-up communications) and PagerDuty's postmortem guide (external messaging). The hours are Sitrep's defaults.",
  levels: always("warning"),
  options: {
    days: {
      default: summaryAskedDays,
      help: "Days after the resolution after which a summary that was never sent is no longer asked for.",
    },
  },
  fixable: false,
  kinds: ["incident"],
  examples: [
    {
      name: "sent in time, or not due yet",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n## Timeline\n\n- 2026-11-19T09:00:00Z **Declared** SEV2: Checkout errors\n- 2026-11-19T10:00:00Z **Status** resolved\n- 2026-11-19T10:05:00Z **Update** (stakeholders) Restored at 10:00 UTC.\n- 2026-11-20T13:00:00Z **Update** (stakeholders) Follow-up: the pool was too small.\n",
      reports: [],
    },
    {
      name: "due",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n## Timeline\n\n- 2026-11-21T09:00:00Z **Declared** SEV2: Checkout errors\n- 2026-11-21T10:00:00Z **Status** resolved\n- 2026-11-21T10:05:00Z **Update** (stakeholders) Restored at 10:00 UTC.\n",
      reports: [
        "9:1: Unexpected silence since the resolution 26 h ago, expected a follow-up summary to stakeholders by 2026-11-23T10:00Z, logged as `**Update** (stakeholders) Follow-up: …`.",
      ],
    },
    {
      name: "overdue",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n## Timeline\n\n- 2026-11-18T09:00:00Z **Declared** SEV2: Checkout errors\n- 2026-11-18T10:00:00Z **Status** resolved\n- 2026-11-19T13:00:00Z **Update** (internal) Follow-up: the pool was too small.\n",
      reports: [
        "9:1: Unexpected silence since the resolution 98 h ago, expected a follow-up summary to stakeholders by 2026-11-20T10:00Z, logged as `**Update** (stakeholders) Follow-up: …`.",
      ],
    },
  ],
  *check(review, options) {
    const summary = followUpSummary(review.snapshot, review.policy);
    if (summary === undefined || summary.isSent) return;
    const { resolved, from, due } = summary;
    const { time } = review;
    if (!time.hasCome(from) || time.hasCome(Math.max(resolved + options.number("days") * day, due) + 1))
      return;
    const now = time.now();
    const by = formatInstantToMinute(due);
    const message = t(
      "Unexpected silence since the resolution {0} h ago, expected a follow-up summary to stakeholders by {1}, logged as `**Update** (stakeholders) Follow-up: …`.",
      Math.floor((now - resolved) / hour),
      by,
    );
    const level = now <= due ? "information" : undefined;
    yield { message, range: placeOf(review, resolved), level };
  },
});

function placeOf({ snapshot, document, frontMatter }: ReviewModel, resolved: Instant): TextRange {
  const entry = snapshot.timeline.find(({ type, instant }) => type === "status" && instant === resolved);
  return entry?.range ?? placeOfDocument(document, snapshot, frontMatter);
}
