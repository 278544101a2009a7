import { clockIn, dateIn, minute, type Instant } from "../model/instant.ts";

/** An instant as messages say it: `14:35 UTC`, with the day where that is not the day of `now`. */
export function peopleTime(instant: Instant, now: Instant): string {
  const day = dateIn(instant, "UTC");
  const clock = `${clockIn(instant, "UTC")} UTC`;
  return day === dateIn(now, "UTC") ? clock : `${day} ${clock}`;
}

/** How long something lasted, for messages: `25 min`, `1 h 5 min`; undefined where it ended before it began. */
export function peopleDuration(from: Instant, to: Instant): string | undefined {
  if (to < from) return undefined;
  const minutes = Math.round((to - from) / minute);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
