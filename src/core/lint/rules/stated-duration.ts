import { formatInstantToMinute, hour, minute } from "../../model/instant.ts";
import type { SectionConcept } from "../../model/section.ts";
import { t } from "../../text/say.ts";
import { sectionFinder } from "../sections.ts";
import type { TextRange } from "../../text/range.ts";
import type { Fix, RelatedPlace } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { perProse } from "../per-prose.ts";
import { always, defineRule } from "../rule.ts";
import { timelineSpan, type Moment, type TimelineSpan } from "../timeline/borne-out.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";
import { statedDurations } from "../timeline/stated-durations.ts";
import { replaceFix } from "../unlink.ts";

export const statedDuration = defineRule({
  id: "stated-duration",
  summary: "How long the text says the incident lasted agrees with the timeline.",
  why: `The duration is what gets quoted. Where summary and timeline disagree one of them is wrong, and readers doubt both. "Lasted 45
minutes", "a 2-hour outage" or "Duration: 1 h 35 min" are held against the turning points: started, detected or declared to mitigated or
resolved, those of the record where there is one. In a timeline without types it may have begun
with any entry up to the last that says how it was noticed, and been over with any that says so, or the last; where no two of them are
that far apart it is a hint. Roundings are granted; "more than" and "up to" say no length.`,
  source:
    "Our own: the SRE book's template gives the duration in Summary and Impact, and the timeline below them.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "they agree",
      markdown:
        "# Review\n\n## Summary\n\nThe outage lasted about 40 minutes.\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T14:41:00Z **Status** resolved\n",
      reports: [],
    },
    {
      name: "a bound, and how long something else took",
      markdown:
        "# Review\n\n## Summary\n\nThe outage lasted more than 5 minutes. Each restart took 3 minutes.\n\n## Timeline (UTC)\n\n- 2026-11-21 14:02 Alert\n- 2026-11-21 14:40 Over\n",
      reports: [],
    },
    {
      name: "they don't",
      markdown:
        "# Review\n\n## Summary\n\nThe outage lasted 45 minutes.\n\n## Timeline\n\n- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors\n- 2026-11-21T15:37:00Z **Status** resolved\n",
      reports: [
        "5:19: Unexpected duration `45 minutes`, expected what the timeline bears out: 1 h 34 min from `2026-11-21T14:02:11Z` (line 9) to `2026-11-21T15:37:00Z` (line 10).",
      ],
    },
    {
      name: "no two entries are that far apart",
      markdown:
        "# Review\n\n## Summary\n\nA 3-hour outage of checkout.\n\n## Timeline (UTC)\n\n- 2026-11-21 14:02 Alert\n- 2026-11-21 14:40 Over\n",
      reports: [
        "5:3: Unexpected duration `3-hour`, expected what the timeline bears out: 38 min from `2026-11-21 14:02` (line 9) to `2026-11-21 14:40` (line 10).",
      ],
    },
  ],
  *check(review) {
    const span = timelineSpan(review);
    if (span === undefined) return;
    const sectionAt = sectionFinder(review);
    for (const { prose, values } of durationsIn(review.document)) {
      const stated = values.filter(({ length, tolerance }) => !span.bears(length, tolerance));
      if (stated.length === 0 || elsewhere.includes(sectionAt(prose.start)?.concept ?? "other")) continue;
      for (const { text, range } of stated) {
        yield {
          message: t(
            "Unexpected duration `{0}`, expected what the timeline bears out: {1}.",
            text,
            told(span),
          ),
          range: { start: prose.start + range.start, end: prose.start + range.end },
          level: span.sure ? undefined : "information",
          fixes: span.sure
            ? fixesFor(text, { start: prose.start + range.start, end: prose.start + range.end }, span)
            : [],
          related: [...relatedTo(review, span.from), ...relatedTo(review, span.to)],
        };
      }
    }
  },
});

const durationsIn = perProse(statedDurations);

/** Where other lengths are told: those of steps, of other incidents, of things to come. */
const elsewhere: readonly SectionConcept[] = [
  "timeline",
  "actions",
  "lessons",
  "background",
  "contributing-factors",
  "went-well",
  "went-wrong",
  "lucky",
  "runbook",
];

/** The timeline's length in the place of the text's, in short units, which stand before any word: `38-minute`, `1 h 34 min`. */
function fixesFor(text: string, range: TextRange, { from, to }: TimelineSpan): readonly Fix[] {
  const minutes = Math.floor((to.instant - from.instant) / minute);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (text.includes("-")) return minutes < 120 ? [replaceFix(range, `${minutes}-minute`)] : [];
  const parts = [hours === 0 ? "" : `${hours} h`, rest === 0 && hours > 0 ? "" : `${rest} min`];
  return [replaceFix(range, parts.filter((part) => part !== "").join(" "))];
}

function told({ from, to }: TimelineSpan): string {
  const minutes = Math.floor((to.instant - from.instant) / minute);
  const hours = Math.floor((minutes * minute) / hour);
  const length = hours === 0 ? t("{0} min", minutes) : t("{0} h {1} min", hours, minutes % 60);
  return t("{0} from {1} to {2}", length, named(from), named(to));
}

function named({ instant, entry }: Moment): string {
  return entry === undefined
    ? t("`{0}` in the record", formatInstantToMinute(instant))
    : t("`{0}` (line {1})", stampOf(entry), entry.line);
}

function relatedTo(review: ReviewModel, { entry }: Moment): readonly RelatedPlace[] {
  if (entry === undefined) return [];
  return [{ message: t("The timeline says `{0}`.", stampOf(entry)), range: placeOfStamp(review, entry) }];
}
