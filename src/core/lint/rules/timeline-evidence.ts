import type { TimelineEntry } from "../../model/entry.ts";
import { t } from "../../text/say.ts";
import { always, defineRule } from "../rule.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";

export const timelineEvidence = defineRule({
  id: "timeline-evidence",
  summary: "What was seen comes with something that shows it.",
  why: `"The database was slow" is an opinion until a graph, a log line, a number or a message stands beside it; months later nobody can
look it up. Asked of alerts, findings, impact and settled hypotheses: a link, an image, code or a number counts. Off unless a team wants
it, as most timelines do without.`,
  source:
    "PagerDuty's guide to postmortems: each item of the timeline comes with a metric or a page that shows it.",
  levels: always("off"),
  fixable: false,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "a number, code or a link beside it",
      policy: `{ "lint": { "timeline-evidence": "information" } }`,
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Alert** Error rate above 5 %\n- 2026-11-21T14:05:00Z **Finding** Pool exhausted on `db-eu-1`\n- 2026-11-21T14:06:00Z **Impact** (start) Payments fail ([graph](graph.png))\n- 2026-11-21T14:07:00Z **Note** Sam Lee joins\n",
      reports: [],
    },
    {
      name: "a claim alone",
      policy: `{ "lint": { "timeline-evidence": "information" } }`,
      markdown: "# Review\n\n## Timeline\n\n- 2026-11-21T14:05:00Z **Finding** The pool was exhausted\n",
      reports: [
        "5:3: Unexpected finding at `2026-11-21T14:05:00Z` without evidence, expected a link, a number, a log line or an image that shows it.",
      ],
    },
  ],
  *check(review) {
    for (const entry of review.snapshot.timeline) {
      if (!isClaim(entry) || hasEvidence(review.document.text, entry)) continue;
      yield {
        message: t(
          "Unexpected {0} at `{1}` without evidence, expected a link, a number, a log line or an image that shows it.",
          entry.type,
          stampOf(entry),
        ),
        range: placeOfStamp(review, entry),
      };
    }
  },
});

function isClaim({ type, qualifier }: TimelineEntry): boolean {
  if (type === "hypothesis") return qualifier === "supported" || qualifier === "rejected";
  return type === "alert" || type === "finding" || type === "impact";
}

function hasEvidence(text: string, { range, raw }: TimelineEntry): boolean {
  const source = text.slice(range.start, range.end);
  const said = source.slice(raw === "" ? 0 : source.indexOf(raw) + raw.length);
  return /`|\]\(|\]\[|https?:\/\/|\d|^ {0,9}>/m.test(said);
}
