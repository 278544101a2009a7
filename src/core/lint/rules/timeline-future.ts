import { compareDates, parseCalendarDate, startOfDay, type CalendarDate } from "../../model/calendar-date.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { day, formatInstantToMinute, type Instant } from "../../model/instant.ts";
import { perWords } from "../../timeline/per-words.ts";
import { t } from "../../text/say.ts";
import { isToCome } from "../timeline/is-to-come.ts";
import { placeOfStamp, stampOf } from "../timeline/entry-places.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { always, defineRule } from "../rule.ts";

export const timelineFuture = defineRule({
  id: "timeline-future",
  summary: "No entry of a timeline lies in the future.",
  why: `A timeline says what happened. A time to come is a slip in the date or the zone, and moves every duration that is measured from
it; in a running record it also holds the state back until that time. What is planned is an action or a step, or stands in an update's
text. Other people's clocks may be ahead of ours by up to five minutes.`,
  source: "Our own: times are taken when something is noted, so one to come is a slip of the pen.",
  levels: always("warning"),
  fixable: true,
  kinds: ["review", "incident"],
  examples: [
    {
      name: "today and earlier",
      markdown: "# Review\n\n## Timeline\n\n- 2026-11-22T12:04:00Z Closed\n",
      reports: [],
    },
    {
      name: "the wrong year, and tomorrow in no zone",
      markdown: "# Review\n\n## Timeline\n\n- 2027-11-21T14:02:11Z Declared\n- 2026-11-24 09:00 Closed\n",
      reports: [
        "5:3: Unexpected `2027-11-21T14:02:11Z` in the future, expected a time that has passed (it is 2026-11-22T12:00Z).",
        "6:3: Unexpected `2026-11-24 09:00` in the future, expected a time that has passed (it is 2026-11-22T12:00Z).",
      ],
    },
  ],
  *check(review) {
    const { timeline } = review.snapshot;
    const { instant, date } = latestIn(timeline);
    if (!isToCome({ instant, date: undefined }, review) && !isToCome({ instant: undefined, date }, review))
      return;
    for (const entry of timeline) {
      if (!isToCome(entry, review)) continue;
      const now = formatInstantToMinute(review.time.now());
      const message = t(
        "Unexpected `{0}` in the future, expected a time that has passed (it is {1}).",
        stampOf(entry),
        now,
      );
      yield { message, range: placeOfStamp(review, entry), fixes: yearFixes(review, entry) };
    }
  },
});

/** The year of the other entries, or the year before, in the place of one that is a slip of the pen. */
function yearFixes(review: ReviewModel, entry: TimelineEntry): readonly Fix[] {
  const { timeline } = review.snapshot;
  const { raw, date } = entry;
  const year = date?.slice(0, 4);
  const at = year === undefined ? -1 : raw.indexOf(year);
  if (date === undefined || year === undefined || at === -1) return [];
  const passed = timeline.filter((other) => other.date !== undefined && !isToCome(other, review));
  const years =
    passed.length > 0 ? passed.map((other) => other.date?.slice(0, 4)) : [String(Number(year) - 1)];
  const right = years.find((other) => other !== undefined && hasPassed(`${other}${date.slice(4)}`, review));
  if (right === undefined || right === year) return [];
  const { start } = placeOfStamp(review, entry);
  const range = { start: start + at, end: start + at + year.length };
  return [{ title: t("Write {0} for {1}", right, year), safe: false, edits: [{ ...range, newText: right }] }];
}

/** Whether a day is over wherever one may be; false of a day that does not exist. */
function hasPassed(text: string, { time }: ReviewModel): boolean {
  const date = parseCalendarDate(text);
  return date !== undefined && time.hasCome(startOfDay(date, "UTC") + 2 * day);
}

/** The latest moment of a timeline, and the latest day of the entries without one. */
const latestIn = perWords((timeline): Pick<TimelineEntry, "instant" | "date"> => {
  let [instant, date]: [Instant | undefined, CalendarDate | undefined] = [undefined, undefined];
  for (const entry of timeline) {
    if (entry.instant !== undefined) instant = Math.max(instant ?? entry.instant, entry.instant);
    else if (entry.date !== undefined && (date === undefined || compareDates(entry.date, date) > 0))
      date = entry.date;
  }
  return { instant, date };
});
