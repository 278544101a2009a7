import { minute } from "../../core/model/instant.ts";
import type { CockpitDue } from "../../protocol/cockpit.ts";
import { minutesUntil, showTime } from "../host/times.ts";

/** A deadline as the cockpit shows it: a minute that has begun to run out is left, one that is late counts once it is over. */
export function cockpitDue(due: number, now: number, zone: string): CockpitDue {
  return {
    ...showTime(due, zone, now),
    minutesLeft: due <= now ? 0 - Math.floor((now - due) / minute) : minutesUntil(due, now),
  };
}
