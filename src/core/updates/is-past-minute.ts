import { minute, type Instant } from "../model/instant.ts";

/** Whether the minute of `due` was over at `instant`. Promises are made to the minute: an update in the second half of it keeps them. */
export function isPastMinute(due: Instant, instant: Instant): boolean {
  return Math.floor(instant / minute) > Math.floor(due / minute);
}
