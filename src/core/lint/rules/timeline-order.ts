import { t } from "../../text/say.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";
import { datedRuns, type DatedEntry } from "../timeline/dated-runs.ts";
import { isToCome } from "../timeline/is-to-come.ts";
import { longestOrder } from "../timeline/longest-order.ts";
import { sortFix } from "../timeline/sort-fix.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule, type RuleReport } from "../rule.ts";

export const timelineOrder = defineRule({
  id: "timeline-order",
  summary: "The entries of a timeline stand in order of time.",
  why: `Readers take what stands above for what happened before. An entry out of order is a typing slip in its time, or stands in the
wrong place. Only entries that say day, time and zone themselves are compared, and only within one part of the document: a time alone
may be of the next day. A timeline that is newest first throughout is in order too. The fix moves lines and changes none; it is offered
where each entry is one line and all of them are neighbours. A time to come is told by \`timeline-future\` alone.`,
  source:
    "The SRE book's example review (appendix D) runs from the first event to the last. Of 91 public timelines with dates on every entry 9 are out of order, mostly by real slips.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "in order, two at the same time",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21T14:02:11Z Declared\n- 2026-11-21T14:05:00Z Paged\n- 2026-11-21T14:05:00Z Rolled back\n",
      reports: [],
    },
    {
      name: "times alone may be of another day",
      markdown: "# Review\n\n## Timeline (UTC)\n\n- 2026-11-21 16:02 Declared\n- 15:05 Closed\n",
      reports: [],
    },
    {
      name: "newest first throughout",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21 14:40 UTC Closed\n- 2026-11-21 14:05 UTC Paged\n- 2026-11-21 14:02 UTC Declared\n",
      reports: [],
    },
    {
      name: "a slip in the year is no entry out of order",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-21T14:02:11Z Declared\n- 2027-11-21T14:03:00Z Paged\n- 2026-11-21T14:10:00Z Closed\n",
      reports: [],
    },
    {
      name: "an entry behind a later one, and a slip in the day",
      markdown:
        "# Review\n\n## Timeline\n\n- 2026-11-20T14:02:11Z Declared\n- 2026-11-21T14:03:00Z Paged\n- 2026-11-20T14:08:00Z Rolled back\n- 2026-11-20T14:05:00Z Cause found\n- 2026-11-20T14:10:00Z Closed\n",
      reports: [
        "6:3: Unexpected `2026-11-21T14:03:00Z` above the earlier `2026-11-20T14:08:00Z` of line 7, expected entries in order of time.",
        "8:3: Unexpected `2026-11-20T14:05:00Z` below the later `2026-11-20T14:08:00Z` of line 7, expected entries in order of time.",
      ],
    },
  ],
  *check(review) {
    for (const all of datedRuns(review)) {
      if (risesOrFalls(all.map(({ instant }) => instant))) continue;
      const run = all.filter((entry) => !isToCome(entry, review)); // of those `timeline-future` tells
      const times = run.map(({ instant }) => instant);
      if (risesOrFalls(times)) continue;
      const kept = longestOrder(times);
      const fix = sortFix(review, run);
      for (const [index, entry] of run.entries()) {
        if (!kept.has(index)) yield* misplaced(review, run, kept, index, entry, fix);
      }
    }
  },
});

function risesOrFalls(times: readonly number[]): boolean {
  const follows = (holds: (before: number, after: number) => boolean): boolean =>
    times.every((time, index) => index === 0 || holds(times[index - 1] ?? 0, time));
  return follows((a, b) => a <= b) || (times.length > 2 && follows((a, b) => a >= b));
}

function* misplaced(
  review: ReviewModel,
  run: readonly DatedEntry[],
  kept: ReadonlySet<number>,
  index: number,
  entry: DatedEntry,
  fix: Fix | undefined,
): Generator<RuleReport> {
  const before = run.findLast((_, other) => other < index && kept.has(other));
  const isBehind = before !== undefined && before.instant > entry.instant;
  const other = isBehind ? before : run.find((_, later) => later > index && kept.has(later));
  if (other === undefined) return;
  const [stamp, beside] = [stampOf(entry), stampOf(other)];
  yield {
    message: isBehind
      ? t(
          "Unexpected `{0}` below the later `{1}` of line {2}, expected entries in order of time.",
          stamp,
          beside,
          other.line,
        )
      : t(
          "Unexpected `{0}` above the earlier `{1}` of line {2}, expected entries in order of time.",
          stamp,
          beside,
          other.line,
        ),
    range: placeOfStamp(review, entry),
    fixes: fix === undefined ? [] : [fix],
    related: [{ message: t("`{0}` stands here.", beside), range: placeOfStamp(review, other) }],
  };
}
