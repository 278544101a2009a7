import type { WrittenClock } from "./clock.ts";
import type { Cursor } from "./stamp-gap.ts";
import type { WrittenDate } from "./written-date.ts";
import type { WrittenZone } from "./zones.ts";

/** The parts of a stamp that have been read. */
export interface Parts {
  readonly date?: WrittenDate;
  readonly clock?: WrittenClock;
  readonly until?: WrittenClock;
  readonly zone?: WrittenZone;
  readonly weekday?: number;
  /** Whether the clock is that of a range or has been followed by another zone's reading of it. */
  readonly closed?: true;
}

/** Parts that were found and where the source goes on. */
export interface PartMatch {
  readonly parts: Parts;
  readonly end: Cursor;
}
