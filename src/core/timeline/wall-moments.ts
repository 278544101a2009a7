import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { Instant } from "../model/instant.ts";

/** What moments a wall clock may mean in a zone. */
export interface WallMoments {
  /** A change to or from summer time makes a clock stand twice on a day, or not at all. */
  readonly kind: "once" | "repeated" | "skipped";
  /** In order. Of a skipped clock: what it is by the offset behind the change, and by that before it. */
  readonly instants: readonly Instant[];
}

/** The moments of `14:02` or `14:02:11` on a day in a zone that is known (IANA name or offset). */
export function wallMoments(date: CalendarDate, time: string, zone: string): WallMoments {
  const clock = Temporal.PlainDateTime.from(`${date}T${time}`);
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    clock.toZonedDateTime(zone, { disambiguation }),
  );
  if (earlier === undefined || later === undefined || earlier.equals(later)) {
    return { kind: "once", instants: earlier === undefined ? [] : [earlier.epochMilliseconds] };
  }
  return {
    kind: earlier.toPlainDateTime().equals(clock) ? "repeated" : "skipped",
    instants: [earlier.epochMilliseconds, later.epochMilliseconds],
  };
}

/** How far a zone's clock is from UTC at an instant: `+05:45`. */
export function offsetAt(instant: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offset;
}
