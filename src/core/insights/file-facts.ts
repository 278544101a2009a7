import type { CalendarDate } from "../model/calendar-date.ts";
import type { ReviewDepth } from "../model/snapshot.ts";
import type { ActionFacts, IncidentFacts } from "./facts.ts";

/** What one file of ours, a record or a review, gives to the facts of an incident. A JSON value, too. */
export interface FileFacts extends Omit<IncidentFacts, "path" | "review" | "actions"> {
  readonly kind: "incident" | "review";
  /** The last day on which its review is in time; undefined where none is owed, or it is not over. */
  readonly due: CalendarDate | undefined;
  /** What a review says of itself. */
  readonly review: FileReview | undefined;
  readonly actions: readonly Omit<ActionFacts, "path">[];
}

export interface FileReview {
  /** The record's path as written, relative to the review. */
  readonly incident: string | undefined;
  readonly state: string | undefined;
  readonly depth: ReviewDepth | undefined;
  readonly reviewedOn: CalendarDate | undefined;
}
