import type { CockpitDue } from "../../protocol/cockpit.ts";
import { minutesUntil, showTime } from "../host/times.ts";

/** A deadline as the cockpit shows it; what has just passed is overdue for a minute at least. */
export function cockpitDue(due: number, now: number, zone: string): CockpitDue {
  return {
    ...showTime(due, zone, now),
    minutesLeft: due <= now ? Math.min(-1, minutesUntil(due, now)) : minutesUntil(due, now),
  };
}
