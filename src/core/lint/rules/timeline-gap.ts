import { minute } from "../../model/instant.ts";
import { cadenceFor } from "../../policy/severity-policy.ts";
import { t } from "../../text/say.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleOptions } from "../rule.ts";
import { activeStretches } from "../timeline/active-stretches.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";

export const timelineGap = defineRule({
  id: "timeline-gap",
  summary: "While an incident is active, its timeline has no long silence.",
  why: `In a silence longer than the time between two updates somebody decided, waited or tried something, and the review can no
longer tell what. Chat, alerts and deployments of that time often fill it in (\`sitrep log --at\`). Looked at are records, and reviews
that are their own record, from Declared to resolved; the pause before a reopening does not count. A SEV4 has no clock.`,
  source:
    "PagerDuty's role of the scribe: what is done is noted throughout the response. The length is the cadence of updates: 30 minutes, for SEV3 two hours.",
  levels: always("information"),
  options: {
    minutes: {
      default: 0,
      help: "Minutes without an entry that are too many; 0 stands for the time between updates at the incident's severity.",
    },
  },
  fixable: false,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "half an hour at most; after the resolution it is quiet",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T14:32:11Z **Status** resolved\n- 2026-11-21T18:00:00Z **Note** Reviewers agreed on\n",
      reports: [],
    },
    {
      name: "an hour of silence",
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T15:10:00Z **Finding** The pool was exhausted\n- 2026-11-21T15:20:00Z **Status** resolved\n",
      reports: [
        "11:3: Unexpected 67 minutes without an entry since `2026-11-21T14:02:11Z` (line 10), expected no more than 30 while the incident is active.",
      ],
    },
    {
      name: "the team sets the length",
      policy: `{ "lint": { "timeline-gap": { "minutes": 90 } } }`,
      markdown:
        "---\nsitrep: 1\nkind: incident\n---\n\n# Checkout errors\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T15:10:00Z **Finding** The pool was exhausted\n",
      reports: [],
    },
  ],
  *check(review, options) {
    const longest = longestSilence(review, options);
    // A review with a record shows its key moments only.
    if (
      longest === undefined ||
      review.record !== undefined ||
      review.snapshot.review?.incident !== undefined
    )
      return;
    for (const { from, to, length } of activeStretches(review)) {
      if (length <= longest * minute) continue;
      const minutes = Math.floor(length / minute);
      yield {
        message: t(
          "Unexpected {0} minutes without an entry since `{1}` (line {2}), expected no more than {3} while the incident is active.",
          minutes,
          stampOf(from),
          from.line,
          longest,
        ),
        range: placeOfStamp(review, to),
        related: [{ message: t("The entry before stands here."), range: placeOfStamp(review, from) }],
      };
    }
  },
});

/** In minutes; undefined where the severity has no clock. */
function longestSilence({ policy, severity }: ReviewModel, options: RuleOptions): number | undefined {
  const set = options.number("minutes");
  return set > 0 ? set : cadenceFor(policy, severity);
}
