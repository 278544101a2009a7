import type { TimelineEntry } from "../../model/entry.ts";
import { clockIn, dateIn, type Instant } from "../../model/instant.ts";
import { t } from "../../text/say.ts";
import type { TextRange } from "../../text/range.ts";
import { meaningsOf, zonesIn } from "../../timeline/foreign/zones.ts";
import { offsetAt, wallMoments } from "../../timeline/wall-moments.ts";
import type { Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import { placeOfStamp } from "./entry-places.ts";

/**
 * The moments that an entry's abbreviation of several zones may mean, by the clock of the other entries: those that stand between the
 * entries above and below. None where no other entry says a moment.
 */
export function meantFixes(review: ReviewModel, entry: TimelineEntry): readonly Fix[] {
  const { raw, date, time } = entry;
  const found = zonesIn(raw).find(({ zone }) => zone.kind === "ambiguous");
  const { above, below } = neighbours(review, entry);
  const usual = above ?? below;
  if (found === undefined || usual === undefined || date === undefined || time === undefined) return [];
  return meaningsOf(found.zone).flatMap(({ zone, offsets }): readonly Fix[] => {
    const instant = wallMoments(date, time, zone).instants.find((one) =>
      offsets.includes(offsetAt(one, zone)),
    );
    if (
      instant === undefined ||
      instant < (above?.instant ?? instant) ||
      instant > (below?.instant ?? instant)
    )
      return [];
    return momentFix(review, entry, found, instant, usual);
  });
}

/** The entry's moment by the clock of another entry. None where a stamp or the other's zone can't be told apart. */
export function sameClockFixes(
  review: ReviewModel,
  entry: TimelineEntry,
  usual: TimelineEntry,
): readonly Fix[] {
  const own = zoneIn(entry.raw);
  return own === undefined || entry.instant === undefined
    ? []
    : momentFix(review, entry, own, entry.instant, usual);
}

interface Neighbours {
  readonly above: TimelineEntry | undefined;
  readonly below: TimelineEntry | undefined;
}

function neighbours({ snapshot: { timeline } }: ReviewModel, entry: TimelineEntry): Neighbours {
  const at = timeline.indexOf(entry);
  const isMoment = ({ instant }: TimelineEntry): boolean => instant !== undefined;
  return { above: timeline.slice(0, at).findLast(isMoment), below: timeline.slice(at + 1).find(isMoment) };
}

/** `own` is where the entry's stamp says its zone. */
function momentFix(
  review: ReviewModel,
  { raw, date, time, ...entry }: TimelineEntry,
  own: TextRange,
  instant: Instant,
  usual: TimelineEntry,
): readonly Fix[] {
  const { zone } = usual;
  const name = zoneNameFor(usual, raw[own.start - 1] === " ");
  if (name === undefined || zone === undefined || usual.instant === undefined) return [];
  const isSameClock = offsetAt(instant, zone) === offsetAt(usual.instant, zone);
  if (!isSameClock || date === undefined || time === undefined || !raw.includes(date)) return [];
  const stamp = `${raw.slice(0, own.start)}${name}${raw.slice(own.end)}`
    .replace(date, dateIn(instant, zone))
    .replace(time.slice(0, 5), clockIn(instant, zone));
  const range = placeOfStamp(review, { raw, date, time, ...entry });
  if (review.document.text.slice(range.start, range.end) !== raw) return [];
  return [{ title: t("Write `{0}`", stamp), safe: false, edits: [{ ...range, newText: stamp }] }];
}

/** As the other entry writes it, but `Z` stands right behind a time and `UTC` behind a blank. */
function zoneNameFor({ raw }: TimelineEntry, isApart: boolean): string | undefined {
  const found = zoneIn(raw);
  const name = found && raw.slice(found.start, found.end);
  if (name === "Z" && isApart) return "UTC";
  return name === "UTC" && !isApart ? "Z" : name;
}

/** Where a stamp says its zone, at its end: by a name, an offset or `Z`. */
function zoneIn(raw: string): TextRange | undefined {
  const match = /(?<=\d(?::\d\d)? ?)(?:Z|[+-]\d\d:\d\d|[A-Z]{3,4})$/.exec(raw);
  return match === null ? undefined : { start: match.index, end: raw.length };
}
