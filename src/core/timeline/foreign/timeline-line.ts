import type { TextRange } from "../../text/range.ts";
import type { Stamp } from "./stamp.ts";

/** A line of a timeline that begins with a time: an entry, or a day for those below it. */
export interface TimelineLine {
  readonly shape: "heading" | "item" | "row" | "line";
  readonly stamp: Stamp;
  /** What it says, as source on one line: behind the time, else the first paragraph below. */
  readonly text: string;
  /** Whether that text stands behind the time. */
  readonly hasOwnText: boolean;
  readonly range: TextRange;
}
