import type { Action } from "../../model/action.ts";
import type { CalendarDate } from "../../model/calendar-date.ts";
import type { Instant } from "../../model/instant.ts";
import type { SeverityId } from "../../model/severity.ts";

/**
 * What one file adds to the board: its actions, and what its incident still owes. Plain data, and nothing of it depends on
 * the moment, so that an index may keep it. Undefined means unknown.
 */
export interface ReviewActions {
  /** The file, as the host names it. */
  readonly file: string;
  readonly kind: "record" | "review";
  readonly title: string | undefined;
  readonly severity: SeverityId | undefined;
  readonly drill: boolean;
  readonly private: boolean;
  /** The zone of the policy's calendar: days begin and end there. */
  readonly zone: string;
  readonly actions: readonly ListedAction[];
  readonly deadlines: readonly ListedDeadline[];
  /** Why a review has no actions, in its author's words. */
  readonly noActions: string | undefined;
}

/** An action as the board needs it. */
export interface ListedAction extends Pick<
  Action,
  "text" | "line" | "owner" | "due" | "dueDate" | "done" | "horizon" | "link"
> {
  /** What is to be done, without whose it is and by when; for people. */
  readonly task: string;
  /** Which of the actions with that text in its file it is, from 1. */
  readonly occurrence: number;
  /** Whose it is: names of the roster, else the owner as written; empty where that is nobody who can be asked. */
  readonly persons: readonly string[];
  /** Whether it is a todo of a record's timeline, which becomes an action with the review: it has nothing to tick. */
  readonly isTodo: boolean;
  /** What the record has in other words and may be the same; nobody knows. */
  readonly origin?: string | undefined;
}

/** What an incident that is over still owes. What is met is none any more. */
export type ListedDeadline =
  | {
      readonly kind: "review";
      /** Done by the end of this day. */
      readonly day: CalendarDate;
      /** Whether there is a review, not done yet; else it is still to be written. */
      readonly isBegun: boolean;
    }
  | {
      /** The draft goes round. */
      readonly kind: "circulation";
      readonly at: Instant;
      /** From then on it makes no difference. */
      readonly until: Instant;
    }
  | {
      /** Word to stakeholders of what was learned. */
      readonly kind: "summary";
      readonly from: Instant;
      readonly at: Instant;
      /** From then on nobody asks for it. */
      readonly until: Instant;
    };
