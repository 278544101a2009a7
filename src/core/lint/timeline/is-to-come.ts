import { startOfDay } from "../../model/calendar-date.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { day, minute } from "../../model/instant.ts";
import type { ReviewModel } from "../review-model.ts";

/** Whether an entry lies in the future: more than other people's clocks may be ahead, or a day that has begun nowhere on Earth. */
export function isToCome(
  { instant, date }: Pick<TimelineEntry, "instant" | "date">,
  { time }: Pick<ReviewModel, "time">,
): boolean {
  if (instant !== undefined) return !time.hasCome(instant - 5 * minute);
  return date !== undefined && !time.hasCome(startOfDay(date, "UTC") - day);
}
