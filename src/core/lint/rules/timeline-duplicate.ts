import type { TimelineEntry } from "../../model/entry.ts";
import { t } from "../../text/say.ts";
import { perWords } from "../../timeline/per-words.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";
import { ownLineOf, placeOfStamp, stampOf } from "../timeline/entry-places.ts";

export const timelineDuplicate = defineRule({
  id: "timeline-duplicate",
  summary: "No entry of a timeline stands there twice.",
  why: `The same words at the same time are one event that was noted or pasted twice, or was left behind by a merge. Readers wonder
whether it happened twice. Entries count as the same where time, type and text agree; a day without a clock time may well hold
two of a kind.`,
  source: "Our own: entries are merged by time, type and text, so that the same on both sides is one.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "the same words at another time, another text at the same time",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21T14:02:11Z Restarted\n- 2026-11-21T14:05:00Z Restarted\n- 2026-11-21T14:05:00Z Paged\n",
      reports: [],
    },
    {
      name: "pasted twice",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Alert** Error rate 12 %\n- 2026-11-21T14:05:00Z Paged\n- 2026-11-21T14:02:11Z **Alert** Error rate 12 %\n",
      reports: [
        "7:3: Unexpected second entry `2026-11-21T14:02:11Z` with the words of line 5, expected each event once.",
      ],
    },
  ],
  *check(review) {
    const { timeline } = review.snapshot;
    for (const { of, second } of duplicatesIn(timeline)) {
      const [first, entry] = [timeline[of], timeline[second]];
      if (first !== undefined && entry !== undefined) {
        yield {
          message: t(
            "Unexpected second entry `{0}` with the words of line {1}, expected each event once.",
            stampOf(entry),
            first.line,
          ),
          range: placeOfStamp(review, entry),
          fixes: deletion(review, entry),
          related: [{ message: t("The first stands here."), range: placeOfStamp(review, first) }],
        };
      }
    }
  },
});

/** The indexes of entries that stand there twice, and of the first of their kind. */
const duplicatesIn = perWords((timeline) => {
  const seen = new Map<string, number[]>(); // by text, most of which differ: comparing the rest of few costs little
  const found: { readonly of: number; readonly second: number }[] = [];
  for (const [index, entry] of timeline.entries()) {
    if (entry.time === undefined || entry.text === "") continue;
    const alike = seen.get(entry.text);
    const of = alike?.find((other) => isSameEvent(entry, timeline[other]));
    if (of !== undefined) found.push({ of, second: index });
    else if (alike === undefined) seen.set(entry.text, [index]);
    else alike.push(index);
  }
  return found;
});

/** Whether two entries with the same text tell the same. */
function isSameEvent(entry: TimelineEntry, other: TimelineEntry | undefined): boolean {
  return (
    entry.type === other?.type &&
    (entry.qualifier ?? "") === (other.qualifier ?? "") &&
    momentOf(entry) === momentOf(other)
  );
}

function momentOf({ instant, date, time }: TimelineEntry): number | string {
  return instant ?? `${date ?? ""} ${time ?? ""}`;
}

/** Only a line of its own can go without a thought for those around it. It may have happened twice: never unseen. */
function deletion(review: ReviewModel, entry: TimelineEntry): readonly Fix[] {
  const line = ownLineOf(review, entry);
  if (line === undefined) return [];
  const end = review.document.lines.startOf(entry.line);
  const edits = [{ start: line.start, end, newText: "" }];
  return [{ title: t("Delete the second entry"), safe: false, edits }];
}
